import type { PlanBasis } from '../../../src/forecast/results/planForecast'
import type { FanDay } from '../../../src/forecast/results/fan'
import type { DayWords } from '../charts/useDayWords'
import { atLeastText } from './basisWords'

/** "By Fri 12 March 2027 at least 14 stories with 85 % confidence, 10 with 95 %, 21 with 50 %." */
export function amountSentence(fan: FanDay, basis: PlanBasis, words: Pick<DayWords, 'weekday'>): string {
  return `By ${words.weekday(fan.day)} ${atLeastText(fan.atLeast85, basis)} with 85 % confidence, ${fan.atLeast95} with 95 %, ${fan.atLeast50} with 50 %`
}

/** The answer to "how much by": the same, as the view's first line. */
export function amountAnswer(fan: FanDay, basis: PlanBasis, words: Pick<DayWords, 'day'>): string {
  return `By ${words.day(fan.day)} the team delivers ${atLeastText(fan.atLeast85, basis)} with 85 % confidence.`
}

export const AMOUNT_CONFIDENCES = [
  { confidence: 0.95, atLeast: 'atLeast95' },
  { confidence: 0.85, atLeast: 'atLeast85' },
  { confidence: 0.5, atLeast: 'atLeast50' },
] as const
