import type { SettingsState } from './areas/settings/state'
import type { Moment } from './kernel/ids'
import { fold, initialState } from './plan'
import type { PlanCommit, PlanState } from './planState'
import { commitsAsOf, underMapping } from './views/asOf'

/** A moment of the past: a time, or the commit that stood last. */
export type PastMoment = { readonly kind: 'time'; readonly at: Moment } | { readonly kind: 'commit'; readonly seq: number }

/** A whole log that can be looked at as of any of its moments, each within a few milliseconds. */
export interface TimeTravel {
  /** The plan as it stood at a moment (HIST-1), its statuses read as `settings` map them today. */
  readonly stateAt: (at: Moment, settings: Mapping) => PlanState
  /** The plan as it stood when this commit was recorded, its statuses as they were mapped then (HIST-9). */
  readonly stateAfter: (seq: number) => PlanState
  /** Makes the next checkpoint, some milliseconds of work; false when all are there. `stateAt` makes those it needs by itself. */
  readonly prepare: () => boolean
}

type Mapping = Pick<SettingsState, 'statuses' | 'resolutions'>

/** Checkpoints kept at most: each holds what its stretch of the log changed. */
const MOST_CHECKPOINTS = 24
/** A shorter stretch is folded at once. */
const SHORTEST_STRETCH = 256

/** `commits`: the whole log, in order, from the first. */
export function createTimeTravel(commits: readonly PlanCommit[]): TimeTravel {
  const stretch = Math.max(SHORTEST_STRETCH, Math.ceil(commits.length / MOST_CHECKPOINTS))
  /** The state after `index * stretch` commits. */
  const checkpoints: PlanState[] = [initialState('all')]

  function prepare(): boolean {
    const done = (checkpoints.length - 1) * stretch
    if (done + stretch > commits.length) return false
    checkpoints.push(fold(checkpoints.at(-1)!, commits.slice(done, done + stretch)))
    return true
  }

  /** The last checkpoint before so many commits: how many it holds, and the state after them. */
  function checkpointBefore(known: number): { readonly held: number; readonly state: PlanState } {
    const wanted = Math.floor(known / stretch)
    while (checkpoints.length <= wanted && prepare());
    return { held: wanted * stretch, state: checkpoints[wanted]! }
  }

  return {
    prepare,
    stateAt(at, settings) {
      // The log's own order is that of time; what was read from Jira later comes behind it.
      const { held, state } = checkpointBefore(knownBy(commits, at))
      return underMapping(fold(state, commitsAsOf(commits, at).slice(held)), settings)
    },
    stateAfter(seq) {
      const known = Math.min(seq, commits.length)
      const { held, state } = checkpointBefore(known)
      return fold(state, commits.slice(held, known))
    },
  }
}

/** How many commits were recorded by then. */
function knownBy(commits: readonly PlanCommit[], at: Moment): number {
  let low = 0
  let high = commits.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (commits[middle]!.at <= at) low = middle + 1
    else high = middle
  }
  return low
}
