import type { WorkCalendar } from '../../plan/areas/settings/state'
import type { Day, Moment } from '../../plan/kernel/ids'
import type { PlanState } from '../../plan/planState'
import { addDays, dayOf } from '../../plan/workCalendar'
import { calendarDayWeight, dayToNumber } from '../pace/dayWeights'
import { countQuantiles, paceForecast } from '../pace/paceForecast'
import type { DaySeries, TeamPace } from '../pace/teamPace'
import { MOST_DAYS, teamPace } from '../pace/teamPace'
import { PERCENTS, pinballLoss } from '../scoring'
import type { Delivery } from './deliveries'
import { deliveriesOf } from './deliveries'
import type { Sizing } from './sizing'

/** A span of days, both ends counted. */
export interface Span {
  readonly from: Day
  readonly to: Day
}

/** What a team delivered, day by day: the same for every map that is drawn on the same log. */
export interface TeamHistory {
  readonly deliveries: readonly Delivery[]
  /** The first and the day after the last counted day; null before any work. */
  readonly since: Day | null
  readonly until: Day
  /** Days that count, up to yesterday, with their weights and the deliveries of each. */
  readonly days: readonly { readonly weight: number; readonly delivered: readonly Delivery[] }[]
}

/** The pace as the model carries it. */
export type ModelPace =
  | {
      readonly kind: 'pace'
      readonly pace: TeamPace
      /** Which of the two the team's own back-test foretells better. */
      readonly unit: 'items' | 'equivalents'
      readonly widening: number
      /** Deliveries and days that count, of the last 364. */
      readonly delivered: number
      readonly days: number
      readonly since: Day
    }
  /** Less than 28 days of history: stories worked on at once, and the usual days of one. */
  | { readonly kind: 'guess'; readonly hands: number; readonly effortDays: number; readonly delivered: number; readonly days: number }
  /** Neither a pace nor sizes. */
  | { readonly kind: 'none'; readonly delivered: number; readonly days: number }

/** From here on the team's own back-test decides the unit. */
const UNIT_DAYS = 182
const UNIT_HORIZON = 28
const UNIT_STEP = 14

export function teamHistory(state: PlanState, calendar: WorkCalendar, now: Moment, excluded: readonly Span[] = []): TeamHistory {
  const { all, firstWork } = deliveriesOf(state, calendar, now)
  const until = dayOf(now, calendar)
  if (firstWork === null) return { deliveries: all, since: null, until, days: [] }
  const weightOf = calendarDayWeight(calendar)
  const byDay = new Map<Day, Delivery[]>()
  for (const delivery of all) {
    const day = dayOf(delivery.at, calendar)
    const own = byDay.get(day)
    if (own) own.push(delivery)
    else byDay.set(day, [delivery])
  }
  const days: { day: Day; weight: number; delivered: readonly Delivery[] }[] = []
  const first = dayOf(firstWork, calendar)
  // Backwards, so that excluded days make room for older ones.
  for (let day = addDays(until, -1); day >= first && days.length < MOST_DAYS; day = addDays(day, -1)) {
    if (excluded.some(({ from, to }) => from <= day && day <= to)) continue
    days.push({ day, weight: weightOf(dayToNumber(day)), delivered: byDay.get(day) ?? [] })
  }
  days.reverse()
  return { deliveries: all, since: days[0]?.day ?? null, until, days }
}

interface PaceContext {
  readonly sizing: Sizing
  readonly hands: number
  readonly widening: number
}

export function paceOf({ days, since }: TeamHistory, { sizing, hands, widening }: PaceContext): ModelPace {
  const items = itemSeries(days)
  const { weights } = items
  const delivered = items.counts.reduce((sum, count) => sum + count, 0)
  const pace = teamPace(items)
  if (pace === null || since === null)
    return sizing.effortDays === null
      ? { kind: 'none', delivered, days: days.length }
      : { kind: 'guess', hands, effortDays: sizing.effortDays, delivered, days: days.length }
  const basis = { kind: 'pace', widening, delivered, days: days.length, since } as const
  if (days.length < UNIT_DAYS || sizing.effortDays === null) return { ...basis, pace, unit: 'items' }
  const equivalents: DaySeries = { counts: wholeEquivalents(days, sizing), weights }
  return ownLoss(equivalents) < ownLoss(items)
    ? { ...basis, pace: teamPace(equivalents)!, unit: 'equivalents' }
    : { ...basis, pace, unit: 'items' }
}

/** The pace in items, whatever the forecast of the plan counts in; null with too little history. */
export const itemPace = ({ days }: TeamHistory): TeamPace | null => teamPace(itemSeries(days))

function itemSeries(days: TeamHistory['days']): DaySeries {
  return { counts: days.map(({ delivered }) => delivered.length), weights: days.map(({ weight }) => weight) }
}

/** Story equivalents per day as whole numbers whose running sum is never off by more than a half. */
function wholeEquivalents(days: TeamHistory['days'], sizing: Sizing): readonly number[] {
  let sum = 0
  let counted = 0
  return days.map(({ delivered }) => {
    for (const delivery of delivered) sum += sizing.equivalentsOf(delivery)
    const count = Math.round(sum) - counted
    counted += count
    return count
  })
}

/** Mean pinball loss, in parts of what is usual, of forecasts re-made each fortnight of the second half-year. */
function ownLoss({ counts, weights }: DaySeries): number {
  let loss = 0
  let forecasts = 0
  for (let origin = counts.length - UNIT_HORIZON; origin >= UNIT_DAYS / 2; origin -= UNIT_STEP) {
    const pace = teamPace({ counts: counts.slice(0, origin), weights: weights.slice(0, origin) })
    if (pace === null) break
    const quantiles = countQuantiles(paceForecast(pace, (day) => weights[origin + day] ?? 0), UNIT_HORIZON, PERCENTS)
    const before = counts.slice(Math.max(0, origin - UNIT_DAYS), origin)
    const usual = (sum(before) / before.length) * UNIT_HORIZON
    loss += pinballLoss(quantiles, sum(counts.slice(origin, origin + UNIT_HORIZON))) / Math.max(1, usual)
    forecasts += 1
  }
  return forecasts === 0 ? Number.POSITIVE_INFINITY : loss / forecasts
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
