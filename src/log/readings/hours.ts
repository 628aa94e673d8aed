import type { Reading } from '../../plan/areas/monitoring/state'

/** One hour of a metric, rolled up. */
export interface Hour {
  /** Hours since 1970, UTC. */
  readonly hour: number
  /** Which minutes have a reading: bits for the first and the second half of the hour. How many there are follows from that. */
  readonly early: number
  readonly late: number
  readonly min: number
  readonly max: number
  readonly sum: number
  /** The reading of the latest minute. */
  readonly last: number
  /** Each reading by its minute, as long as they are few; null where they are known only together. */
  readonly values: readonly number[] | null
}

/** Readings by hand are few in an hour: so many are kept one by one, to be corrected. */
const FEW = 6

export const MINUTE_MS = 60_000
const HOUR_MINUTES = 60
const HALF = 30

export const hourOf = (at: number): number => Math.floor(at / (HOUR_MINUTES * MINUTE_MS))
export const countOf = ({ early, late }: Pick<Hour, 'early' | 'late'>): number => bits(early) + bits(late)

/** The minute of the hour that has the latest reading. */
const lastMinute = ({ early, late }: Pick<Hour, 'early' | 'late'>): number => (late > 0 ? HALF + highestBit(late) : highestBit(early))

/**
 * Adds readings to the hours they belong to, in the order given. A minute that has a reading keeps it (READ-1):
 * adding the same again changes nothing. Answers how many were new.
 */
export function addReadings(hours: Map<number, Hour>, readings: readonly Reading[]): number {
  let added = 0
  for (const { at, value } of readings) {
    const minutes = Math.floor(at / MINUTE_MS)
    const hour = Math.floor(minutes / HOUR_MINUTES)
    const minute = minutes - hour * HOUR_MINUTES
    const was = hours.get(hour)
    const early = minute < HALF ? 1 << minute : 0
    const late = minute < HALF ? 0 : 1 << (minute - HALF)
    if (was && ((was.early & early) !== 0 || (was.late & late) !== 0)) continue
    added += 1
    hours.set(
      hour,
      was
        ? {
            hour,
            early: was.early | early,
            late: was.late | late,
            min: Math.min(was.min, value),
            max: Math.max(was.max, value),
            sum: rounded(was.sum + value),
            last: minute > lastMinute(was) ? value : was.last,
            values: was.values === null || was.values.length === FEW ? null : was.values.toSpliced(placeOf(was, minute), 0, value),
          }
        : { hour, early, late, min: value, max: value, sum: value, last: value, values: [value] },
    )
  }
  return added
}

/** What stands for a minute; null where it is known only together with others of its hour, undefined where nothing stands. */
export function valueAt(hours: ReadonlyMap<number, Hour>, at: number): number | null | undefined {
  const hour = hours.get(hourOf(at))
  const minute = minuteOf(at)
  if (hour === undefined || !hasMinute(hour, minute)) return undefined
  return hour.values === null ? null : hour.values[placeOf(hour, minute)]!
}

/**
 * Puts another value in the place of what stands for a minute (READ-8). Where others came into the hour meanwhile, so
 * that each is no longer known, the sum is right, and lowest and highest span the old value, too.
 */
export function correctReading(hours: Map<number, Hour>, { at, value }: Reading, before: number): void {
  const hour = hours.get(hourOf(at))
  const minute = minuteOf(at)
  if (hour === undefined || !hasMinute(hour, minute)) return
  const last = minute === lastMinute(hour) ? value : hour.last
  const values = hour.values?.with(placeOf(hour, minute), value) ?? null
  const figures =
    values === null
      ? { min: Math.min(hour.min, value), max: Math.max(hour.max, value), sum: rounded(hour.sum - before + value) }
      : { min: Math.min(...values), max: Math.max(...values), sum: rounded(values.reduce((sum, one) => sum + one, 0)) }
  hours.set(hour.hour, { ...hour, ...figures, last, values })
}

const minuteOf = (at: number): number => Math.floor(at / MINUTE_MS) % HOUR_MINUTES

const hasMinute = ({ early, late }: Hour, minute: number): boolean => ((minute < HALF ? early >>> minute : late >>> (minute - HALF)) & 1) === 1

/** How many readings of the hour come before a minute. */
function placeOf({ early, late }: Hour, minute: number): number {
  return minute < HALF ? bits(early & ((1 << minute) - 1)) : bits(early) + bits(late & ((1 << (minute - HALF)) - 1))
}

/** Sums of decimals would fill the record with digits that say nothing. */
const rounded = (sum: number): number => Number(sum.toPrecision(12))

function bits(of: number): number {
  let count = 0
  for (let rest = of; rest !== 0; rest &= rest - 1) count += 1
  return count
}

const highestBit = (of: number): number => 31 - Math.clz32(of)
