import type { GateCheckId, GateDecisionKind } from '../../../playbook/gateChecklist'
import type { ActorKey, Day, LocalId, Moment } from '../../kernel/ids'
import type { Text } from '../../kernel/text'

/** What has to be true for a go with conditions to stay one. */
export interface GateCondition {
  readonly id: LocalId
  readonly text: Text
  /** Who sees to it: a role or a name, as people wrote it. */
  readonly owner: Text
  readonly due: Day
  readonly met: { readonly note: Text; readonly at: Moment; readonly by: ActorKey } | null
}

export interface GateDecision {
  readonly id: LocalId
  readonly kind: GateDecisionKind
  /** Who decided, as people wrote it; `by` recorded it. */
  readonly who: Text
  readonly reason: Text
  readonly conditions: readonly GateCondition[]
  /** What the checklist still asked for when it was decided. */
  readonly open: readonly GateCheckId[]
  readonly at: Moment
  readonly by: ActorKey
  /** The commit in which it was decided: map, forecast and evidence stand in the log up to it. */
  readonly seq: number
}

/** The gate at the end of a slice. */
export interface Gate {
  /** When it is decided, or looked at again after a no-go; null where no review is ahead. */
  readonly review: Day | null
  readonly decision: GateDecision | null
}

export interface GatesState {
  /** By slice of the map; one that nobody spoke of is absent. */
  readonly bySlice: Readonly<Record<LocalId, Gate>>
}

export const initialGates = (): GatesState => ({ bySlice: {} })
