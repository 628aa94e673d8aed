import type { StoryId } from '../kernel/ids'
import type { NeedsOf } from './dependencies'

/** The change that moves the fewest stories so that nothing of it comes before what it needs. */
export interface Healing {
  /** `earlier`: what is needed moves to where the story stands; `later`: the story, and what needs it, moves to what it needs. */
  readonly way: 'earlier' | 'later'
  readonly stories: readonly StoryId[]
  /** The place that they move to. */
  readonly to: number
}

/** `placeOf` is where a story stands in order (row of the map, iteration); null: nowhere that counts. */
export function healingOf(story: StoryId, placeOf: (story: StoryId) => number | null, needsOf: NeedsOf, neededBy: NeedsOf): Healing | null {
  const own = placeOf(story)
  if (own === null) return null
  const earlier = spread(story, needsOf, (need) => (placeOf(need) ?? own) > own)
  if (earlier.length === 0) return null
  const target = Math.max(...needsOf(story).map((need) => placeOf(need) ?? own))
  const later = [story, ...spread(story, neededBy, (one) => (placeOf(one) ?? target) < target)]
  return earlier.length <= later.length ? { way: 'earlier', stories: earlier, to: own } : { way: 'later', stories: later, to: target }
}

/** What is reached from a story over those that are to move. */
function spread(start: StoryId, next: NeedsOf, moves: (story: StoryId) => boolean): readonly StoryId[] {
  const found = new Set<StoryId>()
  const waiting = [start]
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop())
    for (const story of next(at)) {
      if (story === start || found.has(story) || !moves(story)) continue
      found.add(story)
      waiting.push(story)
    }
  return [...found]
}

/** The other way round: who needs a story, among these. */
export function neededByIn(stories: readonly StoryId[], needsOf: NeedsOf): NeedsOf {
  const found = new Map<StoryId, StoryId[]>()
  for (const story of stories)
    for (const need of needsOf(story)) {
      const own = found.get(need)
      if (own) own.push(story)
      else found.set(need, [story])
    }
  return (story) => found.get(story) ?? []
}
