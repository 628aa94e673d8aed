import type { WorkCalendar } from './areas/settings/state'
import type { Day, Moment } from './kernel/ids'

const DAY_MS = 86_400_000
/** Every time zone's offset is a multiple of this, so within one such span it is the same day. */
const QUARTER_MS = 15 * 60 * 1000

/** The calendar day in which a moment lies, in the calendar's time zone. */
export function dayOf(at: Moment, calendar: WorkCalendar): Day {
  const zone = zoneOf(calendar.timeZone)
  const quarter = Math.floor(at / QUARTER_MS)
  let day = zone.days.get(quarter)
  if (day === undefined) {
    if (zone.days.size > 200_000) zone.days.clear()
    day = zone.format.format(at)
    zone.days.set(quarter, day)
  }
  return day
}

/** The first moment of a day in the calendar's time zone; where midnight is skipped, the first one after it. */
export function startOfDay(day: Day, calendar: WorkCalendar): Moment {
  // No zone is more than 14 hours from UTC: look for the change of day in between.
  let before = dayNumber(day) * DAY_MS - 15 * 3_600_000
  let within = before + 30 * 3_600_000
  while (within - before > QUARTER_MS) {
    const middle = before + Math.floor((within - before) / QUARTER_MS / 2) * QUARTER_MS
    if (dayOf(middle, calendar) < day) before = middle
    else within = middle
  }
  return within
}

export function isWorkingDay(day: Day, calendar: WorkCalendar): boolean {
  return calendar.workDays.includes(weekdayOf(dayNumber(day))) && !calendar.holidays.includes(day)
}

/**
 * Working days from the day of `from` up to, but without, the day of `to`: 0 within one day, and
 * `between(a, b) + between(b, c) = between(a, c)`. Negative when `to` lies before `from`.
 */
export function workingDaysBetween(from: Moment, to: Moment, calendar: WorkCalendar): number {
  return workingDaysFromDay(dayOf(from, calendar), dayOf(to, calendar), calendar)
}

/** As `workingDaysBetween`, for days. */
export function workingDaysFromDay(from: Day, to: Day, calendar: WorkCalendar): number {
  if (to < from) return 0 - workingDaysFromDay(to, from, calendar)
  const first = dayNumber(from)
  const length = dayNumber(to) - first
  let count = Math.floor(length / 7) * calendar.workDays.length
  for (let number = first + length - (length % 7); number < first + length; number++)
    if (calendar.workDays.includes(weekdayOf(number))) count++
  for (const holiday of new Set(calendar.holidays))
    if (holiday >= from && holiday < to && calendar.workDays.includes(weekdayOf(dayNumber(holiday)))) count--
  return count
}

/** The first working day that has `count` working days between `from` and itself; `from` itself or the next one for 0. */
export function addWorkingDays(from: Day, count: number, calendar: WorkCalendar): Day {
  let number = dayNumber(from)
  let left = Math.max(0, Math.ceil(count))
  // A calendar without working days would never end; decide refuses it, and a century is far enough.
  for (const last = number + 36_525; number < last; number++) {
    if (!isWorkingDay(dayFromNumber(number), calendar)) continue
    if (left === 0) break
    left--
  }
  return dayFromNumber(number)
}

export function addDays(day: Day, count: number): Day {
  return dayFromNumber(dayNumber(day) + count)
}

/** Whether a string of the right shape names a day that exists: "2026-02-30" does not. */
export function isDay(day: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(dayNumber(day)) && dayFromNumber(dayNumber(day)) === day
}

export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en-CA', { timeZone: name }).format(0)
    return true
  } catch {
    return false
  }
}

interface Zone {
  readonly format: Intl.DateTimeFormat
  readonly days: Map<number, Day>
}

/** Formatting is slow and says the same every time; what is kept belongs to no plan. */
const zones = new Map<string, Zone>()

function zoneOf(name: string): Zone {
  let zone = zones.get(name)
  if (!zone) {
    const timeZone = isTimeZone(name) ? name : 'UTC'
    // Canada's English writes 2026-05-02.
    zone = { format: new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }), days: new Map() }
    zones.set(name, zone)
  }
  return zone
}

const dayNumber = (day: Day): number => Date.parse(`${day}T00:00:00Z`) / DAY_MS
const dayFromNumber = (number: number): Day => new Date(number * DAY_MS).toISOString().slice(0, 10)
/** 1 = Monday … 7 = Sunday; 1970-01-01 was a Thursday. */
const weekdayOf = (number: number): number => ((((number + 3) % 7) + 7) % 7) + 1
