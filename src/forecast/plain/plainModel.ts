import type { Day, LocalId, Moment } from '../../plan/kernel/ids'
import type { Text } from '../../plan/kernel/text'
import type { PlanState } from '../../plan/planState'
import { burnUp } from '../../plan/views/burnUp'
import { byRank, isStanding } from '../../plan/views/storyMap/backbone'
import type { MapStory } from '../../plan/views/storyMap/mapStory'
import { mapStories } from '../../plan/views/storyMap/mapStory'
import { workingDaysIn } from '../../plan/views/workingDaysIn'
import { addDays, dayOf } from '../../plan/workCalendar'

/** One story's duration in working days, from its size; null without a size. */
type Range = readonly [min: number, max: number] | null

export interface PlainRow {
  readonly slice: LocalId | null
  readonly name: Text
  /** What is left of this slice, in map order as far as it matters: by slice. */
  readonly stories: readonly Range[]
  readonly unestimated: number
}

export type PlainSource =
  /** Stories delivered on each of the last working days, oldest first. */
  | { readonly kind: 'pace'; readonly perDay: readonly number[]; readonly delivered: number; readonly since: Day }
  /** Durations are drawn from the ranges; `unknown` stands in for stories without a size. */
  | { readonly kind: 'ranges'; readonly atOnce: number; readonly unknown: readonly (readonly [number, number])[] }
  | { readonly kind: 'none' }

export interface PlainModel {
  readonly rows: readonly PlainRow[]
  readonly source: PlainSource
  /** Stories delivered so far. */
  readonly delivered: number
}

/** The pace is drawn from at most this many of the last working days: half a year. */
const PACE_DAYS = 130
/** Less than this says nothing about a pace. */
const MIN_WORKING_DAYS = 20
const MIN_DELIVERED = 5

/** What the simulation needs to know of a plan: what is left, and how fast it goes. */
export function plainModel(state: PlanState, at: Moment): PlainModel {
  const stories = Object.values(mapStories(state.plan))
  const rows = remainingRows(state, stories)
  const delivered = stories.filter((story) => story.state === 'delivered').length
  const doing = stories.filter((story) => story.state === 'doing').length
  return { rows, delivered, source: paceOf(state, at) ?? rangesOf(rows, doing) }
}

function remainingRows({ plan }: PlanState, stories: readonly MapStory[]): readonly PlainRow[] {
  const bySlice = new Map<LocalId | null, Range[]>()
  for (const { id, state, days } of stories) {
    if (state !== 'todo' && state !== 'doing') continue
    const place = plan.map.places[id]
    const slice = place && isStanding(plan.map, place) ? place.slice : null
    const range: Range = days && [days.min, days.max]
    const ranges = bySlice.get(slice)
    if (ranges) ranges.push(range)
    else bySlice.set(slice, [range])
  }
  const row = (slice: LocalId | null, name: Text): PlainRow => {
    const ranges = bySlice.get(slice) ?? []
    return { slice, name, stories: ranges, unestimated: ranges.filter((range) => range === null).length }
  }
  const slices = Object.entries(plan.map.slices)
    .filter(([, slice]) => !slice.retired)
    .sort(([idA, a], [idB, b]) => byRank(a.rank, b.rank, idA, idB))
    .map(([id, slice]) => row(id, slice.name))
  return bySlice.has(null) ? [...slices, row(null, 'Not placed')] : slices
}

/** Deliveries per working day up to yesterday; null while there are too few to speak of a pace. */
function paceOf(state: PlanState, at: Moment): PlainSource | null {
  const { calendar } = state.plan.settings
  const { points, changes } = burnUp(state, at)
  const first = points[0]?.day
  if (first === undefined) return null
  const days = workingDaysIn(first, addDays(dayOf(at, calendar), -1), calendar).slice(-PACE_DAYS)
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
function rangesOf(rows: readonly PlainRow[], doing: number): PlainSource {
  const all = rows.flatMap((row) => row.stories)
  const known = all.filter((range) => range !== null)
  if (known.length === 0 || known.length * 2 < all.length) return { kind: 'none' }
  return { kind: 'ranges', atOnce: Math.max(1, doing), unknown: known }
}
