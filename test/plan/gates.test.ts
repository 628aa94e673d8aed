import { describe, expect, test } from 'vitest'
import { GATE_CHECKS } from '../../src/playbook/gateChecklist'
import { behindClosedGates, behindGateIn } from '../../src/plan/closedGates'
import { openGateChecks } from '../../src/plan/gateChecks'
import type { PlanCommand, PlanEvent } from '../../src/plan/planState'
import { given, PLAN } from '../support/givenWhenThen'

const CONDITION = { id: 'n', text: 'Winter is measured', owner: 'Data science', due: '2026-01-20' }
const decide = (over: object = {}): PlanCommand => ({ type: 'DecideGate', slice: 'mvp', decision: 'g', kind: 'noGo', who: 'Board', reason: 'Too few households', conditions: [], review: '2026-02-02', seen: null, ...over })
const go = (over: object = {}): PlanCommand => decide({ kind: 'go', review: null, confirmed: true, ...over })
const decided = (over: object = {}): PlanEvent => ({ type: 'GateDecided', slice: 'mvp', decision: 'g', kind: 'noGo', who: 'Board', reason: 'Too few households', conditions: [], review: '2026-02-02', open: ALL_OPEN, was: null, ...over })
const FRAMED: readonly PlanEvent[] = [
  { type: 'AnswerGiven', sheet: 'framing', field: 'ml-needed', asked: 'Is it', answer: { kind: 'judged', judgement: 'yes', note: '' }, was: null },
  { type: 'AnswerGiven', sheet: 'framing', field: 'why-not-traditional', asked: 'Why', answer: { kind: 'text', text: 'Too coarse' }, was: null },
]
const FRAMED_PLAN = [...PLAN, ...FRAMED]
const ALL_OPEN = GATE_CHECKS.map(({ id }) => id)
const STILL_OPEN = ALL_OPEN.filter((id) => id !== 'framing')
const reviewSet = (slice: string, day: string): PlanEvent => ({ type: 'GateReviewSet', slice, day, was: null })
const CONDITIONAL = decided({ kind: 'conditions', review: null, conditions: [CONDITION] })

