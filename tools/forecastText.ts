import type { ForecastModel } from '../src/forecast/forecastModel'
import { noteSentence } from '../src/forecast/noteSentence'
import { PARTS } from '../src/forecast/parts'
import type { OwnBackTest } from '../src/forecast/record/ownBackTest'
import type { Cause, Causes } from '../src/forecast/results/causes'
import type { FailFastOrder, FailFastStep } from '../src/forecast/results/failFastOrder'
import type { Outcome } from '../src/forecast/results/outcome'
import { dateAt } from '../src/forecast/results/outcome'
import type { PlanBasis, PlanForecast, SliceOutcome } from '../src/forecast/results/planForecast'
import { textOr } from '../src/plan/kernel/text'
import type { PlanFile } from './planFile'

interface Result {
  readonly forecast: PlanForecast
  readonly causes: Causes | null
  readonly failFast: FailFastOrder | null
  readonly backTest: readonly OwnBackTest[]
}

type Made = Extract<PlanForecast, { kind: 'forecast' }>

/** The forecast as lines for a terminal. */
export function forecastText({ forecast, causes, failFast, backTest }: Result, model: ForecastModel, file: PlanFile): string {
  switch (forecast.kind) {
    case 'done':
      return `Everything in the plan is delivered: ${counted(forecast.delivered, 'story', 'stories')}.`
    case 'tooLittle':
      return forecast.why === 'noStories'
        ? 'There is nothing to forecast: the plan has no stories.'
        : `Too little is known to say when it will be done: no pace yet, and only ${forecast.estimated} of ${counted(forecast.remaining, 'open story has', 'open stories have')} a size.`
    case 'forecast':
      break
  }
  const titles = new Map(file.stories.map(({ story, key, title }) => [story, `${key} ${title ?? ''}`.trim()]))
  const nameOf = (story: string): string => titles.get(story) ?? story
  const first = forecast.slices.find(({ remaining }) => remaining > 0)
  return [
    `As of ${new Date(forecast.at).toISOString().slice(0, 16).replace('T', ' ')} UTC; ${forecast.trials} trials, seed ${forecast.seed}, model ${forecast.version}.`,
    ...(first === undefined ? [] : [inShort(first, failFast)]),
    basisSentence(forecast.basis),
    ...forecast.notes.map((note) => noteSentence(note, nameOf)),
    '',
    'By slice, everything above it included:',
    ...forecast.slices.flatMap(sliceLines),
    ...milestoneLines(forecast),
    ...(forecast.thrownAway === null ? [] : ['', `Work expected to be thrown away: ${days(forecast.thrownAway)} of effort; expected not to be needed: ${days(forecast.spared ?? 0)}.`]),
    ...causeLines(causes, first),
    ...failFastLines(failFast, (step) => nameOf(model.hypotheses.find(({ id }) => id === step.hypothesis)!.story)),
    ...backTestLines(backTest),
  ].join('\n')
}

/** "MVP: 85 % by 2027-03-12; testing H-3 first saves 9 days on average." */
function inShort({ name, growing }: SliceOutcome, failFast: FailFastOrder | null): string {
  const day = growing === null ? null : (dateAt(growing, 0.85)?.day ?? null)
  const slice = `${textOr(name, '(withheld)')}: ${day === null ? 'no day within a year is 85 % sure' : `85 % by ${day}`}`
  const step = failFast?.steps[0]
  return step === undefined || step.savesDays < 0.5 ? `${slice}.` : `${slice}; testing H-${step.number} first saves ${counted(Math.round(step.savesDays), 'day', 'days')} on average.`
}

function basisSentence(basis: PlanBasis): string {
  if (basis.kind === 'guess')
    return `A guess from size ranges, not from a pace: ${counted(basis.days, 'day', 'days')} of history, ${basis.delivered} delivered, ${basis.hands} worked on at once.`
  return [
    `The team's pace: ${counted(basis.delivered, 'story', 'stories')} delivered in ${counted(basis.days, 'day', 'days')} since ${basis.since}, counted in ${basis.unit === 'items' ? 'stories' : 'story equivalents'}.`,
    ...(basis.isThin ? ['That is little to go by.'] : []),
    ...(basis.earlyFrom === null ? [] : [`From ${basis.earlyFrom} on it is an early estimate.`]),
    ...(basis.widening > 1 ? [`Earlier forecasts covered too little, so the range is widened (${basis.widening} × the dispersion).`] : []),
  ].join(' ')
}

