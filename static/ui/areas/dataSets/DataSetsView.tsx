import { lazy, Suspense, useMemo } from 'react'
import { textOr } from '../../../../src/plan/kernel/text'
import { dataRegister } from '../../../../src/plan/views/dataRegister'
import { Message } from '../../kit/Message'
import { Skeleton } from '../../kit/Skeleton'
import { usePage } from '../../page/PageProvider'
import { usePlanReady } from '../../page/usePlanReady'
import { ViewHead } from '../../page/ViewHead'
import { DataSetSheet } from './DataSetSheet'
import '../../story/Part.css'
import '../../sheets/Register.css'
import './DataSetsView.css'
import { qualitySentence, registerSentence, setName } from './dataWords'
import { EmptyRegister } from './EmptyRegister'
import { NewDataSet } from './NewDataSet'
import { RegisterTable } from './RegisterTable'

const Lineage = lazy(() => import('./Lineage').then((module) => ({ default: module.Lineage })))

/** The register of data sets: which there are, how good they are, what is made from what; or one of them (D1, D2, D4, F7). */
export function DataSetsView() {
  const { state, me, asOf } = usePlanReady()
  const { address } = usePage()
  const register = useMemo(() => dataRegister(state.plan), [state.plan])
  const mayEdit = me.may.includes('plan') && asOf === undefined
  const all = [...register.rows, ...register.retired]
  const chosen = all.find(({ id }) => id === address.params['set'])
  if (all.length === 0) return <EmptyRegister mayEdit={mayEdit} />
  if (chosen)
    return (
      <>
        <ViewHead answer={chosen.set.retired ? `${setName(chosen.set)} is retired.` : `${setName(chosen.set)}. ${qualitySentence(chosen)}`} />
        <DataSetSheet key={chosen.id} row={chosen} register={register} mayEdit={mayEdit} />
      </>
    )
  return (
    <>
      <ViewHead answer={registerSentence(register)}>{mayEdit && <NewDataSet />}</ViewHead>
      {address.params['set'] !== undefined && <Message tone="neutral">The data set of this address is not in the register.</Message>}
      <RegisterTable rows={register.rows} all={all} />
      {all.some(({ set }) => set.from.length > 0) && (
        <section className="fl-section" aria-labelledby="fl-data-lineage">
          <h2 id="fl-data-lineage">What is made from what</h2>
          <Suspense fallback={<Skeleton height="12rem" />}>
            <Lineage rows={all} />
          </Suspense>
        </section>
      )}
      {register.retired.length > 0 && (
        <details className="fl-twin">
          <summary>{register.retired.length === 1 ? '1 retired data set' : `${register.retired.length} retired data sets`}</summary>
          <RegisterTable rows={register.retired} all={all} />
          {register.retired.map(({ id, set }) => set.retired && set.retired.why !== '' && <p key={id}>{`${setName(set)}: ${textOr(set.retired.why, 'withheld')}`}</p>)}
        </details>
      )}
    </>
  )
}
