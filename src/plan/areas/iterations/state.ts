import type { LocalId, Moment, StoryId } from '../../kernel/ids'
import type { Text } from '../../kernel/text'

/** A fixed, short period: Jira's sprint where the project has sprints, else a span of the calendar. */
export interface Iteration {
  readonly name: Text
  /** Null for a sprint that has no dates yet. */
  readonly startsAt: Moment | null
  readonly endsAt: Moment | null
  readonly state: 'future' | 'active' | 'closed'
  /** Jira's sprint id. */
  readonly sprint: string | null
  readonly completedAt?: Moment
  /** It was a sprint that has been deleted in Jira; what was planned into it stays here. */
  readonly lost?: true
}

export interface IterationsState {
  /** Jira's board whose sprints count; null where there is none, or none was chosen. */
  readonly board: string | null
  /** Length of calendar iterations, and of those not yet planned: 1 to 4 weeks. */
  readonly weeks: number
  readonly byId: Readonly<Record<LocalId, Iteration>>
  readonly byStory: Readonly<Record<StoryId, LocalId>>
  /** The sprint that a story is in by Jira's word (null: none), where something else is planned here. */
  readonly jiraSays: Readonly<Record<StoryId, LocalId | null>>
  /** What stood in an iteration when it began, or what it was first filled with after that; of the last twelve that changed since. */
  readonly committed: Readonly<Record<LocalId, readonly StoryId[]>>
}

export const initialIterations = (): IterationsState => ({ board: null, weeks: 2, byId: {}, byStory: {}, jiraSays: {}, committed: {} })
