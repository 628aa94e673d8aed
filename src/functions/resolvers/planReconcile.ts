import { enterPlan } from '../access'
import { answered, NOT_STARTED } from '../answers'
import { askForReconcile } from '../queues'
import type { Handler } from './serve'

/** Reads Jira again soon: an interrupted reading of its history goes on, else everything is compared. */
export const planReconcile: Handler<'plan.reconcile'> = async (services, invocation) => {
  const access = await enterPlan(services, invocation, 'plan')
  if (!access.ok) return access
  const { plan } = access.value
  if ((await services.records.listed(plan)) === null) return NOT_STARTED
  const backfill = await services.records.backfill(plan)
  await askForReconcile({ kind: backfill === null ? 'everything' : 'backfill', plan })
  return answered({})
}