describe('G1: gates', () => {
  test('GATE-1: a review is planned for a day to come, at a slice that is on the map', () => {
    const plan = (day: string | null, slice = 'mvp'): PlanCommand => ({ type: 'PlanGateReview', slice, day })
    given(...PLAN).when(plan('2026-02-02')).then(reviewSet('mvp', '2026-02-02'))
    given(...PLAN).when(plan('2026-01-04')).thenRejected('invalid', 'day')
    given(...PLAN).when(plan('2026-02-30')).thenRejected('invalid', 'day')
    given(...PLAN).when(plan('2026-02-02', 'nowhere')).thenRejected('notFound', 'slice')
    given(...PLAN).when(plan(null)).thenNothing()
    expect(given(...PLAN, reviewSet('mvp', '2026-02-02')).when(plan(null)).after().plan.gates.bySlice).toEqual({})
    given(...PLAN, decided()).when(plan(null)).thenRejected('invalid', 'day')
    given(...PLAN, decided({ kind: 'go', review: null })).when(plan('2026-02-02')).thenRejected('invalid', 'day')
    given(...PLAN).when(plan('2026-02-02'), { may: ['see', 'plan'] }).thenRejected('forbidden')
  })

  test('GATE-2: a decision says who and why; conditions have owner and day, a no-go the day of the next look', () => {
    given(...PLAN).when(decide()).then(decided())
    given(...PLAN).when(decide({ reason: ' ' })).thenRejected('invalid', 'reason')
    given(...PLAN).when(decide({ who: '' })).thenRejected('invalid', 'who')
    given(...PLAN).when(decide({ review: null })).thenRejected('invalid', 'review')
    given(...PLAN).when(go({ review: '2026-02-02' })).thenRejected('invalid', 'review')
    given(...PLAN).when(go({ kind: 'conditions' })).thenRejected('invalid', 'conditions')
    given(...PLAN).when(go({ conditions: [CONDITION] })).thenRejected('invalid', 'conditions')
    given(...PLAN).when(go({ kind: 'conditions', conditions: [{ ...CONDITION, due: '2026-01-01' }] })).thenRejected('invalid', 'conditions.0.due')
    given(...FRAMED_PLAN).when(go({ kind: 'conditions', conditions: [CONDITION] })).then({ ...CONDITIONAL, open: STILL_OPEN } as PlanEvent)
  })

  test('GATE-3: the checklist is read off the practices; a go with something open is confirmed, and the fact names it', () => {
    given(...FRAMED_PLAN).when(go({ confirmed: false })).thenRejected('confirm', 'checks')
    given(...FRAMED_PLAN).when(go()).then(decided({ kind: 'go', review: null, open: STILL_OPEN }))
    const facts: readonly PlanEvent[] = [...FRAMED, { type: 'AuditSignedOff', role: 'Care', note: '', findings: {}, was: null }]
    expect(openGateChecks(given(...PLAN, ...facts).state.plan, 'mvp')).toEqual(['criteria', 'deployment', 'monitoring'])
  })

  test('F3, GATE-3: the first gate says no go while framing does not say why, confirmed or not; a no-go, and later gates, are free', () => {
    given(...PLAN).when(go()).thenRejected('invalid', 'framing')
    given(...PLAN, FRAMED[0]!).when(go({ kind: 'conditions', conditions: [CONDITION] })).thenRejected('invalid', 'framing')
    given(...PLAN).when(decide()).then(decided())
    given(...PLAN).when(go({ slice: 'growth' })).then(decided({ slice: 'growth', kind: 'go', review: null }))
    given(...PLAN, { type: 'SliceRetired', slice: 'mvp' }).when(go({ slice: 'growth' })).thenRejected('invalid', 'framing')
  })

  test('GATE-4: of two decisions at the same time the second is told, with who was faster', () => {
    const first = given(...FRAMED_PLAN).when(decide(), { by: 'bob' })
    first.and(go({ decision: 'other' }), { by: 'ann' }).thenRejected('conflict', 'gate')
    expect(first.and(go({ decision: 'other' })).decision).toMatchObject({ by: 'bob' })
    first.and(decide()).thenNothing()
    expect(first.and(go({ decision: 'other', seen: 'g' })).after().plan.gates.bySlice['mvp']!.decision).toMatchObject({ id: 'other', kind: 'go' })
  })

  test('GATE-5: the decision keeps the commit in which it was made', () => {
    const { state } = given(...PLAN, decided())
    expect(state.plan.gates.bySlice['mvp']!.decision!.seq).toBe(state.seq)
  })

  test('GATE-6: what stands below a closed gate is behind it, with the day it waits for', () => {
    const placed: PlanEvent = { type: 'StoriesPlaced', stories: [{ story: '1', place: { vertical: 'front', activity: null, slice: 'growth', rank: 'a0' }, was: null }, { story: '2', place: { vertical: 'front', activity: null, slice: 'mvp', rank: 'a0' }, was: null }] }
    const behind = (...facts: readonly PlanEvent[]) => given(...PLAN, placed, ...facts).state
    expect(behindGateIn(behind().plan)('1')).toBe(false)
    expect(behindGateIn(behind(reviewSet('mvp', '2026-02-02')).plan)('1')).toBe(true)
    expect(behindGateIn(behind(reviewSet('mvp', '2026-02-02')).plan)('2')).toBe(false)
    expect(behindGateIn(behind(decided()).plan)('1')).toBe(true)
    for (const kind of ['go', 'conditions']) expect(behindGateIn(behind(decided({ kind, review: null })).plan)('1')).toBe(false)
    const third: PlanEvent = { type: 'SliceAdded', slice: 'mature', name: 'Maturity', rank: 'z', investment: 'Maturity' }
    const two = behindClosedGates(behind(third, decided(), reviewSet('growth', '2026-05-04')).plan)
    expect(two.get('growth')).toEqual({ slice: 'mvp', review: '2026-02-02' })
    expect(two.get('mature')).toEqual({ slice: 'mvp', review: '2026-05-04' })
    expect(behindGateIn(behind(decided(), { type: 'SliceRetired', slice: 'mvp' }).plan)('1')).toBe(false)
  })

  test('GATE-7: conditions are met and opened again', () => {
    const one = given(...PLAN, CONDITIONAL)
    const met = one.when({ type: 'MeetCondition', slice: 'mvp', condition: 'n', note: 'Done' })
    met.then({ type: 'ConditionMet', slice: 'mvp', condition: 'n', note: 'Done' })
    met.and({ type: 'MeetCondition', slice: 'mvp', condition: 'n', note: 'Again' }).thenNothing()
    expect(met.and({ type: 'ReopenCondition', slice: 'mvp', condition: 'n' }).after().plan.gates.bySlice['mvp']!.decision!.conditions[0]!.met).toBeNull()
    one.when({ type: 'MeetCondition', slice: 'mvp', condition: 'nobody', note: '' }).thenRejected('notFound', 'condition')
  })

  test('GATE-9: an earlier decision stands again as it was; with a condition met since, nothing is taken back', () => {
    const plan = given(...PLAN, CONDITIONAL)
    const again = plan.when(decide({ decision: 'h', seen: 'g' }))
    expect(again.and({ type: 'UndoCommit', seq: plan.state.seq + 1 }).after().plan.gates).toEqual(plan.state.plan.gates)
    given(...PLAN, CONDITIONAL, { type: 'ConditionMet', slice: 'mvp', condition: 'n', note: '' }).when({ type: 'UndoCommit', seq: PLAN.length + 1 }).thenRejected('notUndoable')
  })
})
