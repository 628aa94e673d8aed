import type { StoryId } from '../../kernel/ids'

/** Why Jira no longer shows a story. `unreachable` is not gone: it counts until Jira, or a person, says so. */
export type Absence = 'scope' | 'deleted' | 'moved' | 'unreachable'

export interface StoryRow {
  readonly status: string
  readonly resolution: string | null
  /** When it took this status, ms. */
  readonly since: number
  readonly epic: StoryId | null
  /** When it first came into the plan's scope, ms. */
  readonly entered: number
  readonly absent?: Absence
  /** Finished and all sub-tasks: a progress count only. */
  readonly subtasks?: readonly [done: number, all: number]
}

export interface JiraFactsState {
  readonly rows: Readonly<Record<StoryId, StoryRow>>
  /** Which stories each story depends on, by Jira's links of the configured types. */
  readonly dependsOn: Readonly<Record<StoryId, readonly StoryId[]>>
}

/** One story's way through Jira, by when it happened there: enough to draw its part of a burn-up. */
export interface StoryFacts {
  readonly transitions: readonly Transition[]
  /** In and out of scope: `[occurredAt, present]`. */
  readonly presence: readonly (readonly [occurredAt: number, present: boolean])[]
}

export type Transition = readonly [occurredAt: number, status: string, resolution: string | null]

export const initialJiraFacts = (): JiraFactsState => ({ rows: {}, dependsOn: {} })
export const initialStoryFacts = (): StoryFacts => ({ transitions: [], presence: [] })
