import type { Phase } from '../../../playbook/iterationPhases'
import type { ActorKey, LocalId, Moment, StoryId } from '../../kernel/ids'
import type { Text } from '../../kernel/text'

/** Who there is: people, and the part of their working days that goes into stories. */
export interface Team {
  readonly people: number
  readonly focus: number
}

export interface Blocker {
  readonly text: Text
  readonly owner: ActorKey | null
  readonly at: Moment
  readonly by: ActorKey
  readonly resolved?: { readonly how: Text; readonly at: Moment; readonly by: ActorKey }
}

/** What somebody said in the review; `story` is the one that it became. */
export interface Outcome {
  readonly text: Text
  readonly story: StoryId | null
}

export const ITERATION_FIELDS = ['goal', 'deliverable', 'review'] as const
export type IterationField = (typeof ITERATION_FIELDS)[number]

export interface IterationPlan {
  readonly texts: { readonly [Field in IterationField]?: Text }
  readonly focus: Phase | null
  readonly blockers: Readonly<Record<LocalId, Blocker>>
  readonly outcomes: Readonly<Record<LocalId, Outcome>>
  /** Why a mix of work that does not fit the phase is right here. */
  readonly mixAccepted: Text | null
}

export interface IterationPlansState {
  readonly team: Team | null
  readonly byIteration: Readonly<Record<LocalId, IterationPlan>>
}

export const initialIterationPlans = (): IterationPlansState => ({ team: null, byIteration: {} })
export const NO_PLAN: IterationPlan = { texts: {}, focus: null, blockers: {}, outcomes: {}, mixAccepted: null }
