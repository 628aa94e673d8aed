import type { SettingsState } from '../areas/settings/state'
import type { Moment, StoryId } from '../kernel/ids'
import type { PlanCommit, PlanEvent, PlanState } from '../planState'

/**
 * The commits whose fold shows the plan as it stood at a moment. History that was read from Jira later counts by
 * when it happened there; before the plan was started, its first settings and layout stand in for what nobody had
 * recorded yet. The result has gaps in `seq`: it is for folding, not for appending.
 */
export function commitsAsOf(commits: readonly PlanCommit[], at: Moment): readonly PlanCommit[] {
  const first = commits[0]
  if (!first) return []
  const known = commits.filter((commit) => commit.at <= at)
  if (known.length === commits.length) return commits
  const later = commits.slice(known.length)
  const lastImported = later.findLastIndex((commit) => commit.events.some(isImported))
  if (known.length > 0) return [...known, ...later.flatMap((commit) => keep(commit, (event) => (isImported(event) ? upTo(event, at) : null)))]

  const entered = new Set<StoryId>()
  const past: PlanCommit[] = []
  for (const commit of later.slice(0, lastImported + 1))
    past.push(
      ...keep(commit, (event) => {
        const kept = isImported(event) ? upTo(event, at) : ofStories(event, entered)
        if (kept?.type === 'StoriesEntered') for (const { story } of kept.stories) entered.add(story)
        return kept
      }),
    )
  return past
}

/** The same plan with statuses and resolutions meaning what these settings say: a past is looked at with today's eyes. */
export function underMapping(state: PlanState, { statuses, resolutions }: Pick<SettingsState, 'statuses' | 'resolutions'>): PlanState {
  return { ...state, plan: { ...state.plan, settings: { ...state.plan.settings, statuses, resolutions } } }
}

/** When the plan's history begins: its first commit, or what happened in Jira before it; null for an empty log. */
export function beginOf(commits: readonly PlanCommit[]): Moment | null {
  let begin: Moment | null = null
  for (const { at, events } of commits) {
    begin = begin === null ? at : Math.min(begin, at)
    for (const event of events)
      if (isImported(event)) for (const { occurredAt } of event.stories) begin = Math.min(begin, occurredAt)
  }
  return begin
}

function keep(commit: PlanCommit, choose: (event: PlanEvent) => PlanEvent | null): readonly PlanCommit[] {
  const events = commit.events.flatMap((event) => choose(event) ?? [])
  return events.length === 0 ? [] : [{ ...commit, events }]
}

type Imported = Extract<PlanEvent, { type: 'StoriesEntered' | 'StatusesChanged' }>

function isImported(event: PlanEvent): event is Imported {
  return (event.type === 'StoriesEntered' || event.type === 'StatusesChanged') && event.imported === true
}

function upTo(event: Imported, at: Moment): PlanEvent | null {
  if (event.type === 'StoriesEntered') return withStories(event, event.stories.filter((entry) => entry.occurredAt <= at))
  return withStories(event, event.stories.filter((entry) => entry.occurredAt <= at))
}

/** An event about stories that had not entered yet says nothing about that time. */
function ofStories(event: PlanEvent, entered: ReadonlySet<StoryId>): PlanEvent | null {
  if ('story' in event && typeof event.story === 'string') return entered.has(event.story) ? event : null
  if (!('stories' in event)) return event
  const stories: readonly { readonly story: StoryId }[] = event.stories
  return withStories(event, stories.filter(({ story }) => entered.has(story)))
}

function withStories(event: PlanEvent, stories: readonly object[]): PlanEvent | null {
  return stories.length === 0 ? null : ({ ...event, stories } as PlanEvent)
}
