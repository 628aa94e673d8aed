import type { ActorKey, Moment } from '../../plan/kernel/ids'

/** A reading that was put right: what stood for the minute `at` and what stands now, who did it and when. */
export interface Correction {
  readonly at: Moment
  readonly was: number
  readonly is: number
  readonly by: ActorKey
  readonly on: Moment
}
