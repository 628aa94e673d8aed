import type { Moment, StoryId } from '../kernel/ids'
import type { PlanCommit, PlanEvent } from '../planState'
import type { BurnUpChange } from './burnUp'

/** A fact of the log and the changes of the burn-up's lines that it caused. */
export interface ExplainedChange {
  readonly commit: PlanCommit
  readonly event: PlanEvent
  readonly changes: readonly BurnUpChange[]
}

export interface Explanation {
  readonly explained: readonly ExplainedChange[]
  /** Changes whose fact is not among these commits. */
  readonly rest: readonly BurnUpChange[]
}

/** Which events stand behind these changes, in the order of the log (C4). */
export function explainChanges(changes: readonly BurnUpChange[], commits: Iterable<PlanCommit>): Explanation {
  const open = new Map<string, BurnUpChange[]>()
  for (const change of changes) {
    const key = keyOf(change.story, change.at)
    const same = open.get(key)
    if (same) same.push(change)
    else open.set(key, [change])
  }
  const explained: ExplainedChange[] = []
  for (const commit of commits) {
    if (open.size === 0) break
    for (const event of commit.events) {
      const caused: BurnUpChange[] = []
      for (const [story, at] of momentsOf(event, commit.at)) {
        const key = keyOf(story, at)
        caused.push(...(open.get(key) ?? []))
        open.delete(key)
      }
      if (caused.length > 0) explained.push({ commit, event, changes: caused })
    }
  }
  return { explained, rest: [...open.values()].flat() }
}

function keyOf(story: StoryId, at: Moment): string {
  return `${story}@${at}`
}

type Moments = readonly (readonly [story: StoryId, at: Moment])[]

/** When an event made itself felt, story by story; empty for those that move no line. */
function momentsOf(event: PlanEvent, recorded: Moment): Moments {
  if (event.type === 'StoryMovedIn')
    return [event.entered, event.occurredAt, ...event.transitions.map(([at]) => at)].map((at) => [event.story, at])
  if (event.type === 'StoryMovedOut' || event.type === 'StoryUnreachable' || event.type === 'StoryReachable')
    return [[event.story, event.occurredAt]]
  if (event.type === 'StoriesEntered' || event.type === 'StoriesLeft' || event.type === 'StatusesChanged')
    return event.stories.map(({ story, occurredAt }) => [story, occurredAt])
  if (event.type === 'StoryEstimated') return [[event.story, recorded]]
  if (
    event.type === 'StoriesEstimated' ||
    event.type === 'EstimatesWithdrawn' ||
    event.type === 'PlanPivoted' ||
    event.type === 'WorkStopped' ||
    event.type === 'DecisionWithdrawn' ||
    event.type === 'StoriesDropped' ||
    event.type === 'StoriesReinstated'
  )
    return event.stories.map(({ story }) => [story, recorded])
  return []
}
