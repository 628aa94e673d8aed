import { nextIterations } from '../../../src/plan/nextIterations'
import type { PlanCommand, PlanState } from '../../../src/plan/planState'
import { ActionError } from '../kit/ActionError'
import { Button } from '../kit/Button'
import { useAction } from '../kit/useAction'
import { newId } from '../plan/newId'
import { usePlanNow, useRefresh } from '../plan/PlanProvider'

const WORDS = ['no iterations', 'one iteration', 'two iterations', 'three iterations']

/**
 * Adds the next iterations of the calendar. Where somebody else, or Foldline by itself, added some at the same
 * moment, ours follow theirs.
 */
export function AddIterations({ kind = 'default', many = 3 }: { readonly kind?: 'primary' | 'default'; readonly many?: number }) {
  const planNow = usePlanNow()
  const action = useAction()
  const refresh = useRefresh()
  const words = WORDS[many] ?? `${many} iterations`
  const said = `${upperFirst(words)} added`
  const add = async (): Promise<void> => {
    const first = planNow()
    if (first.status !== 'ready' || (await action.run(commandFor(first.state, many), said))) return
    await refresh()
    const second = planNow()
    if (second.status !== 'ready' || second.state.plan.iterations.byId === first.state.plan.iterations.byId) return
    await action.run(commandFor(second.state, many), said)
  }
  return (
    <>
      <Button kind={kind} onClick={() => void add()}>
        Add {words}
      </Button>
      <ActionError action={action} />
    </>
  )
}

const upperFirst = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)

function commandFor({ plan }: PlanState, many: number): PlanCommand {
  const next = nextIterations(plan.iterations, plan.settings.calendar, Date.now(), many)
  return { type: 'AddIterations', iterations: next.map((details) => ({ iteration: newId(), details })) }
}
