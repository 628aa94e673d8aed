import type { LocalId, Moment, StoryId } from '../kernel/ids'
import type { PlanParts } from '../planState'

/** What an iteration was begun with, and what became of that (I1). */
export interface Commitment {
  readonly stories: readonly StoryId[]
  /** Came later: scope added after the commitment. */
  readonly added: readonly StoryId[]
  /** No longer in it, with the iteration that they are in now. */
  readonly left: readonly { readonly story: StoryId; readonly to: LocalId | null }[]
  /** Stories of today's content that an earlier iteration had committed to, the first one. */
  readonly carried: Readonly<Record<StoryId, LocalId>>
}

/** Null before it has begun, and where it began before the plan knew it. */
export function commitmentOf({ iterations }: Pick<PlanParts, 'iterations'>, iteration: LocalId, now: Moment): Commitment | null {
  const found = iterations.byId[iteration]
  if (!found) return null
  const members = Object.keys(iterations.byStory).filter((story) => iterations.byStory[story] === iteration)
  const kept = iterations.committed[iteration]
  const hasBegun = found.sprint !== null ? found.state === 'active' : found.startsAt !== null && found.startsAt <= now
  const stories = kept ?? (hasBegun && members.length > 0 ? members : null)
  if (stories === null) return null
  const isMember = new Set(members)
  const isCommitted = new Set(stories)
  const left = stories.filter((story) => !isMember.has(story)).map((story) => ({ story, to: iterations.byStory[story] ?? null }))
  return { stories, added: members.filter((story) => !isCommitted.has(story)), left, carried: carriedInto(iterations, iteration, members) }
}

/** A story that is carried over keeps the iteration that committed to it first. */
function carriedInto({ byId, committed }: PlanParts['iterations'], iteration: LocalId, members: readonly StoryId[]): Commitment['carried'] {
  const own = byId[iteration]?.startsAt ?? Infinity
  const earlier = Object.keys(committed)
    .filter((id) => id !== iteration && (byId[id]?.startsAt ?? Infinity) < own)
    .toSorted((a, b) => (byId[a]?.startsAt ?? 0) - (byId[b]?.startsAt ?? 0))
  return Object.fromEntries(
    members.flatMap((story) => {
      const first = earlier.find((id) => committed[id]!.includes(story))
      return first === undefined ? [] : [[story, first]]
    }),
  )
}
