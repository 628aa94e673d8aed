import { enterPlan } from '../access'
import { answered } from '../answers'
import type { Handler } from './serve'

/** How far the reading of Jira's history is. */
export const planProgress: Handler<'plan.progress'> = async (services, invocation) => {
  const access = await enterPlan(services, invocation, 'see')
  if (!access.ok) return access
  const backfill = await services.records.backfill(access.value.plan)
  if (backfill === null) return answered({ state: 'idle', done: 0, total: null, message: '' })
  const { state, done, total, message } = backfill
  return answered({ state, done, total, message })
}
