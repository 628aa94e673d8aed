import type { LocalId } from '../../kernel/ids'
import type { Text } from '../../kernel/text'

/** Why an iteration's capacity differs from the usual one. */
export const CAPACITY_CAUSES = ['holidays', 'people', 'other'] as const
export type CapacityCause = (typeof CAPACITY_CAUSES)[number]

/** What is planned for an iteration: 0.5 = half of what is usual. */
export interface PlannedCapacity {
  readonly part: number
  readonly cause: CapacityCause
  readonly note: Text
}

export interface CapacityState {
  readonly byIteration: Readonly<Record<LocalId, PlannedCapacity>>
}

export const initialCapacity = (): CapacityState => ({ byIteration: {} })
