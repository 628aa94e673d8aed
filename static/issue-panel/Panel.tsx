import { PlanProblem } from '../ui/kit/PlanProblem'
import { Skeleton } from '../ui/kit/Skeleton'
import { usePlan } from '../ui/plan/PlanProvider'

export function Panel() {
  const plan = usePlan()
  if (plan.status === 'loading') return <Skeleton height="12rem" />
  if (plan.status === 'failed' || plan.status === 'rebuilding') return <PlanProblem plan={plan} />
  return null
}
