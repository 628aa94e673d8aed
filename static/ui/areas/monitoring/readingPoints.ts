import type { HourPoint } from '../../../../src/contract/hourPoint'
import type { WorkCalendar } from '../../../../src/plan/areas/settings/state'
import { dayOf, startOfDay } from '../../../../src/plan/workCalendar'

/** What is drawn at one place: an hour, or a day in the plan's time zone. */
export interface ReadingPoint {
  /** When it begins, ms. */
  readonly from: number
  /** How long it lasts, ms. */
  readonly length: number
  readonly count: number
  readonly min: number
  readonly max: number
  readonly mean: number
}

export const HOUR = 3_600_000
const DAY = 24 * HOUR

export const RANGES = [7, 30, 90] as const
export type Range = (typeof RANGES)[number]

/** Up to 30 days by the hour, longer by the day. */
export function toPoints(hours: readonly HourPoint[], range: Range, calendar: WorkCalendar): readonly ReadingPoint[] {
  if (range <= 30) return hours.map(([hour, count, min, max, sum]) => ({ from: hour * HOUR, length: HOUR, count, min, max, mean: sum / count }))
  const days = new Map<string, { from: number; count: number; min: number; max: number; sum: number }>()
  for (const [hour, count, min, max, sum] of hours) {
    const day = dayOf(hour * HOUR, calendar)
    const was = days.get(day)
    days.set(
      day,
      was
        ? { from: was.from, count: was.count + count, min: Math.min(was.min, min), max: Math.max(was.max, max), sum: was.sum + sum }
        : { from: startOfDay(day, calendar), count, min, max, sum },
    )
  }
  return [...days.values()].map(({ from, count, min, max, sum }) => ({ from, length: DAY, count, min, max, mean: sum / count }))
}
