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
}

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
          }
        : { hour, early, late, min: value, max: value, sum: value, last: value },
    )
  }
  return added
}

/** Sums of decimals would fill the record with digits that say nothing. */
const rounded = (sum: number): number => Number(sum.toPrecision(12))

function bits(of: number): number {
  let count = 0
  for (let rest = of; rest !== 0; rest &= rest - 1) count += 1
  return count
}

const highestBit = (of: number): number => 31 - Math.clz32(of)
