import * as z from 'zod/mini'
import { decode, encode } from '../encode'
import type { Json } from '../keyValue'
import type { Correction } from './correction'
import type { Hour } from './hours'
import { countOf } from './hours'

const column = z.array(z.number())
const columns = z.object({
  hour: column,
  early: column,
  late: column,
  min: column,
  max: column,
  sum: column,
  last: column,
  /** Of hours with two readings or more that are still known one by one: which hour, and each of them. */
  few: z.optional(z.array(z.tuple([z.number(), column]))),
  corrected: z.optional(z.array(z.object({ at: z.number(), was: z.number(), is: z.number(), by: z.string(), on: z.number() }))),
})

export interface MonthContent {
  readonly hours: readonly Hour[]
  /** In the order in which they were made. */
  readonly corrections: readonly Correction[]
}

/** A month of hours as one record: at most 744, as columns, hours as steps, compressed to some 15 KB. */
export function monthToRecord({ hours, corrections }: MonthContent): Json {
  const sorted = hours.toSorted((a, b) => a.hour - b.hour)
  const of = (key: Exclude<keyof Hour, 'values'>): number[] => sorted.map((hour) => hour[key])
  return encode({
    hour: of('hour').map((hour, index) => (index === 0 ? hour : hour - sorted[index - 1]!.hour)),
    early: of('early'),
    late: of('late'),
    min: of('min'),
    max: of('max'),
    sum: of('sum'),
    last: of('last'),
    few: sorted.flatMap(({ values }, index) => (values === null || values.length < 2 ? [] : [[index, values]])),
    corrected: corrections,
  })
}

/** Null where the record is damaged. */
export function recordToMonth(record: Json | undefined): MonthContent | null {
  if (typeof record !== 'string') return null
  const parsed = columns.safeParse(decode(record))
  if (!parsed.success) return null
  const { hour: steps, early, late, min, max, sum, last, few = [], corrected = [] } = parsed.data
  const known = new Map(few)
  let hour = 0
  const hours = steps.map((step, index) => {
    hour += step
    const figures = { hour, early: early[index]!, late: late[index]!, min: min[index]!, max: max[index]!, sum: sum[index]!, last: last[index]! }
    return { ...figures, values: countOf(figures) === 1 ? [figures.last] : (known.get(index) ?? null) }
  })
  return { hours, corrections: corrected }
}

/** Months since January 1970, UTC. */
export function monthOf(at: number): number {
  const date = new Date(at)
  return (date.getUTCFullYear() - 1970) * 12 + date.getUTCMonth()
}
