import { lazy, Suspense, useMemo } from 'react'
import type { LocalId } from '../../../../src/plan/kernel/ids'
import { architectureList } from '../../../../src/plan/views/architecture/architectureList'
import { architecturePicture } from '../../../../src/plan/views/architecture/architecturePicture'
import { Button } from '../../kit/Button'
import { Message } from '../../kit/Message'
import { Skeleton } from '../../kit/Skeleton'
import { usePage } from '../../page/PageProvider'
import { usePlanReady } from '../../page/usePlanReady'
import { ViewHead } from '../../page/ViewHead'
import '../../charts/Twin.css'
import '../../story/Part.css'
import '../../sheets/Register.css'
import './ArchitectureView.css'
import { pictureSentence } from './architectureWords'
import { ElementSheet } from './ElementSheet'
import { ElementTable } from './ElementTable'
import { EmptyArchitecture } from './EmptyArchitecture'
import { LevelTrail } from './LevelTrail'
import { RelationTable } from './RelationTable'
import { RelationTwin } from './RelationTwin'

const Picture = lazy(() => import('./Picture').then((module) => ({ default: module.Picture })))

/** The first three levels of C4, drawn from the list below, and the way on to the code (R1). */
export function ArchitectureView() {
  const { state, me, asOf } = usePlanReady()
  const { address, goTo } = usePage()
  const { architecture } = state.plan
  const focus = address.params['in'] ?? null
  const picture = useMemo(() => architecturePicture(architecture, focus), [architecture, focus])
  const rows = useMemo(() => architectureList(architecture), [architecture])
  const mayEdit = me.may.includes('plan') && asOf === undefined
  const chosen = rows.find(({ id }) => id === address.params['element'])
  const inside = picture.frames.at(-1)?.id ?? null
  const open = (element: LocalId | null, level: LocalId | null = inside): void => goTo('architecture', { ...(level !== null && { in: level }), ...(element !== null && { element }) })
  if (rows.length === 0) return <EmptyArchitecture mayEdit={mayEdit} />
  return (
    <>
      <ViewHead answer={pictureSentence(picture)}>
        {mayEdit && !chosen && (
          <Button onClick={() => document.getElementById('fl-arch-new')?.querySelector<HTMLElement>('[name="name"]')?.focus()}>
            Add an element
          </Button>
        )}
      </ViewHead>
      <section className="fl-section" aria-label="Picture">
        <Suspense fallback={<Skeleton height="20rem" />}>
          <Picture picture={picture} onEnter={(id) => open(null, id)} onOpen={(id) => open(id)}>
            <LevelTrail picture={picture} onGo={(id) => open(null, id)} />
          </Picture>
        </Suspense>
        {picture.whole > 0 && inside !== null && (
          <p className="fl-note">{picture.whole === 1 ? 'One relation is' : `${picture.whole} relations are`} said of it as a whole, and shown where it is a single box.</p>
        )}
        <RelationTwin picture={picture} />
      </section>
      {address.params['element'] !== undefined && !chosen && <Message tone="neutral">The element of this address is not in the list.</Message>}
      {chosen ? (
        <ElementSheet key={chosen.id} row={chosen} architecture={architecture} mayEdit={mayEdit} onOpen={open} onEnter={(id) => open(null, id)} />
      ) : (
        <>
          <ElementTable rows={rows} architecture={architecture} inside={inside} mayEdit={mayEdit} onOpen={(id) => open(id)} />
          <RelationTable rows={rows} architecture={architecture} mayEdit={mayEdit} onOpen={(id) => open(id)} />
        </>
      )}
    </>
  )
}
