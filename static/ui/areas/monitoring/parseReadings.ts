import type { Reading } from '../../../../src/plan/areas/monitoring/state'
import { wallTimeToMoment } from './wallTime'

export interface LineProblem {
  /** From 1. */
  readonly line: number
  readonly text: string
  readonly why: string
}

export interface ParsedReadings {
  readonly readings: readonly Reading[]
  readonly problems: readonly LineProblem[]
}

/** More would take the browser, and whoever waits, too long. */
export const MOST_LINES = 20_000
const OLDEST = 400 * 86_400_000
const AHEAD = 2 * 60_000
const SHOWN = 60

/** A zone stands close to its time: after a blank, “-1200” is a value. */
const DATED = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?/i
const CLOCK = /^(\d{1,2}):(\d{2})(?::\d{2})?/
const STAMP = /^(\d{10}|\d{13})(?!\d)/
const NUMBER = /^-?(?:\d+(?:[.,]\d+)?|[.,]\d+)(?:e[+-]?\d+)?$/i

/**
 * Readings as people paste them (READ-7): a time and a value a line, separated by blanks, a comma, a semicolon or a tab.
 * A time without a zone is the plan's own; one without a date is today's. A heading and empty lines are left out.
 */
export function parseReadings(text: string, { timeZone, now }: { readonly timeZone: string; readonly now: number }): ParsedReadings {
  const lines = text.split(/\r\n|\r|\n/)
  if (lines.length > MOST_LINES) return { readings: [], problems: [{ line: MOST_LINES + 1, text: '', why: `These are ${lines.length} lines. Send ${MOST_LINES} at most at once.` }] }
  const readings: Reading[] = []
  const problems: LineProblem[] = []
  for (const [index, raw] of lines.entries()) {
    const line = raw.replaceAll('"', '').trim()
    if (line === '' || (index === 0 && isHeading(line))) continue
    const read = parseLine(line, timeZone, now)
    if (typeof read === 'string') problems.push({ line: index + 1, text: line.slice(0, SHOWN), why: read })
    else readings.push(read)
  }
  return { readings, problems }
}

/** The reading, or why there is none. */
export function parseLine(line: string, timeZone: string, now: number): Reading | string {
  const time = parseTime(line, timeZone, now)
  if (time === null) return 'It does not begin with a time, such as 2026-05-02 14:05.'
  if (time.at === null) return 'There is no such time.'
  const rest = line.slice(time.length)
  const value = rest.replace(/^[\s,;]+/, '')
  if (value === '') return 'The value is missing.'
  if (value === rest || !NUMBER.test(value)) return `“${value.slice(0, 20)}” is no number.`
  const number = Number(value.replace(',', '.'))
  if (!Number.isFinite(number) || Math.abs(number) > 1e15) return 'The value is too large.'
  if (time.at > now + AHEAD) return 'It lies in the future.'
  if (time.at < now - OLDEST) return 'It is more than 400 days old.'
  return { at: time.at, value: number }
}

function parseTime(line: string, timeZone: string, now: number): { readonly at: number | null; readonly length: number } | null {
  const stamp = STAMP.exec(line)
  if (stamp) return { at: Number(stamp[1]) * (stamp[1]!.length === 10 ? 1000 : 1), length: stamp[0].length }
  const dated = DATED.exec(line)
  if (dated) {
    const [whole, year, month, day, hour = '0', minute = '0', second = '0', zone] = dated
    const parts = [year, month, day, hour, minute, second].map(Number) as [number, number, number, number, number, number]
    return { at: zone === undefined ? wallTimeToMoment(parts, timeZone) : withOffset(parts, zone), length: whole.length }
  }
  const clock = CLOCK.exec(line)
  if (!clock) return null
  const today = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(now).split('-').map(Number)
  return { at: wallTimeToMoment([today[0]!, today[1]!, today[2]!, Number(clock[1]), Number(clock[2]), 0], timeZone), length: clock[0].length }
}

function withOffset(parts: readonly [number, number, number, number, number, number], zone: string): number | null {
  const at = wallTimeToMoment(parts, 'UTC')
  if (at === null || /^z$/i.test(zone)) return at
  const [, sign, hours, minutes] = /^([+-])(\d{2}):?(\d{2})$/.exec(zone)!
  return at - (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000
}

const isHeading = (line: string): boolean => !/\d/.test(line) && /[a-z]/i.test(line)
