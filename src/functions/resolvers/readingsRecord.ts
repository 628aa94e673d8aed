import { judge } from '../../plan/areas/monitoring/judge'
import type { Reading } from '../../plan/areas/monitoring/state'
import { enterPlan } from '../access'
import { answered, failed } from '../answers'
import { derivedId } from '../derivedId'
import { readPractices } from '../readPractices'
import { recordAsApp } from '../recordAsApp'
import type { Handler } from './serve'

/** Clocks of people and machines may go before ours by so much, ms. */
const AHEAD = 2 * 60_000
const OLDEST = 400 * 86_400_000
/** Beyond this, sums would lose their digits. */
const LARGEST = 1e15

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
  const read = await readPractices(services, plan)
  if (!read.ok) return read
  const state = read.value
  const found = state.plan.monitoring.byId[metric]
  if (!found) return failed('rejected', 'This metric is not monitored here.', { at: 'metric', reason: 'notFound' })
  if (found.retired) return failed('rejected', `M-${found.number} is retired: restore it before readings are recorded.`, { at: 'metric', reason: 'conflict' })

  const { added } = await services.readings.record(plan, metric, id, readings)
  const judgements = judge(found, readings, now)
  if (judgements.length === 0) return answered({ added, seq: state.seq })
  const command = { type: 'JudgeReadings', metric, readings: judgements.map(({ reading }) => reading) } as const
  const seq = await recordAsApp(services, plan, state.seq, { id: derivedId('readings', metric, id, state.seq), source: 'page', command })
  return answered({ added, seq })
}

/** Null where it can be recorded. */
function problemOf({ at, value }: Reading, now: number): string | null {
  if (Math.abs(value) > LARGEST) return 'is too large.'
  if (at > now + AHEAD) return 'lies in the future.'
  return at < now - OLDEST ? 'is more than 400 days old.' : null
}
