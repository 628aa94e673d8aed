import type { Commit } from '../plan/kernel/commit'
import type { Folding } from '../plan/kernel/fold'
import type { KeyValue } from './keyValue'

/** What the log needs of the world. `clock` in ms; `random` gives a new id each time. */
export interface LogPorts<Plan extends object, Story extends object> {
  readonly keyValue: KeyValue
  readonly folding: Folding<Plan, Story>
  /** Raised whenever the fold would give another state for the same log: snapshots of other versions are left alone. */
  readonly foldVersion: number
  readonly clock: () => number
  readonly random: () => string
  readonly sleep: (ms: number) => Promise<void>
}

/** A place in the log: the number and id of a commit; 0 and null before the first. */
export interface Place {
  readonly seq: number
  readonly head: string | null
}

export const BEGINNING: Place = { seq: 0, head: null }

export const placeOf = (commit: Commit): Place => ({ seq: commit.seq, head: commit.id })
