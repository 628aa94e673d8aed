import type { Day } from '../../../src/plan/kernel/ids'
import { textOr } from '../../../src/plan/kernel/text'
import type { Forecast, ForecastBasis, SliceForecast } from '../../../src/forecast/forecast'
import type { DayWords } from '../charts/useDayWords'
import { count } from '../kit/amounts'

/** "85 %", "more than 95 %", "less than 5 %": nothing about the future is certain, so never 0 or 100. */
export function probabilityText(probability: number): string {
  if (probability > 0.95) return 'more than 95 %'
  if (probability < 0.05) return 'less than 5 %'
  return `${Math.round(probability * 100)} %`
}

export function answerSentence(forecast: Forecast, words: DayWords): string {
  switch (forecast.kind) {
    case 'done':
      return `Everything in the plan is delivered: ${count(forecast.delivered, 'story', 'stories')}.`
    case 'tooLittle':
      return forecast.why === 'noStories'
        ? 'There is nothing to forecast yet: the plan has no stories.'
        : `There is too little to say when it will be done: nothing like a pace yet, and only ${forecast.estimated} of ${count(forecast.remaining, 'open story has', 'open stories have')} a size.`
    case 'forecast': {
      const next = forecast.slices.find((slice) => slice.remaining > 0)
      if (next === undefined) return 'Nothing remains to be delivered.'
      const before = forecast.slices.slice(0, forecast.slices.indexOf(next)).map(({ name }) => textOr(name, 'A slice'))
      const delivered = before.length === 0 ? '' : `${before.join(', ')} ${before.length === 1 ? 'is' : 'are'} delivered. `
      return delivered + sliceSentence(next, forecast.basis, words)
    }
  }
}

/** "MVP is done by 12 March with 85 % confidence." */
export function sliceSentence(slice: SliceForecast, basis: ForecastBasis, words: DayWords): string {
  const name = textOr(slice.name, 'The next slice')
  const day = dayFor(slice, 0.85)
  if (day === undefined) return `Nothing remains of ${name}.`
  if (day === null)
    return basis.kind === 'pace'
      ? `At this pace ${name} does not finish within two years.`
      : `By its size ranges ${name} does not finish within two years.`
  return basis.kind === 'pace'
    ? `${name} is done by ${words.day(day)} with 85 % confidence.`
    : `As a guess, ${name} is done by ${words.day(day)} with 85 % confidence.`
}

export function dayFor(slice: SliceForecast, confidence: number): Day | null | undefined {
  return slice.dates.find((date) => date.confidence === confidence)?.day
}

/** Where the numbers come from, in full. */
export function basisSentence(basis: ForecastBasis, words: DayWords): string {
  switch (basis.kind) {
    case 'pace':
      return (
        `Drawn from the team’s own pace: ${count(basis.delivered, 'story', 'stories')} delivered on ${basis.workingDays} working days since ` +
        `${words.day(basis.since)}, worked off in map order. Hypotheses that may fail do not enter yet: each story is counted as if it will be done.`
      )
    case 'ranges':
      return (
        `A guess from ranges, not from a pace: ${basis.delivered === 0 ? 'nothing is delivered yet' : `only ${count(basis.delivered, 'story is', 'stories are')} delivered, or too recently`}. ` +
        `It uses the sizes of ${count(basis.estimated, 'story', 'stories')}` +
        `${basis.unestimated > 0 ? `, takes the same ranges for ${basis.unestimated} without a size` : ''}, and assumes that ` +
        `${basis.atOnce === 1 ? 'one story is' : `${basis.atOnce} stories are`} worked on at once, as now.`
      )
  }
}

/** How likely everything down to this slice is done by the end of a day. */
export function probabilityBy(slice: SliceForecast, day: Day): number {
  return slice.curve.findLast((point) => point.day <= day)?.probability ?? 0
}
