/** Jira writes times in the caller's time zone, with an offset that has no colon. */

const partsFormats = new Map<string, Intl.DateTimeFormat>()

/** `2023-02-11T18:17:03.810-0600` */
export const toJiraTime = (ms: number, timeZone: string): string => {
  const offset = offsetMinutes(ms, timeZone)
  return new Date(ms + offset * 60_000).toISOString().slice(0, 23) + offsetToText(offset)
}

/** `2023-02-11`, as the calendar hangs in that time zone. */
export const toDay = (ms: number, timeZone: string): string =>
  new Date(ms + offsetMinutes(ms, timeZone) * 60_000).toISOString().slice(0, 10)

/** Midnight (or the given wall time) of a day in a time zone, in epoch milliseconds. */
export const wallTimeToMs = (
  timeZone: string,
  year: number,
  month: number,
  day: number,
  hour = 0,
  minute = 0,
): number => {
  const asUtc = Date.UTC(year, month - 1, day, hour, minute)
  const first = asUtc - offsetMinutes(asUtc, timeZone) * 60_000
  return asUtc - offsetMinutes(first, timeZone) * 60_000
}

/** Minutes to add to UTC for the wall time in that zone. */
export const offsetMinutes = (ms: number, timeZone: string): number => {
  if (timeZone === 'UTC') return 0
  let format = partsFormats.get(timeZone)
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric',
    })
    partsFormats.set(timeZone, format)
  }
  const part: Record<string, number> = {}
  for (const { type, value } of format.formatToParts(ms)) part[type] = Number(value)
  const wall = Date.UTC(part['year']!, part['month']! - 1, part['day'], part['hour'], part['minute'], part['second'])
  return Math.round((wall - Math.floor(ms / 1000) * 1000) / 60_000)
}

const offsetToText = (minutes: number): string => {
  const size = Math.abs(minutes)
  return `${minutes < 0 ? '-' : '+'}${pad(Math.floor(size / 60))}${pad(size % 60)}`
}

const pad = (n: number): string => String(n).padStart(2, '0')
