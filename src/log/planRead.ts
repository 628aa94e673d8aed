import type { Commit } from '../plan/kernel/commit'
import type { FoldedState } from '../plan/kernel/fold'
import type { RecentId } from './recentIds'

export interface ReadOptions {
  /** What the caller has seen: the commits after it come back, as far as they are at hand. */
  readonly base?: number
  /** Whether the areas that are kept apart are wanted (a unit or more); as a rule with all stories. */
  readonly practices?: boolean
  /** Whether the ids of recent commands are wanted (they cost a unit or two). */
  readonly ids?: boolean
  /** False for a writer, whose `create` tells whether anything follows. */
  readonly pin?: boolean
  /** When to give up, ms. */
  readonly until: number
}

export interface PlanRead<Plan extends object, Story extends object> {
  readonly kind: 'read'
  readonly state: FoldedState<Plan, Story>
  /** The last commits of the log without a gap, up to the state's; from the caller's base where that was at hand. */
  readonly commits: readonly Commit[]
  /** The ids up to the state's commit, oldest first; at least those of the last 500, or all. */
  readonly ids: readonly RecentId[]
  readonly breaks: readonly number[]
  /** A pack or a snapshot is due or damaged: ask for upkeep. */
  readonly upkeepDue: boolean
}

/** The read model is being made anew; `progress` from 0 to 1. Ask for a rebuild, and again later. */
export interface Rebuilding {
  readonly kind: 'rebuilding'
  readonly progress: number
}
