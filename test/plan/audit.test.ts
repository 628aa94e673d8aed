import { describe, expect, test } from 'vitest'
import type { PlanCommand, PlanEvent, PlanState } from '../../src/plan/planState'
import { auditStanding } from '../../src/plan/auditStanding'
import { stageOf } from '../../src/plan/areas/lifecycle/decide'
import { given, PLAN } from '../support/givenWhenThen'

const RISK = { text: 'Heat pumps are served worse', kind: 'fairness' as const, likelihood: 3 as const, impact: 2 as const, answer: 'Measured on its own' }
const MEASURE = { metric: 'MAE', comparison: '<=' as const, threshold: 0.5, unit: 'kWh' }
const SLICE = { name: 'Heat pumps', cut: 'By the contract', dataSet: null, measure: MEASURE }
const riskAdded: PlanEvent = { type: 'RiskAdded', risk: 'r', details: RISK }
const sliceAdded = (dataSlice: string, over: object = {}): PlanEvent => ({ type: 'DataSliceAdded', dataSlice, details: { ...SLICE, ...over } })
const found = (finding: string, value: number, on = '2026-01-02', dataSlice = 'a'): PlanEvent => ({ type: 'FindingRecorded', dataSlice, finding, value, on, note: '' })
const record = (value: number, on = '2026-01-05', finding = 'late'): PlanCommand => ({ type: 'RecordFinding', dataSlice: 'a', finding, value, on, note: '' })
const SIGN: PlanCommand = { type: 'SignOffAudit', role: 'Customer care', note: '' }
const GOOD = [...PLAN, riskAdded, sliceAdded('a'), found('f', 0.4)]
const signed = (value = 0.4, on = '2026-01-02', isMet = true): PlanEvent => ({ type: 'AuditSignedOff', role: 'Customer care', note: '', findings: { a: { value, on, isMet } }, was: null })
const standing = (state: PlanState) => auditStanding(state.plan.audit)

