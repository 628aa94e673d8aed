import { useRefresh } from '../plan/PlanProvider'
import type { PlanSnapshot } from '../plan/planSnapshot'
import { Button } from './Button'
import { Message } from './Message'
import { Meter } from './Meter'

type Problem = Extract<PlanSnapshot, { status: 'failed' | 'rebuilding' }>

/** Why the plan can't be shown now, and what to do. */
export function PlanProblem({ plan }: { readonly plan: Problem }) {
  const refresh = useRefresh()
  if (plan.status === 'rebuilding') {
    const done = `${Math.round(plan.progress * 100)} % read`
    return (
      <Message tone="neutral" title="Foldline is re-reading the plan from its log">
        <p>Nothing is lost. This page opens by itself when it is done.</p>
        <Meter value={plan.progress} label={done} />
      </Message>
    )
  }
  if (plan.failure.code === 'forbidden')
    return <Message tone="neutral" title="You don’t have access to this plan">{plan.failure.message}</Message>
  return (
    <Message tone="danger" title="The plan can’t be read" action={<Button onClick={() => void refresh()}>Try again</Button>}>
      {plan.failure.message}
    </Message>
  )
}
