import type { Iteration } from '../areas/iterations/state'
import type { LocalId, Moment, StoryId } from '../kernel/ids'
import { workOrder } from '../planning/workOrder'
import type { PlanState } from '../planState'
import type { IterationTime } from './iterationsAhead'
import { byTime, timeOf } from './iterationsAhead'
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
  readonly time: IterationTime
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

const ORDER: Readonly<Record<DeliveryState, number>> = { doing: 0, todo: 1, delivered: 2, dropped: 3 }

function cardOf(id: LocalId, iteration: Iteration, members: readonly MapStory[], at: Moment): IterationCard {
  const stories = members
    .map(rowOf)
    .sort((a, b) => ORDER[a.delivery] - ORDER[b.delivery])
  return { id, iteration, time: timeOf(iteration, at), stories, tally: tallyOf(members) }
}

const rowOf = ({ id: story, size, state }: MapStory): IterationStory => ({ story, size, delivery: state })
