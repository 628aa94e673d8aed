import { nextIterations } from '../../../src/plan/nextIterations'
import type { PlanCommand, PlanState } from '../../../src/plan/planState'
import { ActionError } from '../kit/ActionError'
import { Button } from '../kit/Button'
import { useAction } from '../kit/useAction'
import { newId } from '../plan/newId'
import { usePlanNow, useRefresh } from '../plan/PlanProvider'

const HOW_MANY = 3

/**
 * Adds the next iterations of the calendar. Where somebody else, or Foldline by itself, added some at the same
 * moment, ours follow theirs.
 */
export function AddIterations({ kind = 'default' }: { readonly kind?: 'primary' | 'default' }) {
  const planNow = usePlanNow()
  const action = useAction()
  const refresh = useRefresh()
  const add = async (): Promise<void> => {
    const first = planNow()
    if (first.status !== 'ready' || (await action.run(commandFor(first.state), 'Three iterations added'))) return
    await refresh()
    const second = planNow()
    if (second.status !== 'ready' || second.state.plan.iterations.byId === first.state.plan.iterations.byId) return
    await action.run(commandFor(second.state), 'Three iterations added')
  }
  return (
    <>
      <Button kind={kind} onClick={() => void add()}>
        Add three iterations
      </Button>
      <ActionError action={action} />
    </>
  )
}

function commandFor({ plan }: PlanState): PlanCommand {
  const next = nextIterations(plan.iterations, plan.settings.calendar, Date.now(), HOW_MANY)
  return { type: 'AddIterations', iterations: next.map((details) => ({ iteration: newId(), details })) }
}
