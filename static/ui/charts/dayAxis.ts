import type { Day } from '../../../src/plan/kernel/ids'
import { addDays } from '../../../src/plan/workCalendar'
import type { DayWords } from './useDayWords'

/** A mark on an axis of days: so many days after its first. */
export interface AxisMark {
  readonly ahead: number
  readonly text: string
}

/** Up to this long an axis shows Mondays, then the first days of months. */
const WEEKS_UP_TO = 70
const DAY_MS = 86_400_000

/** Days from one day to another; negative where it lies before. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS)
}

/**
 * At most `most` marks within `days` days, where there is room for them. Where the axis spans years, the first mark of
 * each year names it.
 */
export function dayAxis(from: Day, days: number, most: number, words: DayWords, isFree: (ahead: number) => boolean = () => true): readonly AxisMark[] {
  const isByWeek = days <= WEEKS_UP_TO
  const marks = Array.from({ length: Math.floor(days) + 1 }, (_, ahead) => ({ ahead, day: addDays(from, ahead) })).filter(({ day }) =>
    isByWeek ? new Date(`${day}T12:00:00Z`).getUTCDay() === 1 : day.endsWith('-01'),
  )
  const step = Math.max(1, Math.ceil(marks.length / Math.max(1, Math.floor(most))))
  const spansYears = from.slice(0, 4) !== addDays(from, Math.floor(days)).slice(0, 4)
  return marks
    .filter(({ ahead }, index) => index % step === 0 && isFree(ahead))
    .map(({ ahead, day }, index, shown) => {
      const isNewYear = spansYears && day.slice(0, 4) !== shown[index - 1]?.day.slice(0, 4)
      return { ahead, text: isByWeek ? words.short(day, isNewYear) : words.month(day, isNewYear) }
    })
}
