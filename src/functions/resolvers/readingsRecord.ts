import type { Reading } from '../../plan/areas/monitoring/state'
import { enterPlan } from '../access'
import { answered, failed } from '../answers'
import { judgeReadings, LARGEST, metricInUse } from './metricInUse'
import type { Handler } from './serve'

/** Clocks of people and machines may go before ours by so much, ms. */
const AHEAD = 2 * 60_000
const OLDEST = 400 * 86_400_000

/**
 * Records readings and judges them against the metric's limits: what begins, gets worse or ends becomes a fact of the
 * log, said by Foldline (MON-5, READ-2). Sent again after a failure in between, it goes on where it was.
 */
export const readingsRecord: Handler<'readings.record'> = async (services, invocation, { id, metric, readings: pairs }) => {
  const access = await enterPlan(services, invocation, 'plan')
  if (!access.ok) return access
  const { plan } = access.value
  const now = services.clock()
  const readings = pairs.map(([at, value]): Reading => ({ at, value }))
  for (const [index, reading] of readings.entries()) {
    const wrong = problemOf(reading, now)
    if (wrong !== null) return failed('invalid', `Reading ${index + 1} ${wrong}`, { at: `readings.${index}` })
  }
  const inUse = await metricInUse(services, plan, metric)
  if (!inUse.ok) return inUse
  const { added } = await services.readings.record(plan, metric, id, readings)
  return answered({ added, seq: await judgeReadings(services, plan, inUse.value, { id, metric, readings }) })
}

/** Null where it can be recorded. */
function problemOf({ at, value }: Reading, now: number): string | null {
  if (Math.abs(value) > LARGEST) return 'is too large.'
  if (at > now + AHEAD) return 'lies in the future.'
  return at < now - OLDEST ? 'is more than 400 days old.' : null
}
