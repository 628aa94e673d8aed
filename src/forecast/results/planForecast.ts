import type { InvestmentStage } from '../../playbook/slices'
import type { Day, LocalId, Moment, StoryId } from '../../plan/kernel/ids'
import type { Text } from '../../plan/kernel/text'
import { addDays } from '../../plan/workCalendar'
import type { ForecastModel, ModelNote } from '../forecastModel'
import { dayToNumber } from '../pace/dayWeights'
import type { Simulation } from '../simulation/simulation'
import type { Outcome } from './outcome'
import { outcomeOf, probabilityIn } from './outcome'

/** When a slice, and all above it, is delivered. */
export interface SliceOutcome {
  readonly slice: LocalId | null
  readonly name: Text
  readonly investment: InvestmentStage | null
  /** Open stories of this slice alone, and how many have no size. */
  readonly remaining: number
  readonly unestimated: number
  /** Null where nothing is left down to here. */
  readonly asIs: Outcome | null
  readonly growing: Outcome | null
  /** It has a date as it is, but not while it grows as it did. */
  readonly outgrows: boolean
  /** Probability that a story of it is dropped. */
  readonly cut: number
}

export interface StageOutcome {
  readonly stage: InvestmentStage
  readonly asIs: Outcome | null
  readonly growing: Outcome | null
}

export interface MilestoneOutcome {
  readonly id: string
  readonly name: Text
  readonly day: Day
  /** Probability of meeting it. */
  readonly asIs: number
  readonly growing: number
}

export interface StoryOutcome {
  readonly id: StoryId
  readonly outcome: Outcome
}

/** Where the numbers come from; never shown without it. */
export type PlanBasis =
  | {
      readonly kind: 'pace'
      readonly delivered: number
      readonly days: number
      readonly since: Day
      readonly unit: 'items' | 'equivalents'
      /** Fewer than ten delivered: said beside the numbers. */
      readonly isThin: boolean
      /** Less than 26 weeks of history: what lies more than four weeks ahead is an early estimate, from that day on. */
      readonly earlyFrom: Day | null
      /** More than 1 where the record of issued forecasts is bad. */
      readonly widening: number
    }
  /** Nothing but sizes and so many stories worked on at once; named as a guess, never sharper than 85 %. */
  | { readonly kind: 'guess'; readonly hands: number; readonly delivered: number; readonly days: number }

export type PlanForecast =
  | {
      readonly kind: 'forecast'
      readonly version: number
      readonly at: Moment
      readonly origin: Day
      readonly seed: number
      readonly trials: number
      readonly basis: PlanBasis
      readonly slices: readonly SliceOutcome[]
      readonly stages: readonly StageOutcome[]
      readonly milestones: readonly MilestoneOutcome[]
      /** Empty unless the simulation noted stories. */
      readonly stories: readonly StoryOutcome[]
      /** Effort days expected to be spent on work that is dropped afterwards, and that need not be done at all; null without sizes. */
      readonly thrownAway: number | null
      readonly spared: number | null
      readonly notes: readonly ModelNote[]
    }
  | { readonly kind: 'done'; readonly delivered: number }
  | { readonly kind: 'tooLittle'; readonly why: 'noStories' | 'noSizes'; readonly remaining: number; readonly estimated: number }

const THIN_ITEMS = 10
const EARLY_HISTORY_DAYS = 182
const EARLY_AFTER_DAYS = 28

/** Whether the model says anything at all; null where it does. */
export function tooLittle(model: ForecastModel): PlanForecast | null {
  const remaining = model.stories.length
  const estimated = model.stories.filter(({ hasSize }) => hasSize).length
  if (remaining === 0) return model.delivered > 0 ? { kind: 'done', delivered: model.delivered } : { kind: 'tooLittle', why: 'noStories', remaining, estimated }
  // A guess needs a size on at least every other story.
  const isBlind = model.pace.kind === 'none' || (model.pace.kind === 'guess' && estimated * 2 < remaining)
  return isBlind ? { kind: 'tooLittle', why: 'noSizes', remaining, estimated } : null
}

/** The simulation of a model, put in dates and probabilities. */
export function planForecast(model: ForecastModel, simulation: Simulation): PlanForecast {
  const nothing = tooLittle(model)
  if (nothing !== null) return nothing
  const { origin } = model
  const isGuess = model.pace.kind === 'guess'
  const outcome = (days: Uint16Array): Outcome => outcomeOf(days, origin, isGuess)
  let below = 0
  const slices = model.rows.map(({ slice, name, investment }, row): SliceOutcome => {
    const own = model.stories.filter((story) => story.row === row)
    below += own.length
    const asIs = below === 0 ? null : outcome(simulation.asIs[row]!)
    const growing = below === 0 ? null : outcome(simulation.growing[row]!)
    return {
      slice,
      name,
      investment,
      remaining: own.length,
      unestimated: own.filter(({ hasSize }) => !hasSize).length,
      asIs,
      growing,
      outgrows: asIs !== null && asIs.dates[0]?.day !== null && growing?.dates[0]?.day === null,
      cut: simulation.cut[row]! / simulation.trials,
    }
  })
  const first = dayToNumber(origin)
  const mean = (values: Float64Array): number | null =>
    model.effortDays === null ? null : (values.reduce((sum, value) => sum + value, 0) / simulation.trials) * model.effortDays
  return {
    kind: 'forecast',
    version: model.version,
    at: model.at,
    origin,
    seed: simulation.seed,
    trials: simulation.trials,
    basis: basisOf(model),
    slices,
    stages: stagesOf(slices),
    milestones: model.milestones.map(({ id, name, day, row }) => {
      const ahead = dayToNumber(day) - first
      const chance = (result: Outcome | null): number => (result === null ? 1 : probabilityIn(result, ahead))
      return { id, name, day, asIs: chance(slices[row]!.asIs), growing: chance(slices[row]!.growing) }
    }),
    stories: simulation.stories === null ? [] : model.stories.map(({ id }, index) => ({ id, outcome: outcome(simulation.stories!.days[index]!) })),
    thrownAway: mean(simulation.work.lost),
    spared: mean(simulation.work.dropped),
    notes: model.notes,
  }
}

function basisOf({ pace, origin }: ForecastModel): PlanBasis {
  if (pace.kind !== 'pace') return { kind: 'guess', hands: pace.kind === 'guess' ? pace.hands : 0, delivered: pace.delivered, days: pace.days }
  const { delivered, days, since, unit, widening } = pace
  const earlyFrom = days < EARLY_HISTORY_DAYS ? addDays(origin, EARLY_AFTER_DAYS) : null
  return { kind: 'pace', delivered, days, since, unit, isThin: delivered < THIN_ITEMS, earlyFrom, widening }
}

/** A stage of investment ends with the last of its slices, whatever stands between them. */
function stagesOf(slices: readonly SliceOutcome[]): readonly StageOutcome[] {
  const last = new Map<InvestmentStage, SliceOutcome>()
  for (const slice of slices) if (slice.investment !== null) last.set(slice.investment, slice)
  return [...last].map(([stage, { asIs, growing }]) => ({ stage, asIs, growing }))
}
