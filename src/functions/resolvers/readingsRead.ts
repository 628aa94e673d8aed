import type { HourPoint } from '../../contract/hourPoint'
import type { ReadingCorrections } from '../../contract/readingCorrections'
import { encode } from '../../log/encode'
import { countOf } from '../../log/readings/hours'
import { enterPlan } from '../access'
import { answered, failed } from '../answers'
import type { Handler } from './serve'

const LONGEST = 100 * 86_400_000

/** The hours of one metric, for its chart, and what was corrected in them, by whom. */
export const readingsRead: Handler<'readings.read'> = async (services, invocation, { metric, from, to }) => {
  const access = await enterPlan(services, invocation, 'see')
  if (!access.ok) return access
  if (to < from || to - from > LONGEST) return failed('invalid', 'Ask for 100 days at most.', { at: 'to' })
  const { plan } = access.value
  const { hours, corrections } = await services.readings.read(plan, metric, from, to)
  const people = corrections.length === 0 ? {} : await services.directory.accountsOf(plan, corrections.map(({ by }) => by))
  return answered({
    hours: encode(hours.map((hour): HourPoint => [hour.hour, countOf(hour), hour.min, hour.max, hour.sum, hour.last])),
    corrections: encode({ corrections, people } satisfies ReadingCorrections),
  })
}
