import type { Day, LocalId, Moment } from '../plan/kernel/ids'
import type { Text } from '../plan/kernel/text'
import type { PlanState } from '../plan/planState'
import { addDays, addWorkingDays, dayOf } from '../plan/workCalendar'
import type { PlainModel, PlainRow } from './plain/plainModel'
import { plainModel } from './plain/plainModel'
import { plainSimulation } from './plain/plainSimulation'

/** Probabilities for which a date is named. */
export const CONFIDENCES = [0.5, 0.85, 0.95] as const

/** A date with its probability; `day` null when it lies beyond the horizon of two years. */
export interface ForecastDate {
  readonly confidence: (typeof CONFIDENCES)[number]
  readonly day: Day | null
}

/** When everything down to and including one slice is delivered, worked off in map order (C5). */
export interface SliceForecast {
  /** Null for the stories that stand nowhere on the map; they come last. */
  readonly slice: LocalId | null
  readonly name: Text
  /** Stories of this slice that are not delivered yet, and how many of them have no size. */
  readonly remaining: number
  readonly unestimated: number
  /** Empty when nothing remains down to this slice. */
  readonly dates: readonly ForecastDate[]
  /** Probability of being done at the end of each reckoned working day; steps of five days. */
  readonly curve: readonly { readonly day: Day; readonly probability: number }[]
}

/** Where the numbers come from; never shown without it. */
export type ForecastBasis =
  /** The team's own pace: what it delivered on each of the last working days. */
  | { readonly kind: 'pace'; readonly delivered: number; readonly workingDays: number; readonly since: Day }
  /** A guess: nothing but size ranges, and so many stories worked on at once. */
  | { readonly kind: 'ranges'; readonly estimated: number; readonly unestimated: number; readonly atOnce: number; readonly delivered: number }

export type Forecast =
  | { readonly kind: 'forecast'; readonly at: Moment; readonly basis: ForecastBasis; readonly slices: readonly SliceForecast[] }
  /** Everything in the plan is delivered. */
  | { readonly kind: 'done'; readonly delivered: number }
  | { readonly kind: 'tooLittle'; readonly why: 'noStories' | 'noSizes'; readonly remaining: number; readonly estimated: number }

export interface ForecastOptions {
  readonly at: Moment
  readonly seed?: number
  /** Enough for a steady percentile unless said: fewer where there are many stories to work off. */
  readonly runs?: number
}

/**
 * When each slice will be done. The one entrance to the engine: a plain Monte Carlo, seeded, that draws the
 * team's own working days anew, or, while there are too few of them, durations from the size ranges. It counts
 * every story as work that will be done: hypotheses that may fail do not enter yet.
 */
export function forecast(state: PlanState, { at, seed = 1, runs }: ForecastOptions): Forecast {
  const model = plainModel(state, at)
  const remaining = model.rows.reduce((sum, row) => sum + row.stories.length, 0)
  const estimated = remaining - model.rows.reduce((sum, row) => sum + row.unestimated, 0)
  if (remaining === 0)
    return model.delivered > 0
      ? { kind: 'done', delivered: model.delivered }
      : { kind: 'tooLittle', why: 'noStories', remaining, estimated }
  if (model.source.kind === 'none') return { kind: 'tooLittle', why: 'noSizes', remaining, estimated }

  const finishes = plainSimulation(model, runs ?? (remaining > 500 ? 500 : 2000), seed)
  const { calendar } = state.plan.settings
  const today = dayOf(at, calendar)
  let below = 0
  const slices = model.rows.map((row, index): SliceForecast => {
    below += row.stories.length
    const days = finishes[index]!
    // After 0 days it is done today; after 1 at the end of the next working day.
    const dayAfter = (count: number): Day => (count === 0 ? today : addWorkingDays(addDays(today, 1), count - 1, calendar))
    return { ...head(row), ...(below === 0 ? { dates: [], curve: [] } : { dates: datesOf(days, dayAfter), curve: curveOf(days, dayAfter) }) }
  })
  return { kind: 'forecast', at, basis: basisOf(model, remaining, estimated), slices }
}

function head({ slice, name, stories, unestimated }: PlainRow) {
  return { slice, name, remaining: stories.length, unestimated }
}

function basisOf(model: PlainModel, remaining: number, estimated: number): ForecastBasis {
  if (model.source.kind === 'pace')
    return { kind: 'pace', delivered: model.source.delivered, workingDays: model.source.perDay.length, since: model.source.since }
  const atOnce = model.source.kind === 'ranges' ? model.source.atOnce : 1
  return { kind: 'ranges', estimated, unestimated: remaining - estimated, atOnce, delivered: model.delivered }
}

/** `sorted` are working days from now, Infinity beyond the horizon. */
function datesOf(sorted: readonly number[], dayAfter: (count: number) => Day): readonly ForecastDate[] {
  return CONFIDENCES.map((confidence) => {
    const count = sorted[Math.ceil(confidence * sorted.length) - 1] ?? Infinity
    return { confidence, day: count === Infinity ? null : dayAfter(count) }
  })
}

function curveOf(sorted: readonly number[], dayAfter: (count: number) => Day): SliceForecast['curve'] {
  const last = sorted.findLast((count) => count !== Infinity)
  if (last === undefined) return []
  const curve: { day: Day; probability: number }[] = []
  for (let count = 0, done = 0; ; count += 5) {
    while (done < sorted.length && sorted[done]! <= count) done += 1
    curve.push({ day: dayAfter(count), probability: done / sorted.length })
    if (count >= last) return curve
  }
}
