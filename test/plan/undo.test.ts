import { describe, expect, test } from 'vitest'
import type { Capability } from '../../src/plan/kernel/area'
import { needs, storiesToUndo } from '../../src/plan/plan'
import type { PlanCommand, PlanEvent } from '../../src/plan/planState'
import { given, PLAN } from '../support/givenWhenThen'

const M = { size: 'M', people: 1 }
const L = { size: 'L', people: 1 }
const estimated = (estimate: typeof M, was: typeof M | null = null): PlanEvent => ({ type: 'StoryEstimated', story: '1', estimate, was })
const STATEMENT = { belief: 'b', metric: 'm', comparison: '>=' as const, target: 1, unit: '', dataSet: '', timeBoxDays: 5, confidence: 0.5, kind: 'product' as const }
const undo = (seq: number): PlanCommand => ({ type: 'UndoCommit', seq })
const NO_STRUCTURE: readonly Capability[] = ['see', 'plan']

describe('undo', () => {
  test('UNDO-1: one\u2019s own commit is taken back by the opposite events, last one first, and says so', () => {
    given(...PLAN, estimated(L)).when(undo(4)).then({ type: 'EstimatesWithdrawn', stories: [{ story: '1', was: L }] }, { type: 'CommitUndone', seq: 4 })
    given(...PLAN, estimated(M), estimated(L, M)).when(undo(5)).then(estimated(M, L), { type: 'CommitUndone', seq: 5 })
    const place = { vertical: 'front', activity: null, slice: 'mvp', rank: 'a0' }
    given(...PLAN, { type: 'StoriesPlaced', stories: [{ story: '1', place, was: null }] }, [
      { type: 'StoriesUnplaced', stories: [{ story: '1', was: place }] },
      { type: 'VerticalRetired', vertical: 'front' },
    ])
      .when(undo(5))
      .then(
        { type: 'VerticalRestored', vertical: 'front' },
        { type: 'StoriesPlaced', stories: [{ story: '1', place, was: null }] },
        { type: 'CommitUndone', seq: 5 },
      )
  })

  test('UNDO-2: what somebody changed since cannot be taken back; who did is named', () => {
    const changed = given(...PLAN, estimated(M)).when({ type: 'EstimateStory', story: '1', estimate: L }, { by: 'bob' }).and(undo(4))
    changed.thenRejected('notUndoable')
    expect(changed.decision).toMatchObject({ by: 'bob' })
    given(...PLAN, { type: 'VerticalRenamed', vertical: 'front', name: 'X', was: 'Front' }, { type: 'VerticalRenamed', vertical: 'front', name: 'Y', was: 'X' })
      .when(undo(4))
      .thenRejected('notUndoable')
  })

  test('UNDO-3: only who did it can take it back, and only with the permission it took', () => {
    given(...PLAN, estimated(M)).when(undo(4), { by: 'bob' }).thenRejected('notUndoable', 'seq')
    given(...PLAN, { type: 'VerticalRenamed', vertical: 'front', name: 'X', was: 'Front' }).when(undo(4), { may: NO_STRUCTURE }).thenRejected('forbidden', 'seq')
    expect(given(...PLAN, estimated(M)).when(undo(4), { may: NO_STRUCTURE }).decision.kind).toBe('decided')
    given(...PLAN, estimated(M)).when(undo(4), { may: ['see'] }).thenRejected('forbidden')
  })

  test('UNDO-4: an undo can be undone', () => {
    given(...PLAN, estimated(M), estimated(L, M)).when(undo(5)).and(undo(6)).then(estimated(L, M), { type: 'CommitUndone', seq: 6 })
    given(...PLAN, estimated(M)).when(undo(4)).and(undo(4)).thenRejected('notUndoable')
  })

  test('UNDO-5: facts of Jira, the start and a redaction stay', () => {
    given(...PLAN).when(undo(1)).thenRejected('notUndoable')
    given(...PLAN).when(undo(2)).thenRejected('notUndoable')
    given(...PLAN, { type: 'TextRedacted', seq: 3, pointer: '/events/0/name' }).when(undo(4)).thenRejected('notUndoable')
    given(...PLAN).when(undo(9)).thenRejected('notFound', 'seq')
  })

  test('UNDO-6: it needs the commit, and the parts of the stories that are named singly', () => {
    expect(needs(undo(4))).toEqual({ stories: [], commit: 4 })
    const { commits } = given(...PLAN, [estimated(M), { type: 'StoriesDropped', reason: 'r', stories: [{ story: '2', hypothesis: null }] }])
    expect(storiesToUndo(commits[3]!)).toEqual(['1'])
  })

  test('UNDO-2: a verdict that a decision rests on stays, evidence that a verdict rests on, too', () => {
    const about = { hypothesis: 'h', story: '1' }
    const facts: readonly PlanEvent[] = [
      { type: 'HypothesisStated', ...about, number: 1, statement: STATEMENT },
      { type: 'EvidenceLogged', ...about, evidence: 'e', value: 2, dataSet: '', runLink: '', note: '' },
      { type: 'HypothesisValidated', ...about, reason: 'r' },
      { type: 'PlanPersevered', ...about, why: 'w' },
    ]
    const plan = given(...PLAN, ...facts)
    plan.when(undo(4)).thenRejected('notUndoable')
    plan.when(undo(5)).thenRejected('notUndoable')
    plan.when(undo(6)).thenRejected('notUndoable')
    const back = plan.when(undo(7)).and(undo(6))
    back.then({ type: 'VerdictWithdrawn', ...about, verdict: 'validated', reason: '', was: { reason: 'r' } }, { type: 'CommitUndone', seq: 6 })
    back.and(undo(9)).then({ type: 'HypothesisValidated', ...about, reason: 'r' }, { type: 'CommitUndone', seq: 9 })
  })

  // Found by random commands.
  test('UNDO-1: evidence logged after a verdict can be taken back', () => {
    const about = { hypothesis: 'h', story: '1' }
    const evidence = { dataSet: '', runLink: '', note: 'late' }
    given(...PLAN, { type: 'HypothesisStated', ...about, number: 1, statement: STATEMENT }, { type: 'HypothesisInvalidated', ...about, reason: 'r' })
      .when({ type: 'LogEvidence', ...about, evidence: 'e', value: null, ...evidence })
      .and(undo(6))
      .then({ type: 'EvidenceWithdrawn', ...about, evidence: 'e', was: { value: null, ...evidence } }, { type: 'CommitUndone', seq: 6 })
  })

  // Found by random commands.
  test('UNDO-1: a test that was started anew by evidence is cancelled with it, though older evidence is there', () => {
    const about = { hypothesis: 'h', story: '1' }
    const evidence = { dataSet: '', runLink: '', note: 'n' }
    const facts: readonly PlanEvent[] = [
      { type: 'HypothesisStated', ...about, number: 1, statement: STATEMENT },
      { type: 'EvidenceLogged', ...about, evidence: 'old', value: 1, ...evidence },
    ]
    const logged = given(...PLAN, ...facts).when({ type: 'LogEvidence', ...about, evidence: 'new', value: 2, ...evidence })
    logged.and(undo(6)).then(
      { type: 'EvidenceWithdrawn', ...about, evidence: 'new', was: { value: 2, ...evidence } },
      { type: 'HypothesisTestCancelled', ...about },
      { type: 'CommitUndone', seq: 6 },
    )
    given(...PLAN, ...facts, { type: 'HypothesisTestStarted', ...about }, { type: 'EvidenceLogged', ...about, evidence: 'new', value: 2, ...evidence })
      .when(undo(6))
      .thenRejected('notUndoable')
  })

  // Found by random commands.
  test('UNDO-1: a withdrawn pivot that dropped less than at first comes back as it was', () => {
    const about = { hypothesis: 'h', story: '1' }
    const words = { from: 'a', to: 'b', why: 'c' }
    const plan = given(
      ...PLAN,
      { type: 'HypothesisStated', ...about, number: 1, statement: STATEMENT },
      { type: 'HypothesisInvalidated', ...about, reason: 'r' },
      { type: 'PlanPivoted', ...about, ...words, stories: [{ story: '2', role: 'dropped' }, { story: '3', role: 'dropped' }] },
      { type: 'StoriesReinstated', reason: 'r', stories: [{ story: '2', hypothesis: 'h' }] },
    )
    plan.when(undo(6)).thenRejected('notUndoable')
    plan
      .when({ type: 'WithdrawDecision', ...about })
      .and(undo(8))
      .then({ type: 'PlanPivoted', ...about, ...words, stories: [{ story: '3', role: 'dropped' }] }, { type: 'CommitUndone', seq: 8 })
  })

  // Found by random commands.
  test('UNDO-2: an activity that was added is not taken back while its vertical is retired', () => {
    given(...PLAN, { type: 'ActivityAdded', activity: 'a', vertical: 'front', name: 'A', rank: 'a2' }, { type: 'VerticalRetired', vertical: 'front' })
      .when(undo(4))
      .thenRejected('notUndoable')
  })

  // Found by random commands.
  test('MAP-7: activities of a retired vertical rest with it', () => {
    const plan = given(...PLAN, { type: 'VerticalRetired', vertical: 'model' })
    plan.when({ type: 'RetireActivity', activity: 'train' }).thenRejected('invalid', 'activity')
    plan.when({ type: 'MoveActivity', activity: 'train', vertical: 'front', before: null }).thenRejected('invalid', 'activity')
  })
})
