import type { MapStory } from './mapStory'

/**
 * What a group of stories amounts to, as a range (S4): working days of effort, size × people. Dropped stories are
 * not in it; delivered ones are, `leftMin` and `leftMax` are without them. An unestimated story adds no days.
 */
export interface Tally {
  readonly stories: number
  readonly delivered: number
  /** Neither estimated nor delivered. */
  readonly unestimated: number
  readonly minDays: number
  readonly maxDays: number
  readonly leftMin: number
  readonly leftMax: number
}

type Writable<T> = { -readonly [K in keyof T]: T[K] }

export const NO_TALLY: Tally = { stories: 0, delivered: 0, unestimated: 0, minDays: 0, maxDays: 0, leftMin: 0, leftMax: 0 }

/** Sums of stories by any key, one pass. */
export interface Tallies {
  readonly add: (key: string, story: MapStory) => void
  readonly of: (key: string) => Tally
}

export function createTallies(): Tallies {
  const byKey = new Map<string, Writable<Tally>>()
  return {
    add(key, story) {
      if (story.state === 'dropped') return
      let tally = byKey.get(key)
      if (!tally) byKey.set(key, (tally = { ...NO_TALLY }))
      addStory(tally, story)
    },
    of: (key) => byKey.get(key) ?? NO_TALLY,
  }
}

/** The sum of some stories. */
export function tallyOf(stories: Iterable<MapStory>): Tally {
  const tallies = createTallies()
  for (const story of stories) tallies.add('', story)
  return tallies.of('')
}

function addStory(tally: Writable<Tally>, story: MapStory): void {
  const isDelivered = story.state === 'delivered'
  tally.stories += 1
  if (isDelivered) tally.delivered += 1
  if (!story.days) {
    if (!isDelivered) tally.unestimated += 1
    return
  }
  const min = story.days.min * story.people
  const max = story.days.max * story.people
  tally.minDays += min
  tally.maxDays += max
  if (isDelivered) return
  tally.leftMin += min
  tally.leftMax += max
}
