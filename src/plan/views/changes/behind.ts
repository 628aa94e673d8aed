import { eachStoryOf } from '../../kernel/fold'
import type { LocalId, Moment, StoryId } from '../../kernel/ids'
import type { PlanCommit, PlanEvent } from '../../planState'

/** The fact behind a difference: who, when and why stand in it. */
export interface Behind {
  readonly commit: PlanCommit
  readonly event: PlanEvent
}

/** The facts between two moments, to be asked for by what they are about. The last one is the answer. */
export interface EventsBetween {
  readonly ofStory: (story: StoryId, types: ReadonlySet<string>) => Behind | null
  /** `key`: the field by which such facts name it. */
  readonly ofThing: (key: 'hypothesis' | 'milestone' | 'slice', id: LocalId, types: ReadonlySet<string>) => Behind | null
  readonly lastOf: (type: PlanEvent['type']) => Behind | null
}

/** History read from Jira counts by when it happened there. */
export function eventsBetween(commits: readonly PlanCommit[], from: Moment, to: Moment): EventsBetween {
  const byStory = new Map<StoryId, Behind[]>()
  const others: Behind[] = []
  for (const commit of commits)
    for (const event of commit.events) {
      const behind = { commit, event }
      if (isImported(event)) {
        for (const { story, occurredAt } of event.stories) if (occurredAt > from && occurredAt <= to) add(byStory, story, behind)
        continue
      }
      if (commit.at <= from || commit.at > to) continue
      eachStoryOf(event, (story) => add(byStory, story, behind))
      others.push(behind)
    }
  return {
    ofStory: (story, types) => byStory.get(story)?.findLast(({ event }) => types.has(event.type)) ?? null,
    ofThing: (key, id, types) => others.findLast(({ event }) => types.has(event.type) && (event as Readonly<Record<string, unknown>>)[key] === id) ?? null,
    lastOf: (type) => others.findLast(({ event }) => event.type === type) ?? null,
  }
}

type Imported = Extract<PlanEvent, { type: 'StoriesEntered' | 'StatusesChanged' }>

const isImported = (event: PlanEvent): event is Imported => (event.type === 'StoriesEntered' || event.type === 'StatusesChanged') && event.imported === true

function add(byStory: Map<StoryId, Behind[]>, story: StoryId, behind: Behind): void {
  const list = byStory.get(story)
  if (list) list.push(behind)
  else byStory.set(story, [behind])
}
