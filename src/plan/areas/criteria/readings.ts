import type { Day } from '../../kernel/ids'
import type { Reading } from './state'
import { READINGS_KEPT } from './state'

/** Those kept once one of a day was noted: by day, the latest `READINGS_KEPT`. */
export function readingsAfter(readings: readonly Reading[], { day, value }: Reading): readonly Reading[] {
  return [...readings.filter((one) => one.day !== day), { day, value }].toSorted(byDay).slice(-READINGS_KEPT)
}

/** Without the one of `day`; `back`, one that it had pushed out, is kept again. */
export function readingsWithout(readings: readonly Reading[], day: Day, back: Reading | null): readonly Reading[] {
  const left = readings.filter((one) => one.day !== day)
  return back === null ? left : readingsAfter(left, back)
}

export const latestOf = (readings: readonly Reading[]): number | null => readings.at(-1)?.value ?? null

const byDay = (a: Reading, b: Reading): number => (a.day < b.day ? -1 : 1)
