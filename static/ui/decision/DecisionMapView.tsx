import { useEffect, useRef, useSyncExternalStore } from 'react'
import { Button } from '../kit/Button'
import { Message } from '../kit/Message'
import { Skeleton } from '../kit/Skeleton'
import { usePage } from '../page/PageProvider'
import { usePlanReady } from '../page/usePlanReady'
import { ViewHead } from '../page/ViewHead'
import { considered } from './considered'
import type { DecisionWish } from './decisionWish'
import { wishOfParam } from './decisionWish'
import { marksSentence } from './previewWords'
import { PreviewMap } from './PreviewMap'
import type { DecisionPreview } from './useDecisionPreview'
import { useDecisionPreview } from './useDecisionPreview'

/** The whole map as a decision would leave it (L2). It follows the form beside it, and goes when that is cancelled or sent. */
export function DecisionMapView({ param }: { readonly param: string }) {
  const { setParams } = usePage()
  const open = useSyncExternalStore(considered.subscribe, considered.get)
  const hadForm = useRef(false)
  useEffect(() => {
    if (open !== null) hadForm.current = true
    else if (hadForm.current) setParams({ after: undefined })
  }, [open, setParams])
  const wish = open ?? wishOfParam(param)
  const back = <Button onClick={() => setParams({ after: undefined })}>Back to the map</Button>
  if (wish === null)
    return (
      <Message tone="neutral" title="This address names no decision" action={back}>
        Open the hypothesis and choose what follows from it.
      </Message>
    )
  return <Drawn wish={wish} />
}

function Drawn({ wish }: { readonly wish: DecisionWish }) {
  const { state } = usePlanReady()
  const { setParams } = usePage()
  const current = useDecisionPreview(wish)
  const last = useRef<DecisionPreview>(current)
  // While it is on its way the plan has it already: the picture stays until the form is gone.
  const isTaken = current.status === 'refused' && state.plan.learning.decisions[wish.hypothesis] !== undefined
  const preview = isTaken && last.current.status === 'ready' ? last.current : current
  useEffect(() => {
    last.current = preview
  }, [preview])
  const number = state.plan.hypotheses.rows[wish.hypothesis]?.number
  const what = `${KINDS[wish.kind]}${number === undefined ? '' : ` after H-${number}`}`
  const back = <Button onClick={() => setParams({ after: undefined })}>Back to the map</Button>
  switch (preview.status) {
    case 'loading':
      return <Skeleton height="24rem" />
    case 'refused':
      return (
        <Message tone="neutral" title={`${what}: there is nothing to show`} action={back}>
          {preview.message}
        </Message>
      )
    case 'ready':
      return (
        <>
          <ViewHead answer={`${what}, if it is decided so: ${marksSentence(preview.marks)} Nothing of it is written yet.`}>{back}</ViewHead>
          <PreviewMap preview={preview} isWhole />
        </>
      )
  }
}

const KINDS: Readonly<Record<DecisionWish['kind'], string>> = { persevere: 'Persevere', pivot: 'Pivot', stop: 'Stop' }
