import type { ForecastModel } from '../../../src/forecast/forecastModel'
import type { FanDay } from '../../../src/forecast/results/fan'
import type { PlanForecast } from '../../../src/forecast/results/planForecast'
import type { Day } from '../../../src/plan/kernel/ids'
import { textOr } from '../../../src/plan/kernel/text'
import type { BurnUp } from '../../../src/plan/views/burnUp'
import { addDays } from '../../../src/plan/workCalendar'
import { daysBetween } from '../charts/dayAxis'
import type { FanPoint } from '../charts/fanPaths'
import { fanPoints } from '../charts/fanPaths'
import type { ScopeAnswer } from '../forecast/outcomeWords'
import { usualScope } from '../forecast/usualDay'

/** What may come after today, in stories. */
export interface BurnUpAhead {
  readonly isGuess: boolean
  /** Amounts are in story equivalents: an average story is 1. */
  readonly isInEquivalents: boolean
  /** The first point is today as it stands, the next the end of today, then day by day. */
  readonly points: readonly FanPoint[]
  /** The scope as it is now: where the fan ends. */
  readonly scope: number
  /** With which answer to the scope's growth milestones are met so likely: the same as in the forecast. */
  readonly growth: ScopeAnswer
  readonly milestones: readonly AheadMilestone[]
  readonly today: Day
}

export interface AheadMilestone {
  readonly id: string
  readonly name: string
  readonly day: Day
  readonly probability: number
  /** Delivered stories that it needs: everything down to its slice. */
  readonly stories: number
}

const LEAST_DAYS = 28
const MOST_DAYS = 364

/** The fan from what is delivered to the scope, as far as the day that its slow edge gets there; null without any forecast. */
export function burnUpAhead(view: BurnUp, forecast: PlanForecast, model: ForecastModel, fan: readonly FanDay[] | null): BurnUpAhead | null {
  const now = view.points.at(-1)
  if (forecast.kind !== 'forecast' || now === undefined) return null
  const scope = now.scope.stories
  const done = now.done.stories
  const all = fan === null ? guessPoints(forecast, done, scope) : fanPoints(fan, done, scope)
  if (all === null) return null
  const growth = usualScope(forecast)
  const milestones = milestonesOf(forecast, model, scope, growth)
  return { isGuess: fan === null, isInEquivalents: forecast.basis.kind === 'pace' && forecast.basis.unit === 'equivalents', growth, points: all.slice(0, daysShown(all, scope, milestones, forecast.origin) + 1), scope, milestones, today: forecast.origin }
}

/** Straight lines from today to the dates of the last open slice: all that a guess can say. */
function guessPoints({ slices }: Extract<PlanForecast, { kind: 'forecast' }>, done: number, scope: number): readonly FanPoint[] | null {
  const outcome = slices.findLast(({ remaining }) => remaining > 0)?.asIs
  if (!outcome) return null
  const daysTo = (share: number): number => {
    const index = outcome.byDay.findIndex((probability) => probability >= share)
    return index === -1 ? Number.POSITIVE_INFINITY : index + 1
  }
  const [soon, half, likely] = [daysTo(0.05), daysTo(0.5), daysTo(0.85)]
  const reached = (ahead: number, days: number): number => done + (scope - done) * Math.min(1, ahead / days)
  return Array.from({ length: MOST_DAYS + 1 }, (_, ahead): FanPoint => {
    const low = reached(ahead, likely)
    return { ahead, low: { 0.95: low, 0.85: low, 0.5: reached(ahead, half) }, high: reached(ahead, soon) }
  })
}

function daysShown(points: readonly FanPoint[], scope: number, milestones: readonly AheadMilestone[], today: Day): number {
  const arrives = points.findIndex(({ low }) => low[0.95] >= scope)
  const days = arrives === -1 ? MOST_DAYS : Math.ceil(arrives * 1.06) + 2
  const due = Math.max(0, ...milestones.map(({ day }) => daysBetween(today, day) + 14))
  return Math.min(MOST_DAYS, Math.max(LEAST_DAYS, days, due))
}

/** A milestone stands at the amount that it needs: the scope without what lies below its slice. */
function milestonesOf({ milestones, slices }: Extract<PlanForecast, { kind: 'forecast' }>, model: ForecastModel, scope: number, growth: ScopeAnswer): readonly AheadMilestone[] {
  return milestones.flatMap((one) => {
    const { id, name, day } = one
    const row = model.milestones.find((milestone) => milestone.id === id)?.row
    if (row === undefined || day < model.origin) return []
    const below = slices.slice(row + 1).reduce((sum, { remaining }) => sum + remaining, 0)
    return [{ id, name: textOr(name, 'Milestone'), day, probability: one[growth], stories: scope - below }]
  })
}

/** The day that a point of the fan stands for. */
export function dayOfPoint({ today }: BurnUpAhead, { ahead }: FanPoint): Day {
  return addDays(today, Math.max(0, ahead - 1))
}
