import { useMemo } from 'react'
import type { Day } from '../../../src/plan/kernel/ids'
import { useFrame } from '../plan/PlanProvider'

/** Days of the plan's calendar as the user reads them; a day has no time zone. */
export interface DayWords {
  /** "12 March", with the year when it is another one than `today`'s. */
  readonly day: (day: Day) => string
  /** "Tue 12 March 2026". */
  readonly weekday: (day: Day) => string
  /** "Mar", or "Mar 2026" with `hasYear`, which unless said is where a year begins: for axes. */
  readonly month: (day: Day, hasYear?: boolean) => string
  /** "12 Mar"; with `hasYear` "12 Mar 2026": where there is little room. */
  readonly short: (day: Day, hasYear?: boolean) => string
}

export function createDayWords(locale: string, thisYear = new Date().getFullYear()): DayWords {
  const format = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options })
  const short = format({ day: 'numeric', month: 'long' })
  const long = format({ day: 'numeric', month: 'long', year: 'numeric' })
  const weekday = format({ weekday: 'short', day: 'numeric', month: 'long', year: 'numeric' })
  const month = format({ month: 'short' })
  const monthOfYear = format({ month: 'short', year: 'numeric' })
  const dayOfMonth = format({ day: 'numeric', month: 'short' })
  const dayOfYear = format({ day: 'numeric', month: 'short', year: 'numeric' })
  const moment = (day: Day): number => Date.parse(`${day}T12:00:00Z`)
  return {
    day: (day) => (Number(day.slice(0, 4)) === thisYear ? short : long).format(moment(day)),
    weekday: (day) => weekday.format(moment(day)),
    month: (day, hasYear = day.slice(5, 7) === '01') => (hasYear ? monthOfYear : month).format(moment(day)),
    short: (day, hasYear = false) => (hasYear ? dayOfYear : dayOfMonth).format(moment(day)),
  }
}

export function useDayWords(): DayWords {
  const { locale } = useFrame()
  return useMemo(() => createDayWords(locale), [locale])
}
