import type { Day } from '../../../src/plan/kernel/ids'

/** Where a month begins among these days (by index), thinned out to at most `most`. */
export function monthStarts(days: readonly Day[], most: number): readonly number[] {
  const starts = days.flatMap((day, index) => (index > 0 && day.slice(0, 7) !== days[index - 1]!.slice(0, 7) ? [index] : []))
  const step = Math.max(1, Math.ceil(starts.length / Math.max(1, most)))
  return starts.filter((_, index) => index % step === 0)
}
