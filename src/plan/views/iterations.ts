import type { Iteration } from '../areas/iterations/state'
import type { LocalId, Moment, StoryId } from '../kernel/ids'
import { workOrder } from '../planning/workOrder'
import type { PlanParts, PlanState } from '../planState'
import type { MapStory } from './storyMap/mapStory'
import { mapStories } from './storyMap/mapStory'
import type { Tally } from './storyMap/tally'
import { tallyOf } from './storyMap/tally'
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
  /** Those in progress first, delivered ones last. */
  readonly stories: readonly IterationStory[]
  readonly tally: Tally
}

export interface IterationsView {
  /** Current and future ones in order of time, then those without dates. */
  readonly ahead: readonly IterationCard[]
  /** The newest first. */
  readonly past: readonly IterationCard[]
  /** Stories still to be delivered that are in no iteration ahead. */
  readonly unscheduled: Tally
  /** The same in the order in which they are expected to be worked off. */
  readonly unplanned: readonly IterationStory[]
}

/** The iterations with their stories, and totals as ranges of days (S4). */
export function iterations({ plan }: PlanState, at: Moment): IterationsView {
  const stories = Object.values(mapStories(plan)).filter(({ state }) => state !== 'dropped')
  const members = new Map<LocalId, MapStory[]>()
  for (const story of stories) {
    if (story.iteration === null) continue
    const list = members.get(story.iteration)
    if (list) list.push(story)
    else members.set(story.iteration, [story])
  }
  const cards = Object.entries(plan.iterations.byId).map(([id, iteration]) => cardOf(id, iteration, members.get(id) ?? [], at))
  const ahead = cards.filter(({ time }) => time !== 'past').sort(byTime)
  const past = cards.filter(({ time }) => time === 'past').sort((a, b) => byTime(b, a))
  const isAhead = new Set(ahead.map(({ id }) => id))
  const left = stories.filter(({ state, iteration }) => state !== 'delivered' && (iteration === null || !isAhead.has(iteration)))
  const order = workOrder(plan, Object.fromEntries(left.map((story) => [story.id, story])), null).stories
  const byId = new Map(left.map((story) => [story.id, story]))
  return { ahead, past, unscheduled: tallyOf(left), unplanned: order.map(({ id }) => rowOf(byId.get(id)!)) }
}

/** Iterations that are running or to come, in order of time, then those without dates. */
export function iterationsAhead({ iterations: { byId } }: Pick<PlanParts, 'iterations'>, at: Moment): readonly { readonly id: LocalId; readonly iteration: Iteration; readonly time: IterationCard['time'] }[] {
  return Object.entries(byId)
    .map(([id, iteration]) => ({ id, iteration, time: timeOf(iteration, at) }))
    .filter(({ time }) => time !== 'past')
    .sort(byTime)
}

const ORDER: Readonly<Record<DeliveryState, number>> = { doing: 0, todo: 1, delivered: 2, dropped: 3 }

function cardOf(id: LocalId, iteration: Iteration, members: readonly MapStory[], at: Moment): IterationCard {
  const stories = members
    .map(rowOf)
    .sort((a, b) => ORDER[a.delivery] - ORDER[b.delivery])
  return { id, iteration, time: timeOf(iteration, at), stories, tally: tallyOf(members) }
}

const rowOf = ({ id: story, size, state }: MapStory): IterationStory => ({ story, size, delivery: state })

function timeOf({ state, startsAt, endsAt, sprint }: Iteration, at: Moment): IterationCard['time'] {
  if (state === 'closed') return 'past'
  if (state === 'active') return 'current'
  // A sprint is what Jira says it is; only calendar iterations follow the calendar.
  if (sprint !== null || startsAt === null || endsAt === null) return 'future'
  return at >= endsAt ? 'past' : at >= startsAt ? 'current' : 'future'
}

function byTime(a: Pick<IterationCard, 'id' | 'iteration'>, b: Pick<IterationCard, 'id' | 'iteration'>): number {
  return (a.iteration.startsAt ?? Infinity) - (b.iteration.startsAt ?? Infinity) || (a.id < b.id ? -1 : 1)
}