describe('A1: the audit', () => {
  test('AUDIT-1: a risk is added, reworded, rated, answered and taken off the list, each as a fact of its own', () => {
    given(...PLAN).when({ type: 'AddToAudit', risks: [{ risk: 'r', details: RISK }], dataSlices: [] }).then(riskAdded)
    given(...PLAN).when({ type: 'AddToAudit', risks: [{ risk: 'r', details: { ...RISK, text: '  ' } }], dataSlices: [] }).thenRejected('invalid', 'risks.0.details.text')
    const one = given(...PLAN, riskAdded)
    one.when({ type: 'RewordRisk', risk: 'r', text: 'Snow' }).then({ type: 'RiskReworded', risk: 'r', text: 'Snow', was: RISK.text })
    one.when({ type: 'RewordRisk', risk: 'r', text: RISK.text }).thenNothing()
    const rating = { kind: 'rareClass' as const, likelihood: 1 as const, impact: 3 as const }
    one.when({ type: 'RateRisk', risk: 'r', rating }).then({ type: 'RiskRated', risk: 'r', rating, was: { kind: 'fairness', likelihood: 3, impact: 2 } })
    one.when({ type: 'AnswerRisk', risk: 'r', answer: '' }).then({ type: 'RiskAnswered', risk: 'r', answer: '', was: RISK.answer })
    one.when({ type: 'RemoveRisk', risk: 'r', why: 'Cannot happen' }).then({ type: 'RiskRemoved', risk: 'r', was: RISK, why: 'Cannot happen' })
    one.when({ type: 'RewordRisk', risk: 'nobody', text: 'x' }).thenRejected('notFound', 'risk')
    one.when({ type: 'AnswerRisk', risk: 'r', answer: 'x' }, { may: ['see'] }).thenRejected('forbidden')
  })

  test('AUDIT-2: a data slice says how it is cut and what is good enough; the data set it is cut from is in use', () => {
    const registered: PlanEvent = { type: 'DataSetRegistered', dataSet: 'd', number: 1, name: 'Meter' }
    const add = (dataSet: string | null): PlanCommand => ({ type: 'AddToAudit', risks: [], dataSlices: [{ dataSlice: 'a', details: { ...SLICE, dataSet } }] })
    given(...PLAN, registered).when(add('d')).then(sliceAdded('a', { dataSet: 'd' }))
    given(...PLAN).when(add('d')).thenRejected('notFound', 'dataSet')
    given(...PLAN, registered, { type: 'DataSetRetired', dataSet: 'd', why: '' }).when(add('d')).thenRejected('invalid', 'dataSet')
    const { measure: _, ...cut } = SLICE
    given(...PLAN, sliceAdded('a')).when({ type: 'RecutDataSlice', dataSlice: 'a', details: { ...cut, name: 'Pumps' } }).then({ type: 'DataSliceRecut', dataSlice: 'a', details: { ...cut, name: 'Pumps' }, was: cut })
    given(...PLAN, sliceAdded('a')).when({ type: 'MeasureDataSlice', dataSlice: 'a', measure: { ...MEASURE, threshold: 0.3 } }).then({ type: 'DataSliceMeasured', dataSlice: 'a', measure: { ...MEASURE, threshold: 0.3 }, was: MEASURE })
    given(...PLAN).when({ type: 'MeasureDataSlice', dataSlice: 'a', measure: MEASURE }).thenRejected('notFound', 'dataSlice')
  })

  test('AUDIT-3: risks and data slices come in whole or not at all, each once', () => {
    const twice: PlanCommand = { type: 'AddToAudit', risks: [{ risk: 'r', details: RISK }], dataSlices: [{ dataSlice: 'a', details: SLICE }] }
    given(...PLAN).when(twice).then(riskAdded, sliceAdded('a'))
    given(...PLAN, riskAdded).when(twice).thenRejected('alreadyExists', 'risks')
  })

  test('AUDIT-4: the newest day counts, on one day the later record; a day to come is refused, and what is taken back counts no longer', () => {
    const counting = (state: PlanState) => state.plan.audit.dataSlices['a']!.findings.at(-1)?.id
    const one = given(...PLAN, sliceAdded('a'), found('f', 0.4, '2026-01-03'))
    expect(counting(one.when(record(0.6, '2026-01-02')).after())).toBe('f')
    expect(counting(one.when(record(0.6, '2026-01-03')).after())).toBe('late')
    one.when(record(0.6, '2026-01-06')).thenRejected('invalid', 'on')
    one.when(record(0.6, '2026-02-30')).thenRejected('invalid', 'on')
    one.when({ ...record(0.6), value: Number.NaN } as PlanCommand).thenRejected('invalid', 'value')
    one.when(record(0.6, '2026-01-04', 'f')).thenRejected('alreadyExists', 'finding')
    expect(counting(one.when({ type: 'WithdrawFinding', dataSlice: 'a', finding: 'f' }).after())).toBeUndefined()
  })

  test('AUDIT-5: the business side signs what was found; without findings there is nothing, and what is open needs a reason', () => {
    given(...GOOD).when(SIGN).then(signed())
    given(...PLAN, sliceAdded('a')).when(SIGN).thenRejected('invalid', 'audit')
    given(...GOOD).when({ ...SIGN, seen: ['f'] }).then(signed())
    given(...GOOD).when({ ...SIGN, seen: ['other'] }).thenRejected('conflict', 'audit')
    given(...GOOD, signed()).when(SIGN).thenNothing()
    const open = given(...PLAN, { ...riskAdded, details: { ...RISK, answer: '' } }, sliceAdded('a'), sliceAdded('b'), found('f', 0.7))
    open.when(SIGN).thenRejected('confirm', 'note')
    expect(open.when(SIGN).decision).toMatchObject({ message: expect.stringMatching(/^1 data slice misses its threshold, 1 data slice was never measured and 1 risk has no answer\./) as string })
    open.when({ ...SIGN, confirmed: true }).thenRejected('invalid', 'note')
    open.when({ ...SIGN, confirmed: true, note: 'Pumps come in Growth' }).then({ ...signed(0.7, '2026-01-02', false), note: 'Pumps come in Growth' } as PlanEvent)
  })

  test('AUDIT-6: a later finding that is worse lets the sign-off lapse, with its reason; a better one does not bring it back', () => {
    const plan = given(...GOOD, signed())
    expect(standing(plan.state).kind).toBe('signed')
    expect(standing(plan.when(record(0.6)).after())).toMatchObject({ kind: 'lapsed', lapse: { why: 'missesThreshold', dataSlice: 'a', finding: { value: 0.6 } } })
    expect(standing(plan.when(record(0.45)).after())).toMatchObject({ kind: 'lapsed', lapse: { why: 'worseThanSigned', signed: { value: 0.4 } } })
    expect(standing(plan.when(record(0.39)).after()).kind).toBe('signed')
    expect(standing(plan.when(record(0.9, '2026-01-01')).after()).kind).toBe('signed')
    expect(standing(given(...GOOD, signed(), found('g', 0.6, '2026-01-03'), found('h', 0.3, '2026-01-04')).state)).toMatchObject({ kind: 'lapsed', lapse: { finding: { id: 'g' } } })
    const accepted = given(...PLAN, sliceAdded('a'), found('f', 0.7), signed(0.7, '2026-01-02', false))
    expect(standing(accepted.when(record(0.6)).after()).kind).toBe('signed')
    expect(standing(accepted.when(record(0.8)).after())).toMatchObject({ lapse: { why: 'worseThanSigned' } })
    const lapsed = plan.when(record(0.6))
    expect(standing(lapsed.and({ type: 'WithdrawFinding', dataSlice: 'a', finding: 'late' }).after()).kind).toBe('signed')
    expect(standing(lapsed.and({ ...SIGN, confirmed: true, note: 'Known, mended next week' }).after()).kind).toBe('signed')
  })

  test('AUDIT-6: where higher is better, less is worse', () => {
    const higher = { ...MEASURE, comparison: '>=' as const, threshold: 0.8 }
    const plan = given(...PLAN, sliceAdded('a', { measure: higher }), found('f', 0.9), signed(0.9))
    expect(standing(plan.when(record(0.95)).after()).kind).toBe('signed')
    expect(standing(plan.when(record(0.85)).after())).toMatchObject({ lapse: { why: 'worseThanSigned' } })
  })

  test('AUDIT-7, LIFE-2: no story goes on to Deploy without the audit signed off, or a reason why not', () => {
    const prototype: readonly PlanEvent[] = [
      { type: 'StageAdvanced', story: '1', from: 'data', to: 'prototype', note: '' },
      ...['simplest-first', 'time-box', 'baseline', 'evaluation', 'worth-deploying'].map((item): PlanEvent => ({ type: 'ChecklistItemTicked', story: '1', stage: 'prototype', item })),
      { type: 'PrototypeJudged', story: '1', judgement: { workable: true, worthDeploying: true, why: 'It is good' }, was: null },
    ]
    const advance = (over: object = {}): PlanCommand => ({ type: 'AdvanceStage', story: '1', from: 'prototype', note: '', ...over })
    expect(stageOf(given(...GOOD, signed(), ...prototype).when(advance()).after(), '1')).toBe('deploy')
    for (const state of [given(...PLAN, ...prototype), given(...GOOD, signed(), found('g', 0.6, '2026-01-03'), ...prototype)]) {
      state.when(advance()).thenRejected('confirm', 'audit')
      state.when(advance({ confirmed: true, note: 'x' })).thenRejected('confirm', 'audit')
      state.when(advance({ withoutAudit: true })).thenRejected('invalid', 'note')
      state
        .when(advance({ withoutAudit: true, note: 'There is no model in it' }))
        .then({ type: 'StageAdvanced', story: '1', from: 'prototype', to: 'deploy', note: 'There is no model in it', openItems: ['audit-signed-off'] })
    }
    const past: PlanEvent = { type: 'StageAdvanced', story: '1', from: 'prototype', to: 'deploy', note: '' }
    expect(stageOf(given(...PLAN, past).when({ type: 'AdvanceStage', story: '1', from: 'deploy', note: 'x', confirmed: true }).after(), '1')).toBe('monitor')
  })

  test('AUDIT-9: an earlier sign-off comes back as it was; what was changed since is not taken back', () => {
    const plan = given(...GOOD, signed(), found('g', 0.6, '2026-01-03'))
    const again = plan.when({ ...SIGN, confirmed: true, note: 'Known' })
    const undone = again.and({ type: 'UndoCommit', seq: plan.state.seq + 1 }).after()
    expect(undone.plan.audit.signOff).toEqual(plan.state.plan.audit.signOff)
    const removed = given(...GOOD).when({ type: 'RemoveDataSlice', dataSlice: 'a', why: '' })
    expect(removed.and({ type: 'UndoCommit', seq: GOOD.length + 1 }).after().plan.audit.dataSlices['a']!.findings).toEqual(given(...GOOD).state.plan.audit.dataSlices['a']!.findings)
    given(...GOOD, { type: 'RiskAnswered', risk: 'r', answer: 'Other', was: RISK.answer })
      .when({ type: 'UndoCommit', seq: PLAN.length + 1 })
      .thenRejected('notUndoable')
  })
})