function sliceLines({ name, remaining, unestimated, asIs, growing }: SliceOutcome): readonly string[] {
  const without = unestimated > 0 ? `, ${unestimated} without a size` : ''
  const head = `  ${textOr(name, '(withheld)')}: ${remaining === 0 ? 'nothing left' : `${remaining} left${without}`}`
  if (asIs === null || growing === null) return [head]
  const [now, later] = [datesText(asIs, 'not within a year'), datesText(growing, 'at this growth it does not finish', asIs)]
  return later === now ? [head, `    ${now}`] : [head, `    scope as it is:       ${now}`, `    as it keeps growing:  ${later}`]
}

/** Where only growth is in the way, that is said once. */
function datesText({ dates, atAll }: Outcome, otherwise: string, asIs: Outcome | null = null): string {
  const named = dates.filter(({ day }) => day !== null).map(({ confidence, day }) => `${Math.round(confidence * 100)} % ${day}`)
  const missing = dates.filter(({ day }) => day === null)
  const byGrowth = asIs !== null && missing.some(({ confidence }) => dateAt(asIs, confidence)?.day !== null)
  const why = missing[0]?.day === null && missing[0].why === 'mayEnd' ? 'may not be delivered at all' : asIs !== null && !byGrowth ? 'not within a year' : otherwise
  const rest = missing.length === 0 ? [] : [`${named.length === 0 ? '' : `${missing.map(({ confidence }) => `${Math.round(confidence * 100)} %`).join(' and ')} `}${why}`]
  return [...named, ...rest].join(', ') + (atAll < 0.995 ? ` (delivered at all: ${percent(atAll)})` : '')
}

function milestoneLines({ milestones }: Made): readonly string[] {
  if (milestones.length === 0) return []
  return ['', 'Milestones:', ...milestones.map(({ name, day, asIs, growing }) => `  ${textOr(name, '(withheld)')}, ${day}: ${percent(growing)} (scope as it is: ${percent(asIs)})`)]
}

function causeLines(causes: Causes | null, first: SliceOutcome | undefined): readonly string[] {
  if (causes === null || causes.causes.length === 0 || first === undefined) return []
  const name = (cause: Cause): string => (cause.kind === 'part' ? PARTS.find(({ id }) => id === cause.part)!.name : `H-${cause.number} may fail`)
  return ['', `What widens ${textOr(first.name, '(withheld)')} most (${causes.width} days from the 15 % to the 85 % date):`, ...causes.causes.map((cause) => `  ${name(cause)}: ${counted(cause.days, 'day', 'days')}`)]
}

function failFastLines(failFast: FailFastOrder | null, nameOf: (step: FailFastStep) => string): readonly string[] {
  if (failFast === null || failFast.steps.length === 0) return []
  return [
    '',
    'Test next, the most saving for each day of test first (working days):',
    ...failFast.steps.flatMap((step) => [
      `  H-${step.number} ${nameOf(step)}: saves ${days(step.savesDays)} for ${days(step.testDays)} of test`,
      `    fails with ${percent(step.fails)} × (${days(step.exposedDays)} exposed − ${days(step.exposedFirstDays)} if first) = ${days(step.sparedDays)} spared, and ${days(step.narrowedDays)} narrowed`,
    ]),
  ]
}

function backTestLines(backTest: readonly OwnBackTest[]): readonly string[] {
  if (backTest.length === 0) return []
  const line = ({ days: ahead, method, plain }: OwnBackTest): string =>
    `  ${ahead} days ahead: ${counted(method.forecasts, 'forecast', 'forecasts')}, ${percent(method.within80)} within P10–P90, loss ${method.loss.toFixed(3)} (plain: ${percent(plain.within80)}, ${plain.loss.toFixed(3)})`
  return ['', 'Back-test (forecasts re-made from the log with today’s method, not a record):', ...backTest.map(line)]
}

/** Nothing about the future is certain. */
function percent(share: number): string {
  return share > 0.95 ? 'more than 95 %' : share < 0.05 ? 'less than 5 %' : `${Math.round(share * 100)} %`
}

function days(count: number): string {
  return counted(Number(count.toFixed(1)), 'day', 'days')
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`
}
