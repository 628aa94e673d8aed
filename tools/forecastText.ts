import type { ForecastModel } from '../src/forecast/forecastModel'
import { noteSentence } from '../src/forecast/noteSentence'
import { PARTS } from '../src/forecast/parts'
import type { OwnBackTest } from '../src/forecast/record/ownBackTest'
import type { Causes } from '../src/forecast/results/causes'
import type { FailFastOrder } from '../src/forecast/results/failFastOrder'
import type { Outcome } from '../src/forecast/results/outcome'
import type { PlanBasis, PlanForecast } from '../src/forecast/results/planForecast'
import { textOr } from '../src/plan/kernel/text'
import type { PlanFile } from './planFile'

interface Result {
  readonly forecast: PlanForecast
  readonly causes: Causes | null
  readonly failFast: FailFastOrder | null
  readonly backTest: readonly OwnBackTest[]
}

/** The forecast as lines for a terminal. */
export function forecastText({ forecast, causes, failFast, backTest }: Result, model: ForecastModel, file: PlanFile): string {
  switch (forecast.kind) {
    case 'done':
      return `Everything in the plan is delivered: ${forecast.delivered} stories.`
    case 'tooLittle':
      return forecast.why === 'noStories'
        ? 'There is nothing to forecast: the plan has no stories.'
        : `Too little is known to say when it will be done: nothing like a pace yet, and only ${forecast.estimated} of ${forecast.remaining} open stories have a size.`
    case 'forecast':
      break
  }
  const titles = new Map(file.stories.map(({ story, key, title }) => [story, `${key} ${title ?? ''}`.trim()]))
  const lines = [
    `As of ${new Date(forecast.at).toISOString()}; ${forecast.trials} trials, seed ${forecast.seed}, model ${forecast.version}.`,
    basisSentence(forecast.basis),
    ...forecast.notes.map((note) => noteSentence(note, (id) => titles.get(id) ?? id)),
    '',
    'Slice (all above it included): stories left, scope as it is | as it keeps growing',
    ...forecast.slices.map((slice) => {
      const unestimated = slice.unestimated > 0 ? `, ${slice.unestimated} without a size` : ''
      const growth = slice.outgrows ? 'at this growth it does not finish' : datesText(slice.growing)
      return `  ${textOr(slice.name, '(withheld)')}: ${slice.remaining}${unestimated}; ${datesText(slice.asIs)} | ${growth}`
    }),
  ]
  for (const { name, day, growing } of forecast.milestones) lines.push(`Milestone ${textOr(name, '(withheld)')}, ${day}: ${percent(growing)}`)
  if (forecast.thrownAway !== null) lines.push('', `Work expected to be thrown away: ${days(forecast.thrownAway)}; expected not to be needed: ${days(forecast.spared ?? 0)}.`)
  if (causes && causes.causes.length > 0)
    lines.push('', `What widens the first open slice most (${causes.width} days from the 15 % to the 85 % date):`, ...causes.causes.map((cause) => `  ${cause.kind === 'part' ? PARTS.find(({ id }) => id === cause.part)!.name : `H-${cause.number} may fail`}: ${cause.days} days`))
  if (failFast && failFast.steps.length > 0) {
    lines.push('', 'Test next, the most saving for each day of test first (working days):')
    for (const step of failFast.steps) {
      const story = model.hypotheses.find(({ id }) => id === step.hypothesis)!.story
      lines.push(
        `  H-${step.number} ${titles.get(story) ?? story}: fails with ${percent(step.fails)}; of ${days(step.atStakeDays)} at stake ${days(step.exposedDays)} stand before its verdict, ` +
          `${days(step.exposedFirstDays)} if tested first: spares ${days(step.sparedDays)}, narrows ${days(step.narrowedDays)}; ${days(step.savesDays)} for ${days(step.testDays)} of test`,
      )
    }
  }
  for (const { days: ahead, method, plain } of backTest)
    lines.push('', `Back-test (forecasts re-made from the log with today's method), ${ahead} days ahead: ${method.forecasts} forecasts, ${percent(method.within80)} within P10–P90, loss ${method.loss.toFixed(3)} (plain: ${percent(plain.within80)}, ${plain.loss.toFixed(3)}).`)
  return lines.join('\n')
}

function basisSentence(basis: PlanBasis): string {
  if (basis.kind === 'guess')
    return `A guess from size ranges, not from a pace: ${basis.days} days of history, ${basis.delivered} delivered; ${basis.hands} worked on at once.`
  const thin = basis.isThin ? ` That is little to go by.` : ''
  const early = basis.earlyFrom === null ? '' : ` From ${basis.earlyFrom} on it is an early estimate.`
  return `The team's pace: ${basis.delivered} stories delivered on ${basis.days} days since ${basis.since}, counted in ${basis.unit === 'items' ? 'stories' : 'story equivalents'}.${thin}${early}`
}

function datesText(outcome: Outcome | null): string {
  if (outcome === null) return 'nothing left'
  const dates = outcome.dates.map(({ confidence, day }) => `${Math.round(confidence * 100)} % ${day ?? 'not within a year'}`)
  return outcome.atAll < 0.995 ? `${dates.join(', ')} (delivered at all: ${percent(outcome.atAll)})` : dates.join(', ')
}

/** Nothing about the future is certain. */
function percent(share: number): string {
  return share > 0.95 ? 'more than 95 %' : share < 0.05 ? 'less than 5 %' : `${Math.round(share * 100)} %`
}

function days(count: number): string {
  return `${count.toFixed(1)} days`
}
