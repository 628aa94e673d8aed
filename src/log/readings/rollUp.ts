import { getAll } from '../getAll'
import type { Json, KeyValue } from '../keyValue'
import { BATCH_KEYS } from '../keyValue'
import { readingsMonthKey, readingsTailKey } from '../keys'
import type { MonthContent } from './monthRecord'
import { monthOf, monthToRecord, recordToMonth } from './monthRecord'
import type { MonthsRead } from './monthsRead'
import { applyEntry } from './monthsRead'
import type { Gone, ReadingsIndex } from './readingsIndex'
import { writeIndex } from './readingsIndex'
import type { TailEntry } from './tail'

/** Longer than any function may run: who began with an older index is done by then, ms. */
const GRACE = 20 * 60 * 1000
/** Hours are kept for so many months, the current one among them. */
const KEPT_MONTHS = 15
const HOUR_MS = 3_600_000

/**
 * Rolls the tail up into the months it touches. New records first, under keys of their own, the index last: an
 * interruption leaves the old index with everything that it names. What nobody names goes 20 minutes later.
 */
export async function rollUp(keyValue: KeyValue, plan: string, metric: string, index: ReadingsIndex, tail: readonly TailEntry[], now: number): Promise<void> {
  const last = tail.at(-1)
  if (last === undefined) return
  const touched = [...new Set(tail.flatMap(({ readings }) => readings.map(({ at }) => monthOf(at))))]
  const months = await readMonths(keyValue, plan, metric, index, touched)
  // Records that are named and cannot be read must not be replaced by half of them.
  if (months === null) throw new Error(`Readings of ${metric} cannot be rolled up: a record is missing`)
  for (const entry of tail) applyEntry(months, entry)

  const of = (month: number): MonthContent => ({
    hours: [...months.hours.values()].filter(({ hour }) => monthOf(hour * HOUR_MS) === month),
    corrections: months.corrections.filter(({ at }) => monthOf(at) === month),
  })
  await Promise.all(touched.map((month) => keyValue.replace(readingsMonthKey(plan, metric, month, last.seq), monthToRecord(of(month)))))
  const oldest = monthOf(now) - KEPT_MONTHS + 1
  const named = new Map([...index.months, ...touched.map((month) => [month, last.seq] as const)])
  const kept = [...named].filter(([month]) => month >= oldest).toSorted(([a], [b]) => a - b)
  const unnamed = index.months.filter(([month, seq]) => !kept.some((one) => one[0] === month && one[1] === seq))
  const due = index.gone.filter(({ at }) => at + GRACE <= now)
  await removeGone(keyValue, plan, metric, due)
  const gone = [...index.gone.filter((one) => !due.includes(one)), { at: now, from: index.upTo + 1, to: last.seq, months: unnamed }]
  await writeIndex(keyValue, plan, metric, { upTo: last.seq, months: kept, gone })
}

/** What was rolled up of some months; null where a record that the index names cannot be read. */
export async function readMonths(keyValue: KeyValue, plan: string, metric: string, index: ReadingsIndex, wanted: readonly number[]): Promise<MonthsRead | null> {
  const named = index.months.filter(([month]) => wanted.includes(month)).map(([month, seq]) => readingsMonthKey(plan, metric, month, seq))
  // Up to 13 of some 15 KB.
  const found: Map<string, Json> = named.length === 0 ? new Map() : await getAll(keyValue, named)
  const read: MonthsRead = { hours: new Map(), corrections: [] }
  for (const key of named) {
    const own = recordToMonth(found.get(key) ?? (await keyValue.get(key)))
    if (own === null) return null
    for (const hour of own.hours) read.hours.set(hour.hour, hour)
    read.corrections.push(...own.corrections)
  }
  return read
}

async function removeGone(keyValue: KeyValue, plan: string, metric: string, due: readonly Gone[]): Promise<void> {
  const keys = due.flatMap(({ from, to, months }) => [
    ...Array.from({ length: to - from + 1 }, (_, index) => readingsTailKey(plan, metric, from + index)),
    ...months.map(([month, seq]) => readingsMonthKey(plan, metric, month, seq)),
  ])
  for (let from = 0; from < keys.length; from += BATCH_KEYS) await keyValue.removeMany(keys.slice(from, from + BATCH_KEYS))
}
