import { nextIterations } from '../../../src/plan/nextIterations'
import { ActionError } from '../kit/ActionError'
import { Button } from '../kit/Button'
import { useAction } from '../kit/useAction'
import { usePlanReady } from '../page/usePlanReady'
import { newId } from '../plan/newId'

const HOW_MANY = 3

/** Adds the next iterations of the calendar. */
export function AddIterations() {
  const { state } = usePlanReady()
  const action = useAction()
  const add = (): Promise<boolean> => {
    const next = nextIterations(state.plan.iterations, state.plan.settings.calendar, Date.now(), HOW_MANY)
    const iterations = next.map((details) => ({ iteration: newId(), details }))
    return action.run({ type: 'AddIterations', iterations }, 'Three iterations added')
  }
  return (
    <>
      <Button kind="primary" onClick={() => void add()}>
        Add three iterations
      </Button>
      <ActionError action={action} />
    </>
  )
}
