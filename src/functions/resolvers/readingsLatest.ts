import { enterPlan } from '../access'
import { answered } from '../answers'
import type { Handler } from './serve'

/** The latest reading of each metric, as far as it has one. */
export const readingsLatest: Handler<'readings.latest'> = async (services, invocation, { metrics }) => {
  const access = await enterPlan(services, invocation, 'see')
  if (!access.ok) return access
  return answered({ latest: { ...(await services.readings.latest(access.value.plan, [...new Set(metrics)])) } })
}
