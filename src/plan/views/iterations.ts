import type { Iteration } from '../areas/iterations/state'
import type { LocalId, Moment, StoryId } from '../kernel/ids'
import type { PlanState } from '../planState'
import { deliveryOf } from './delivery'
import type { RangeTotal } from './rangeTotal'
import { rangeTotal } from './rangeTotal'
import type { DeliveryState } from '../areas/settings/state'

export interface IterationStory {
  readonly story: StoryId
  readonly size: string | null
  readonly delivery: DeliveryState
}

export interface IterationCard {
  readonly id: LocalId
  readonly iteration: Iteration
  /** Where `at` lies: what is closed in Jira, or over by the calendar, is past. */
  readonly time: 'past' | 'current' | 'future'
  /** To do first, delivered last. */
  readonly stories: readonly IterationStory[]
  readonly total: RangeTotal
  readonly open: RangeTotal
  readonly delivered: number
}

export interface IterationsView {
  /** Current and future ones in order of time, then those without dates. */
  readonly ahead: readonly IterationCard[]
  /** The newest first. */
  readonly past: readonly IterationCard[]
  /** Stories still to be delivered that are in no iteration that is still ahead. */
  readonly unscheduled: RangeTotal
}

/** The iterations with their stories, and totals as ranges of days (S4). */
export function iterations(state: PlanState, at: Moment): IterationsView {
  const { plan } = state
  const members = new Map<LocalId, StoryId[]>()
  for (const [story, id] of Object.entries(plan.iterations.byStory)) {
    if (!isCounted(story, state)) continue
    const list = members.get(id)
    if (list) list.push(story)
    else members.set(id, [story])
  }
  const cards = Object.entries(plan.iterations.byId).map(([id, iteration]) =>
    cardOf(id, iteration, members.get(id) ?? [], state, at),
  )
  const ahead = cards.filter((card) => card.time !== 'past').sort(byTime)
  const past = cards.filter((card) => card.time === 'past').sort((a, b) => byTime(b, a))
  const planned = new Set(ahead.flatMap((card) => card.stories.map(({ story }) => story)))
  const left = Object.keys(plan.jiraFacts.rows).filter(
    (story) => isCounted(story, state) && !planned.has(story) && deliveryIn(story, state) !== 'delivered',
  )
  return { ahead, past, unscheduled: rangeTotal(left, plan.estimates, plan.settings.sizes) }
}

const ORDER: Readonly<Record<DeliveryState, number>> = { doing: 0, todo: 1, delivered: 2, dropped: 3 }

function cardOf(id: LocalId, iteration: Iteration, members: readonly StoryId[], state: PlanState, at: Moment): IterationCard {
  const { estimates, settings } = state.plan
  const stories = members
    .map((story) => ({ story, size: estimates.byStory[story]?.size ?? null, delivery: deliveryIn(story, state) }))
    .sort((a, b) => ORDER[a.delivery] - ORDER[b.delivery])
  const open = stories.filter(({ delivery }) => delivery !== 'delivered').map(({ story }) => story)
  return {
    id,
    iteration,
    time: timeOf(iteration, at),
    stories,
    total: rangeTotal(members, estimates, settings.sizes),
    open: rangeTotal(open, estimates, settings.sizes),
    delivered: stories.length - open.length,
  }
}

function timeOf({ state, startsAt, endsAt, sprint }: Iteration, at: Moment): IterationCard['time'] {
  if (state === 'closed') return 'past'
  if (state === 'active') return 'current'
  // A sprint is what Jira says it is; only calendar iterations follow the calendar.
  if (sprint !== null || startsAt === null || endsAt === null) return 'future'
  return at >= endsAt ? 'past' : at >= startsAt ? 'current' : 'future'
}

function byTime(a: IterationCard, b: IterationCard): number {
  return (a.iteration.startsAt ?? Infinity) - (b.iteration.startsAt ?? Infinity) || (a.id < b.id ? -1 : 1)
}

function deliveryIn(story: StoryId, { plan }: PlanState): DeliveryState {
  const row = plan.jiraFacts.rows[story]
  return row ? deliveryOf(plan.settings, row.status, row.resolution) : 'todo'
}

function isCounted(story: StoryId, state: PlanState): boolean {
  const row = state.plan.jiraFacts.rows[story]
  if (!row || (row.absent && row.absent !== 'unreachable') || state.plan.learning.dropped[story]) return false
  return deliveryIn(story, state) !== 'dropped'
}
