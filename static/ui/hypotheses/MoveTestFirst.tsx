import type { HypothesisCard } from '../../../src/plan/views/hypothesisBoard'
import { textOr } from '../../../src/plan/kernel/text'
import { ActionError } from '../kit/ActionError'
import { Button } from '../kit/Button'
import { useAction } from '../kit/useAction'
import { usePage } from '../page/PageProvider'
import { usePlanReady } from '../page/usePlanReady'
import { testMove } from './testMove'

interface MoveTestFirstProps {
  readonly card: HypothesisCard
  readonly isPrimary: boolean
}

/** Ranks the story that is the test to the top of the map (H3); says where there is nothing to move. */
export function MoveTestFirst({ card, isPrimary }: MoveTestFirstProps) {
  const { state, me } = usePlanReady()
  const { goTo } = usePage()
  const action = useAction()
  const move = testMove(state.plan, card.id)
  const mayPlan = me.may.includes('plan')
  if (move.kind === 'none') {
    if (move.why === 'first') return <span className="fl-subtle">Its test is first on the map</span>
    if (move.why !== 'unplaced' || !mayPlan) return null
    return (
      <Button size="small" onClick={() => goTo('map', { story: card.story })}>
        Place its test on the map
      </Button>
    )
  }
  if (!mayPlan) return null
  return (
    <>
      <Button
        size="small"
        kind={isPrimary ? 'primary' : 'default'}
        onClick={() => void action.run(move.command, `The test of H-${card.number} is now first in ${textOr(move.slice, 'its slice')}`)}
      >
        Move its test first
      </Button>
      <ActionError action={action} />
    </>
  )
}
