import type { Size } from '../playbook/sizes'
import type { Day, LocalId, Moment, StoryId } from '../plan/kernel/ids'
import type { Text } from '../plan/kernel/text'
import type { PlanState } from '../plan/planState'
import { burnUp } from '../plan/views/burnUp'
import { deliveryOf } from '../plan/views/delivery'
import { addDays, dayOf, workingDaysIn } from '../plan/views/workingDays'

/** One story's duration in working days, from its size; null without a size. */
type Range = readonly [min: number, max: number] | null

export interface ForecastRow {
  readonly slice: LocalId | null
  readonly name: Text
  /** What is left of this slice, in map order as far as it matters: by slice. */
  readonly stories: readonly Range[]
  readonly unestimated: number
}

export type ForecastSource =
  /** Stories delivered on each of the last working days, oldest first. */
  | { readonly kind: 'pace'; readonly perDay: readonly number[]; readonly delivered: number; readonly since: Day }
  /** Durations are drawn from the ranges; `unknown` stands in for stories without a size. */
  | { readonly kind: 'ranges'; readonly atOnce: number; readonly unknown: readonly (readonly [number, number])[] }
  | { readonly kind: 'none' }

export interface ForecastModel {
  readonly rows: readonly ForecastRow[]
  readonly source: ForecastSource
  /** Stories delivered so far. */
  readonly delivered: number
}

/** The pace is drawn from at most this many of the last working days: half a year. */
const PACE_DAYS = 130
/** Less than this says nothing about a pace. */
const MIN_WORKING_DAYS = 20
const MIN_DELIVERED = 5

/** What the simulation needs to know of a plan: what is left, and how fast it goes. */
export function forecastModel(state: PlanState, at: Moment): ForecastModel {
  const rows = remainingRows(state)
  const { delivered, doing } = counts(state)
  return { rows, delivered, source: paceOf(state, at) ?? rangesOf(rows, doing) }
}

function remainingRows({ plan }: PlanState): readonly ForecastRow[] {
  const sizes = new Map(plan.settings.sizes.map((size: Size) => [size.id, [size.minDays, size.maxDays] as const]))
  const bySlice = new Map<LocalId | null, Range[]>()
  for (const [story, row] of Object.entries(plan.jiraFacts.rows)) {
    if (!isOpen(story, row, plan)) continue
    const slice = plan.map.places[story]?.slice ?? null
    const estimate = plan.estimates.byStory[story]
    const range = (estimate && sizes.get(estimate.size)) ?? null
    const ranges = bySlice.get(slice)
    if (ranges) ranges.push(range)
    else bySlice.set(slice, [range])
  }
  const row = (slice: LocalId | null, name: Text): ForecastRow => {
    const stories = bySlice.get(slice) ?? []
    return { slice, name, stories, unestimated: stories.filter((range) => range === null).length }
  }
  const slices = Object.entries(plan.map.slices)
    .filter(([id, slice]) => !slice.retired || bySlice.has(id))
    .sort(([, a], [, b]) => (a.rank < b.rank ? -1 : 1))
    .map(([id, slice]) => row(id, slice.name))
  return bySlice.has(null) ? [...slices, row(null, 'Not placed')] : slices
}

type Plan = PlanState['plan']

function isOpen(story: StoryId, row: Plan['jiraFacts']['rows'][string], plan: Plan): boolean {
  if ((row.absent && row.absent !== 'unreachable') || plan.learning.dropped[story]) return false
  const delivery = deliveryOf(plan.settings, row.status, row.resolution)
  return delivery === 'todo' || delivery === 'doing'
}

function counts({ plan }: PlanState): { readonly delivered: number; readonly doing: number } {
  let delivered = 0
  let doing = 0
  for (const [story, row] of Object.entries(plan.jiraFacts.rows)) {
    if ((row.absent && row.absent !== 'unreachable') || plan.learning.dropped[story]) continue
    const delivery = deliveryOf(plan.settings, row.status, row.resolution)
    if (delivery === 'delivered') delivered += 1
    if (delivery === 'doing') doing += 1
  }
  return { delivered, doing }
}

/** Deliveries per working day up to yesterday; null while there are too few to speak of a pace. */
function paceOf(state: PlanState, at: Moment): ForecastSource | null {
  const { calendar } = state.plan.settings
  const { points, changes } = burnUp(state, at)
  const first = points[0]?.day
  if (first === undefined) return null
  const days = workingDaysIn(first, addDays(dayOf(at, calendar.timeZone), -1), calendar).slice(-PACE_DAYS)
  const byDay = new Map<Day, number>(days.map((day) => [day, 0]))
  for (const { kind, day } of changes) {
    const known = byDay.get(day)
    if (known === undefined) continue
    // A re-opened story gives its delivery back, so that it counts once (C4).
    if (kind === 'delivered') byDay.set(day, known + 1)
    if (kind === 'reopened') byDay.set(day, known - 1)
  }
  const perDay = [...byDay.values()]
  const delivered = perDay.reduce((sum, count) => sum + count, 0)
  const since = days[0]
  if (since === undefined || days.length < MIN_WORKING_DAYS || delivered < MIN_DELIVERED) return null
  return { kind: 'pace', perDay, delivered, since }
}

/** With sizes on fewer than half of what is left there is too little to guess from. */
function rangesOf(rows: readonly ForecastRow[], doing: number): ForecastSource {
  const all = rows.flatMap((row) => row.stories)
  const known = all.filter((range) => range !== null)
  if (known.length === 0 || known.length * 2 < all.length) return { kind: 'none' }
  return { kind: 'ranges', atOnce: Math.max(1, doing), unknown: known }
}
