import type { WorkCalendar } from '../areas/settings/state'
import type { Day, Moment } from '../kernel/ids'

const DAY_MS = 86_400_000

/** The calendar day of a moment in the time zone; an unknown zone counts as UTC. */
export function dayOf(moment: Moment, timeZone: string): Day {
  return isoDay(moment + offsetAt(moment, timeZone))
}

/** When a day begins in the time zone, ms. */
export function startOfDay(day: Day, timeZone: string): Moment {
  const utc = Date.parse(`${day}T00:00:00Z`)
  const guess = utc - offsetAt(utc, timeZone)
  return utc - offsetAt(guess, timeZone)
}

export function addDays(day: Day, count: number): Day {
  return isoDay(Date.parse(`${day}T00:00:00Z`) + count * DAY_MS)
}

/** 1 = Monday … 7 = Sunday. */
export function weekdayOf(day: Day): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7
}

export function isWorkingDay(day: Day, calendar: WorkCalendar): boolean {
  return calendar.workDays.includes(weekdayOf(day)) && !calendar.holidays.includes(day)
}

/** Working days from one day to another, both counted; 0 when `to` comes first. */
export function workingDaysFrom(from: Day, to: Day, calendar: WorkCalendar): number {
  let count = 0
  for (const day of daysBetween(from, to)) if (isWorkingDay(day, calendar)) count += 1
  return count
}

/** The working days of a span, both ends counted. */
export function workingDaysIn(from: Day, to: Day, calendar: WorkCalendar): readonly Day[] {
  const holidays = new Set(calendar.holidays)
  return daysBetween(from, to).filter((day) => calendar.workDays.includes(weekdayOf(day)) && !holidays.has(day))
}

/**
 * The `count`-th working day after `day`; 0 is `day` itself. A calendar without any working day counts
 * every day, so that the search ends.
 */
export function addWorkingDays(day: Day, count: number, calendar: WorkCalendar): Day {
  const holidays = new Set(calendar.holidays)
  const never = calendar.workDays.length === 0
  let current = day
  for (let left = Math.ceil(count), tries = 0; left > 0 && tries < 20_000; tries += 1) {
    current = addDays(current, 1)
    if (never || (calendar.workDays.includes(weekdayOf(current)) && !holidays.has(current))) left -= 1
  }
  return current
}

function daysBetween(from: Day, to: Day): readonly Day[] {
  const days: Day[] = []
  const end = Date.parse(`${to}T00:00:00Z`)
  for (let at = Date.parse(`${from}T00:00:00Z`); at <= end; at += DAY_MS) days.push(isoDay(at))
  return days
}

function isoDay(utc: number): Day {
  return new Date(utc).toISOString().slice(0, 10)
}

/** Formatters are dear to make; a zone's name decides all about them. */
const formatters = new Map<string, Intl.DateTimeFormat | null>()

/** Minutes and all: how far local time is ahead of UTC at a moment, ms. */
function offsetAt(moment: Moment, timeZone: string): number {
  if (timeZone === 'UTC') return 0
  const format = formatterOf(timeZone)
  if (!format) return 0
  const part: Record<string, number> = {}
  for (const { type, value } of format.formatToParts(moment)) part[type] = Number(value)
  const local = Date.UTC(part['year']!, part['month']! - 1, part['day']!, part['hour']!, part['minute']!, part['second']!)
  return local - Math.floor(moment / 1000) * 1000
}

function formatterOf(timeZone: string): Intl.DateTimeFormat | null {
  const known = formatters.get(timeZone)
  if (known !== undefined) return known
  const made = createFormatter(timeZone)
  formatters.set(timeZone, made)
  return made
}

function createFormatter(timeZone: string): Intl.DateTimeFormat | null {
  try {
    return new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    })
  } catch {
    return null
  }
}
