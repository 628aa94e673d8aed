import type { Day, LocalId } from '../../kernel/ids'
import type { Text } from '../../kernel/text'

/** A day by which everything down to a slice is wished for (T1). */
export interface Milestone {
  readonly name: Text
  readonly day: Day
  readonly slice: LocalId
}

export interface MilestonesState {
  readonly byId: Readonly<Record<LocalId, Milestone>>
}

export const initialMilestones = (): MilestonesState => ({ byId: {} })
