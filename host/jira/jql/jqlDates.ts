import { offsetMinutes, wallTimeToMs } from '../dates'

const UNIT_MS: Readonly<Record<string, number>> = { m: 60_000, h: 3_600_000, d: 86_400_000, w: 604_800_000 }

type Wall = { readonly year: number; readonly month: number; readonly day: number; readonly weekday: number }
type Period = 'Day' | 'Week' | 'Month' | 'Year'

/**
 * A date operand of JQL as epoch milliseconds: `2024-01-31`, `2024/01/31 10:05`, `-7d`, `"-1w 2d"`,
 * a number of milliseconds. Wall times are the caller's. Undefined when Jira would refuse it.
 */
export const jqlDateToMs = (text: string, now: number, timeZone: string): number | undefined => {
  const date = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[ T](\d{1,2}):(\d{2}))?$/.exec(text.trim())
  if (date !== null) {
    const [year, month, day, hour, minute] = date.slice(1).map((part) => Number(part ?? 0)) as [number, number, number, number, number]
    return month < 1 || month > 12 || day < 1 || day > 31 || hour > 23 || minute > 59 ? undefined : wallTimeToMs(timeZone, year, month, day, hour, minute)
  }
  if (/^\d{5,}$/.test(text)) return Number(text)
  const span = spanToMs(text)
  return span === undefined ? undefined : now + span
}

/** `startOfWeek()`, `endOfMonth(-1)`, `now()` …; undefined for an unknown function or argument. */
export const jqlDateFunctionToMs = (name: string, argument: string | undefined, now: number, timeZone: string): number | undefined => {
  const lower = name.toLowerCase()
  if (lower === 'now') return now
  const match = /^(start|end)of(day|week|month|year)$/.exec(lower)
  if (match === null) return undefined
  const period = (match[2]![0]!.toUpperCase() + match[2]!.slice(1)) as Period
  const shift = shiftOf(argument, period)
  if (shift === undefined) return undefined
  const start = startOf(period, wallOf(now, timeZone), shift.periods + (match[1] === 'end' ? 1 : 0), timeZone)
  return start + shift.ms - (match[1] === 'end' ? 1 : 0)
}

const spanToMs = (text: string): number | undefined => {
  const match = /^([+-]?)((?:\s*\d+[mhdw])+)$/.exec(text.trim())
  if (match === null) return undefined
  let total = 0
  for (const part of match[2]!.matchAll(/(\d+)([mhdw])/g)) total += Number(part[1]) * UNIT_MS[part[2]!]!
  return match[1] === '-' ? -total : total
}

/** A bare number counts periods; `-1M`, `+1y` shift calendar periods, the rest is a span. */
const shiftOf = (argument: string | undefined, period: Period): { readonly periods: number; readonly ms: number } | undefined => {
  if (argument === undefined) return { periods: 0, ms: 0 }
  if (/^[+-]?\d+$/.test(argument)) return { periods: Number(argument), ms: 0 }
  const calendar = /^([+-]?\d+)([My])$/.exec(argument)
  if (calendar !== null) {
    const count = Number(calendar[1])
    if (period === 'Month') return { periods: calendar[2] === 'M' ? count : count * 12, ms: 0 }
    return period === 'Year' && calendar[2] === 'y' ? { periods: count, ms: 0 } : undefined
  }
  const ms = spanToMs(argument)
  return ms === undefined ? undefined : { periods: 0, ms }
}

const wallOf = (ms: number, timeZone: string): Wall => {
  const date = new Date(ms + offsetMinutes(ms, timeZone) * 60_000)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate(), weekday: date.getUTCDay() }
}

/** Weeks start on Sunday, as on a Jira site in English. */
const startOf = (period: Period, wall: Wall, shift: number, timeZone: string): number => {
  switch (period) {
    case 'Day': return wallTimeToMs(timeZone, wall.year, wall.month, wall.day + shift)
    case 'Week': return wallTimeToMs(timeZone, wall.year, wall.month, wall.day - wall.weekday + shift * 7)
    case 'Month': return wallTimeToMs(timeZone, wall.year, wall.month + shift, 1)
    case 'Year': return wallTimeToMs(timeZone, wall.year + shift, 1, 1)
  }
}
