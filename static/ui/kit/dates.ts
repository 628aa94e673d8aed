import { useMemo } from 'react'
import { useFrame } from '../plan/PlanProvider'

/** Dates as the user reads them; moments in ms. */
export interface Dates {
  /** "2 May", with the year when it is another one: "2 May 2025". */
  readonly day: (at: number) => string
  /** "2 May 2026, 14:05". */
  readonly moment: (at: number) => string
  /** "14:05". */
  readonly time: (at: number) => string
  /** "today", "yesterday", "3 days ago"; the day itself when it is further away than two weeks. */
  readonly relative: (at: number) => string
}

const DAY = 24 * 60 * 60 * 1000

export function createDates(locale: string, timeZone: string, now: () => number = Date.now): Dates {
  const format = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
    new Intl.DateTimeFormat(locale, { timeZone, ...options })
  const short = format({ day: 'numeric', month: 'long' })
  const long = format({ day: 'numeric', month: 'long', year: 'numeric' })
  const exact = format({ day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit' })
  const clock = format({ hour: '2-digit', minute: '2-digit' })
  const ago = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })
  const calendarDay = format({ year: 'numeric', month: '2-digit', day: '2-digit' })
  const dayNumber = (at: number): number => {
    const part = Object.fromEntries(calendarDay.formatToParts(at).map(({ type, value }) => [type, Number(value)]))
    return Date.UTC(part['year'] ?? 0, (part['month'] ?? 1) - 1, part['day'] ?? 1) / DAY
  }
  const yearOf = (at: number): number => new Date(dayNumber(at) * DAY).getUTCFullYear()
  const day = (at: number): string => (yearOf(at) === yearOf(now()) ? short : long).format(at)
  return {
    day,
    moment: (at) => exact.format(at),
    time: (at) => clock.format(at),
    relative(at) {
      const days = dayNumber(at) - dayNumber(now())
      return Math.abs(days) > 14 ? day(at) : ago.format(days, 'day')
    },
  }
}

export function useDates(): Dates {
  const { locale, timeZone } = useFrame()
  return useMemo(() => createDates(locale, timeZone), [locale, timeZone])
}
