type Parts = readonly [year: number, month: number, day: number, hour: number, minute: number, second: number]

const HOUR = 3_600_000

/**
 * The moment at which clocks in a time zone show this, in milliseconds; null where there is no such date or time of
 * day. Where clocks are put back it is the earlier one; where they skip an hour, the moment after it.
 */
export function wallTimeToMoment([year, month, day, hour, minute, second]: Parts, timeZone: string): number | null {
  const shown = Date.UTC(year, month - 1, day, hour, minute, second)
  const date = new Date(shown)
  const exists = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day && date.getUTCHours() === hour && date.getUTCMinutes() === minute
  if (!exists || second > 59) return null
  const before = offsetAt(shown - 24 * HOUR, timeZone)
  const isShownAt = (offset: number): boolean => offsetAt(shown - offset, timeZone) === offset
  const offset = [before, offsetAt(shown + 24 * HOUR, timeZone)].find(isShownAt) ?? before
  return shown - offset
}

/** What clocks show at a moment, as a field of date and time takes it: "2026-05-02T14:05". */
export function momentToWallTime(at: number, timeZone: string): string {
  return new Date(at + offsetAt(at, timeZone)).toISOString().slice(0, 16)
}

/** Formatting is slow and says the same for a whole hour. */
const offsets = new Map<string, number>()

function offsetAt(at: number, timeZone: string): number {
  const hour = Math.floor(at / HOUR) * HOUR
  const key = `${timeZone} ${hour}`
  let offset = offsets.get(key)
  if (offset === undefined) {
    if (offsets.size > 50_000) offsets.clear()
    const parts = new Intl.DateTimeFormat('en-CA', { timeZone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric' }).formatToParts(hour)
    const of = (type: string): number => Number(parts.find((part) => part.type === type)?.value)
    offset = Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute')) - hour
    offsets.set(key, offset)
  }
  return offset
}
