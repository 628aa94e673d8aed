import { expect } from 'vitest'
import type { Capability, DecideContext } from '../../src/plan/kernel/area'
import type { Decision, RejectionCode } from '../../src/plan/kernel/decision'
import { decide, fold, initialState } from '../../src/plan/plan'
import type { PlanCommand, PlanCommit, PlanEvent, PlanState } from '../../src/plan/planState'
import { deepFreeze } from './deepFreeze'

/** When a test's plan begins; commit n is recorded n minutes later. */
export const START = Date.UTC(2026, 0, 5, 9)
const MINUTE = 60_000
export const ALL: readonly Capability[] = ['see', 'plan', 'structure', 'site', 'app']

interface As {
  readonly by?: string
  readonly may?: readonly Capability[]
  readonly at?: number
  /** The commit that an UndoCommit or a RedactText names. */
  readonly undone?: PlanCommit
}

/** Facts, one commit each; a list is one commit of several. */
type Given = PlanEvent | readonly PlanEvent[]

export function given(...facts: readonly Given[]) {
  const commits = commitsOf(facts)
  const state = deepFreeze(fold(initialState(), commits))
  return { state, commits, when: (command: PlanCommand, as: As = {}) => when(command, state, commits, as) }
}

function when(command: PlanCommand, state: PlanState, commits: readonly PlanCommit[], as: As) {
  const undone = as.undone ?? ('seq' in command ? commits[command.seq - 1] : undefined)
  const context: DecideContext = { at: as.at ?? START + (state.seq + 1) * MINUTE, by: as.by ?? 'ann', may: as.may ?? ALL, ...(undone && { undone }) }
  const decision: Decision<PlanEvent> = decide(command, state, context)
  const events = decision.kind === 'decided' ? decision.events : []
  return {
    decision,
    // oxlint-disable-next-line unicorn/no-thenable -- nothing here is awaited; given, when, then is how it reads
    then: (...expected: readonly PlanEvent[]) => expect(decision).toEqual({ kind: 'decided', events: expected }),
    thenNothing: () => expect(decision).toEqual({ kind: 'decided', events: [] }),
    thenRejected(code: RejectionCode, at?: string): void {
      expect(decision).toMatchObject({ kind: 'rejected', code, ...(at !== undefined && { at }) })
    },
    /** The plan with the outcome in it; fails when the wish was refused. */
    after(): PlanState {
      expect(decision.kind).toBe('decided')
      return events.length === 0 ? state : fold(state, [commitOf(events, state.seq + 1, state.head, context.by)])
    },
    /** Goes on from the outcome. */
    and: (next: PlanCommand, nextAs: As = {}) => {
      expect(decision).toMatchObject({ kind: 'decided' })
      const commit = commitOf(events, state.seq + 1, state.head, context.by)
      return when(next, deepFreeze(fold(state, [commit])), [...commits, commit], nextAs)
    },
  }
}

export function commitsOf(facts: readonly Given[]): readonly PlanCommit[] {
  const commits: PlanCommit[] = []
  for (const fact of facts) commits.push(commitOf(Array.isArray(fact) ? fact : [fact as PlanEvent], commits.length + 1, commits.at(-1)?.id ?? null))
  return commits
}

function commitOf(events: readonly PlanEvent[], seq: number, prev: string | null, by = 'ann'): PlanCommit {
  return { seq, id: `c${seq}`, prev, at: START + seq * MINUTE, by, source: 'page', events }
}

/** A plan that was started, with the stories "1" to "9" in status "10" (to do). */
export const STARTED: PlanEvent = { type: 'PlanStarted', logId: 'log', scope: 'project = PLAN' }
export const ENTERED: PlanEvent = {
  type: 'StoriesEntered',
  stories: '123456789'.split('').map((story) => ({ story, occurredAt: START - 1000, status: '10', resolution: null, epic: null })),
}
/** Two verticals, the second with two activities; two slices. */
export const DRAWN: readonly PlanEvent[] = [
  { type: 'VerticalAdded', vertical: 'front', name: 'Front', rank: 'a0' },
  { type: 'VerticalAdded', vertical: 'model', name: 'Model', rank: 'a1' },
  { type: 'ActivityAdded', activity: 'train', vertical: 'model', name: 'Train', rank: 'a0' },
  { type: 'ActivityAdded', activity: 'check', vertical: 'model', name: 'Check', rank: 'a1' },
  { type: 'SliceAdded', slice: 'mvp', name: 'MVP', rank: 'a0', investment: 'MVP' },
  { type: 'SliceAdded', slice: 'growth', name: 'Growth', rank: 'a1', investment: 'Growth' },
]
export const PLAN: readonly Given[] = [STARTED, ENTERED, DRAWN]
