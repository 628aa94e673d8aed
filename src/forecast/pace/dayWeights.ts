import type { WorkCalendar } from '../../plan/areas/settings/state'
import type { Day } from '../../plan/kernel/ids'

/** Days since 1970-01-01. */
export type DayNumber = number

/** How much of an average day's deliveries a day can be expected to bring; a full week sums to 7. */
export type DayWeight = (day: DayNumber) => number

const WEEK = 7
/** A free day's weight; with five working days a working day's is 1.34. */
const FREE_DAY = 0.15
/** 24 December to 1 January: what little is done then. */
const YEAR_END = 0.35

/** Monday to Friday 1.34, the week-end 0.15, the turn of the year 0.35 of that. */
export const defaultDayWeight: DayWeight = weightByWeek([1, 2, 3, 4, 5], () => false)

/** The plan's own working week, scaled so that it sums to 7; a holiday counts as a week-end day. */
export function calendarDayWeight({ workDays, holidays }: WorkCalendar): DayWeight {
  const free = new Set(holidays.map(dayToNumber))
  return weightByWeek(workDays, (day) => free.has(day))
}

export function dayToNumber(day: Day): DayNumber {
  return Math.round(Date.parse(`${day}T00:00:00Z`) / 86_400_000)
}

export function numberToDay(day: DayNumber): Day {
  return new Date(day * 86_400_000).toISOString().slice(0, 10)
}

function weightByWeek(workDays: readonly number[], isHoliday: (day: DayNumber) => boolean): DayWeight {
  const working = workDays.length
  const workDay = working === 0 ? 0 : (WEEK - FREE_DAY * (WEEK - working)) / working
  const byWeekday = Array.from({ length: WEEK }, (_, index) => (workDays.includes(index + 1) ? workDay : FREE_DAY))
  return (day) => {
    const weight = isHoliday(day) ? FREE_DAY : byWeekday[weekdayIndex(day)]!
    return isYearEnd(day) ? weight * YEAR_END : weight
  }
}

/** 0 = Monday; 1970-01-01 was a Thursday. */
const weekdayIndex = (day: DayNumber): number => (((day + 3) % WEEK) + WEEK) % WEEK

function isYearEnd(day: DayNumber): boolean {
  const date = new Date(day * 86_400_000)
  const month = date.getUTCMonth()
  return (month === 11 && date.getUTCDate() >= 24) || (month === 0 && date.getUTCDate() === 1)
}
