import type { FailFastStep } from '../../../src/forecast/results/failFastOrder'
import type { Outcome } from '../../../src/forecast/results/outcome'
import { dateAt } from '../../../src/forecast/results/outcome'
import type { PlanForecast, SliceOutcome } from '../../../src/forecast/results/planForecast'
import { textOr } from '../../../src/plan/kernel/text'
import type { DayWords } from '../charts/useDayWords'
import { isWorthSaying, roughDays } from '../hypotheses/failFastWords'
import { count } from '../kit/amounts'
import { dayFor, noDateText, probabilityText } from './outcomeWords'

/**
 * The forecast in one sentence: "MVP: 85 % by 12 March; testing H-3 first saves 9 days on average." The date is the
 * one with the scope growing as it did, which is what is recorded and scored. `test`: the most saving one that waits.
 */
export function forecastAnswer(forecast: PlanForecast, test: FailFastStep | null, words: DayWords): string {
  switch (forecast.kind) {
    case 'done':
      return `Everything in the plan is delivered: ${count(forecast.delivered, 'story', 'stories')}.`
    case 'tooLittle':
      return forecast.why === 'noStories'
        ? 'There is nothing to forecast yet: the plan has no stories.'
        : `There is too little to say when it will be done: nothing like a pace yet, and only ${forecast.estimated} of ${count(forecast.remaining, 'open story has', 'open stories have')} a size.`
    case 'forecast': {
      const next = nextSlice(forecast.slices)
      if (next === undefined) return 'Nothing remains to be delivered.'
      const before = forecast.slices.slice(0, forecast.slices.indexOf(next)).map(({ name }) => textOr(name, 'a slice'))
      const delivered = before.length === 0 ? '' : `${before.join(', ')} ${before.length === 1 ? 'is' : 'are'} delivered. `
      const guess = forecast.basis.kind === 'guess' ? 'As a guess, ' : ''
      return `${delivered}${guess}${sliceAnswer(next, words)}${testText(test)}.`
    }
  }
}

/** The first slice with something left to deliver. */
export function nextSlice(slices: readonly SliceOutcome[]): SliceOutcome | undefined {
  return slices.find(({ remaining }) => remaining > 0)
}

/** "MVP: 85 % by 12 March (2 March if nothing is added)", without a full stop. */
export function sliceAnswer(slice: SliceOutcome, words: DayWords): string {
  const name = textOr(slice.name, 'the next slice')
  const { growing, asIs } = slice
  const grown = dayFor(growing, 0.85)
  const still = dayFor(asIs, 0.85)
  if (grown !== null) {
    const other = still !== null && still !== grown ? ` (by ${words.day(still)} if nothing is added)` : ''
    return `${name}: 85 % by ${words.day(grown)}${other}`
  }
  if (still !== null)
    return `${name}: 85 % by ${words.day(still)} if nothing is added; ${slice.outgrows ? 'at this growth it does not finish' : 'as it keeps growing, not within a year'}`
  return growing === null ? `${name}: nothing is left` : `${name}: ${undatedText(growing, words)}`
}

/** Without a date for 85 %: why, and what can be said instead. */
function undatedText(outcome: Outcome, words: DayWords): string {
  const likely = dateAt(outcome, 0.85)
  const half = dayFor(outcome, 0.5)
  const why =
    likely?.day === null && likely.why === 'mayEnd'
      ? `delivered at all with ${probabilityText(outcome.atAll)}, as a hypothesis below it may fail`
      : `${noDateText('beyond')} with 85 %`
  return half === null ? why : `${why}; 50 % by ${words.day(half)}`
}

/** What the best test saves, where that is worth saying. */
function testText(test: FailFastStep | null): string {
  return test === null || !isWorthSaying(test.savesDays) ? '' : `; testing H-${test.number} first saves ${roughDays(test.savesDays)} on average`
}
