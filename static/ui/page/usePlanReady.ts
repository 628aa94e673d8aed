import { usePlan } from '../plan/PlanProvider'
import type { ReadySnapshot } from '../plan/planSnapshot'

/** The plan, for views that the page shows only once it is there. */
export function usePlanReady(): ReadySnapshot {
  const plan = usePlan()
  if (plan.status !== 'ready') throw new Error(`The plan is ${plan.status}, not ready`)
  return plan
}
