import type { NoteKind } from '../../../playbook/retrospective'
import type { ActorKey, LocalId, Moment, StoryId } from '../../kernel/ids'
import type { Text } from '../../kernel/text'

/** Something that went well or wrong in an iteration; `why` where somebody knows. */
export interface RetrospectiveNote {
  readonly iteration: LocalId
  readonly kind: NoteKind
  readonly text: Text
  readonly why: Text
  readonly at: Moment
  readonly by: ActorKey
}

/** What the team does about it; `story` carries it on the map. */
export interface RetrospectiveAction {
  readonly iteration: LocalId
  readonly text: Text
  readonly story: StoryId | null
  /** Done, or given up, as somebody said; a delivered story says it by itself. */
  readonly finished: { readonly how: Text; readonly at: Moment; readonly by: ActorKey } | null
  readonly at: Moment
  readonly by: ActorKey
}

export interface RetrospectivesState {
  readonly notes: Readonly<Record<LocalId, RetrospectiveNote>>
  readonly actions: Readonly<Record<LocalId, RetrospectiveAction>>
}

export const initialRetrospectives = (): RetrospectivesState => ({ notes: {}, actions: {} })
