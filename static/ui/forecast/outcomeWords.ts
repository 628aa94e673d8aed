import type { Confidence, ForecastDay, Outcome } from '../../../src/forecast/results/outcome'
import { dateAt } from '../../../src/forecast/results/outcome'
import type { DayWords } from '../charts/useDayWords'

/** The two answers to how the scope goes on: as it did, or not at all. */
export type ScopeAnswer = 'growing' | 'asIs'

/** As the page's address says it. */
export function toScope(param: string | undefined): ScopeAnswer | null {
  return param === 'growing' || param === 'asIs' ? param : null
}

/** "85 %", "more than 95 %", "less than 5 %": nothing about the future is certain, so never 0 or 100. */
export function probabilityText(probability: number): string {
  if (probability > 0.95) return 'more than 95 %'
  if (probability < 0.05) return 'less than 5 %'
  return `${Math.round(probability * 100)} %`
}

/** "by 12 March", or why there is no date. */
export function dateText(date: ForecastDay | undefined, words: Pick<DayWords, 'day'>): string {
  if (date === undefined) return 'too sharp for a guess'
  return date.day === null ? noDateText(date.why) : `by ${words.day(date.day)}`
}

export function noDateText(why: 'beyond' | 'mayEnd'): string {
  switch (why) {
    case 'beyond':
      return 'not within a year'
    case 'mayEnd':
      return 'may never be'
  }
}

/** The date for a confidence, where there is one. */
export function dayFor(outcome: Outcome | null, confidence: Confidence): string | null {
  return outcome === null ? null : (dateAt(outcome, confidence)?.day ?? null)
}

/** "more than 95 %" for nearly everything: said only where a failed hypothesis may end it. */
export function mayEnd({ atAll }: Outcome): boolean {
  return atAll < 0.995
}
