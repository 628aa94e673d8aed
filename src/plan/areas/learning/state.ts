import type { ActorKey, LocalId, Moment, StoryId } from '../../kernel/ids'
import type { Text } from '../../kernel/text'

/** What was learnt from a verdict (L2). */
export type DecisionKind = 'persevere' | 'pivot' | 'stop'

export interface LearningDecision {
  readonly kind: DecisionKind
  readonly at: Moment
  readonly by: ActorKey
  readonly seq: number
  /** Those that it still drops: without what was reinstated since. */
  readonly dropped: readonly StoryId[]
  readonly added: readonly StoryId[]
}

export interface LearningState {
  /** By hypothesis; one decision each, withdrawn before another is taken. */
  readonly decisions: Readonly<Record<LocalId, LearningDecision>>
  /** Stories that are no longer part of the plan, though Jira may still hold them. */
  readonly dropped: Readonly<Record<StoryId, { readonly at: Moment; readonly hypothesis: LocalId | null }>>
}

/** The words of the decisions taken on one story's hypotheses, and when it was itself dropped or reinstated. */
export interface StoryLearning {
  readonly reasons: Readonly<Record<LocalId, { readonly kind: DecisionKind; readonly from: Text; readonly to: Text; readonly why: Text }>>
  readonly dropped: readonly (readonly [at: Moment, isDropped: boolean])[]
}

export const initialLearning = (): LearningState => ({ decisions: {}, dropped: {} })
export const initialStoryLearning = (): StoryLearning => ({ reasons: {}, dropped: [] })
