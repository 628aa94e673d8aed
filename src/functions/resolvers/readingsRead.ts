import type { HourPoint } from '../../contract/hourPoint'
import { encode } from '../../log/encode'
import { countOf } from '../../log/readings/hours'
import { enterPlan } from '../access'
import { answered, failed } from '../answers'
import type { Handler } from './serve'

const LONGEST = 100 * 86_400_000

/** The hours of one metric, for its chart. */
export const readingsRead: Handler<'readings.read'> = async (services, invocation, { metric, from, to }) => {
  const access = await enterPlan(services, invocation, 'see')
  if (!access.ok) return access
  if (to < from || to - from > LONGEST) return failed('invalid', 'Ask for 100 days at most.', { at: 'to' })
  const hours = await services.readings.hours(access.value.plan, metric, from, to)
  return answered({ hours: encode(hours.map((hour): HourPoint => [hour.hour, countOf(hour), hour.min, hour.max, hour.sum, hour.last])) })
}
