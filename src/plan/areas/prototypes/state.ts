import type { TaskKind } from '../../../playbook/simplestModels'
import type { ActorKey, Moment, StoryId } from '../../kernel/ids'
import type { Text } from '../../kernel/text'

/** Working days that the prototype of a story may take. */
export interface PrototypesState {
  readonly timeBoxes: Readonly<Record<StoryId, number>>
}

/** What was decided at the prototype's end. */
export interface Judgement {
  readonly workable: boolean
  readonly worthDeploying: boolean
  readonly why: Text
}

export interface StoryPrototype {
  /** Markdown. */
  readonly notes: Text
  readonly task: TaskKind | null
  readonly judged: (Judgement & { readonly at: Moment; readonly by: ActorKey }) | null
}

export const initialPrototypes = (): PrototypesState => ({ timeBoxes: {} })
export const initialStoryPrototype = (): StoryPrototype => ({ notes: '', task: null, judged: null })
