import type { HypothesisCard } from '../../../src/plan/views/hypothesisBoard'
import { ActionError } from '../kit/ActionError'
import { Button } from '../kit/Button'
import { useAction } from '../kit/useAction'
import { usePage } from '../page/PageProvider'
import { usePlanReady } from '../page/usePlanReady'

/** The one thing to do next with a hypothesis, for those who may. Forms are those of the story's panel. */
export function NextStep({ card }: { readonly card: HypothesisCard }) {
  const { me } = usePlanReady()
  const { openStory } = usePage()
  const action = useAction()
  if (card.next === null || !me.may.includes('plan')) return null
  const start = (): Promise<boolean> =>
    action.run({ type: 'StartHypothesisTest', hypothesis: card.id, story: card.story }, `The test of H-${card.number} has started`)
  return (
    <>
      <div className="fl-hypothesis-next">{stepOf(card.next, start, () => openStory(card.story))}</div>
      <ActionError action={action} />
    </>
  )
}

function stepOf(next: NonNullable<HypothesisCard['next']>, start: () => Promise<boolean>, open: () => void) {
  switch (next) {
    case 'start':
      return <Button size="small" onClick={() => void start()}>Start the test</Button>
    case 'evidence':
      return <Button size="small" onClick={open}>Log evidence</Button>
    case 'verdict':
      return <Button size="small" onClick={open}>Give verdict</Button>
    case 'decide':
      return <Button size="small" onClick={open}>Decide what follows</Button>
  }
}
