import type { Day } from '../../../src/plan/kernel/ids'
import { addDays } from '../../../src/plan/workCalendar'
import type { MadeForecast } from './dateRows'
import { nextSlice } from './forecastAnswer'
import type { ScopeAnswer } from './outcomeWords'
import { dayFor } from './outcomeWords'

/** With the scope growing as it did, unless no date can be named so. */
export function usualScope(forecast: MadeForecast): ScopeAnswer {
  const next = nextSlice(forecast.slices)
  return next && dayFor(next.growing, 0.85) === null && dayFor(next.asIs, 0.85) !== null ? 'asIs' : 'growing'
}

/** The day that is asked about until somebody chooses one: the answer's own date, and four weeks from now for an amount. */
export function usualDay(forecast: MadeForecast, scope: ScopeAnswer, view: 'date' | 'amount'): Day {
  if (view === 'amount') return addDays(forecast.origin, 28)
  const next = nextSlice(forecast.slices)
  return (next && dayFor(next[scope], 0.85)) ?? addDays(forecast.origin, 91)
}
