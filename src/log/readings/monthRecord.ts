import * as z from 'zod/mini'
import { decode, encode } from '../encode'
import type { Json } from '../keyValue'
import type { Hour } from './hours'

const column = z.array(z.number())
const columns = z.object({ hour: column, early: column, late: column, min: column, max: column, sum: column, last: column })

/** A month of hours as one record: at most 744, as columns, hours as steps, compressed to some 15 KB. */
export function hoursToRecord(hours: readonly Hour[]): Json {
  const sorted = hours.toSorted((a, b) => a.hour - b.hour)
  const of = (key: keyof Hour): number[] => sorted.map((hour) => hour[key])
  return encode({
    hour: of('hour').map((hour, index) => (index === 0 ? hour : hour - sorted[index - 1]!.hour)),
    early: of('early'),
    late: of('late'),
    min: of('min'),
    max: of('max'),
    sum: of('sum'),
    last: of('last'),
  })
}

/** Null where the record is damaged. */
export function recordToHours(record: Json | undefined): readonly Hour[] | null {
  if (typeof record !== 'string') return null
  const parsed = columns.safeParse(decode(record))
  if (!parsed.success) return null
  const { hour: steps, early, late, min, max, sum, last } = parsed.data
  let hour = 0
  return steps.map((step, index) => {
    hour += step
    return { hour, early: early[index]!, late: late[index]!, min: min[index]!, max: max[index]!, sum: sum[index]!, last: last[index]! }
  })
}

/** Months since January 1970, UTC. */
export function monthOf(at: number): number {
  const date = new Date(at)
  return (date.getUTCFullYear() - 1970) * 12 + date.getUTCMonth()
}
