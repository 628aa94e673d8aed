import { describe, expect, test } from 'vitest'
import { WITHHELD } from '../../src/plan/kernel/text'
import type { PlanCommand, PlanEvent, PlanState } from '../../src/plan/planState'
import { given, PLAN } from '../support/givenWhenThen'

const statement = {
  belief: 'Weather explains consumption',
  metric: 'MAPE',
  comparison: '<=' as const,
  target: 12,
  unit: '%',
  dataSet: 'hold-out 2025',
  timeBoxDays: 10,
  confidence: 0.6,
  kind: 'product' as const,
}
const about = { hypothesis: 'h', story: '1' }
const stated: PlanEvent = { type: 'HypothesisStated', ...about, number: 1, statement }
const testing: PlanEvent = { type: 'HypothesisTestStarted', ...about }
const result = { dataSet: 'hold-out 2025', runLink: 'https://runs.example/1', note: '' }
const logged = (value: number | null, evidence = 'e1'): PlanEvent => ({ type: 'EvidenceLogged', ...about, evidence, value, ...result })
const log = (value: number | null, over: object = {}): PlanCommand => ({ type: 'LogEvidence', ...about, evidence: 'e1', value, ...result, ...over })
const give = (verdict: 'validated' | 'invalidated' | 'inconclusive', confirmed?: boolean): PlanCommand => ({
  type: 'GiveVerdict',
  ...about,
  verdict,
  reason: 'Two weeks of tests',
  ...(confirmed !== undefined && { confirmed }),
})
const validated: PlanEvent = { type: 'HypothesisValidated', ...about, reason: 'Two weeks of tests' }

describe('H1: hypotheses', () => {
  test('HYP-1: hypotheses are numbered per plan; a number is never given twice', () => {
    const first = given(...PLAN).when({ type: 'StateHypothesis', ...about, statement })
    first.then(stated)
    first.and({ type: 'StateHypothesis', ...about, statement }).thenRejected('alreadyExists', 'hypothesis')
    given(...PLAN, stated, { type: 'HypothesisWithdrawn', ...about })
      .when({ type: 'StateHypothesis', hypothesis: 'h2', story: '2', statement })
      .then({ type: 'HypothesisStated', hypothesis: 'h2', story: '2', number: 2, statement })
  })

  test('HYP-2: a belief and a metric are asked for; a withheld one counts', () => {
    given(...PLAN).when({ type: 'StateHypothesis', ...about, statement: { ...statement, belief: ' ' } }).thenRejected('invalid', 'statement.belief')
    given(...PLAN).when({ type: 'StateHypothesis', ...about, statement: { ...statement, metric: '' } }).thenRejected('invalid', 'statement.metric')
    given(...PLAN).when({ type: 'StateHypothesis', ...about, statement: { ...statement, confidence: 1 } }).thenRejected('invalid', 'statement.confidence')
    expect(given(...PLAN).when({ type: 'StateHypothesis', ...about, statement: { ...statement, belief: WITHHELD } }).decision.kind).toBe('decided')
  })

  test('HYP-3: restating says what it was; after a verdict it is refused', () => {
    const other = { ...statement, target: 10 }
    given(...PLAN, stated).when({ type: 'RestateHypothesis', ...about, statement: other }).then({ type: 'HypothesisRestated', ...about, statement: other, was: statement })
    given(...PLAN, stated).when({ type: 'RestateHypothesis', ...about, statement }).thenNothing()
    given(...PLAN, stated, validated).when({ type: 'RestateHypothesis', ...about, statement: other }).thenRejected('conflict', 'hypothesis')
    given(...PLAN, stated).when({ type: 'RestateHypothesis', hypothesis: 'h', story: '2', statement: other }).thenRejected('notFound', 'hypothesis')
  })

  test('HYP-4: a hypothesis without a verdict can be withdrawn', () => {
    const withdrawn = given(...PLAN, stated).when({ type: 'WithdrawHypothesis', ...about })
    withdrawn.then({ type: 'HypothesisWithdrawn', ...about })
    expect(withdrawn.after().plan.hypotheses.rows).toEqual({})
    withdrawn.and({ type: 'WithdrawHypothesis', ...about }).thenNothing()
    given(...PLAN, stated, validated).when({ type: 'WithdrawHypothesis', ...about }).thenRejected('conflict', 'hypothesis')
  })

  test('HYP-5: stories that depend on it are linked once, known, and never its own', () => {
    const link = (...stories: string[]): PlanCommand => ({ type: 'LinkDependants', ...about, stories })
    const linked = given(...PLAN, stated).when(link('2', '3'))
    linked.then({ type: 'DependantsLinked', ...about, stories: [{ story: '2' }, { story: '3' }] })
    linked.and(link('3', '4')).then({ type: 'DependantsLinked', ...about, stories: [{ story: '4' }] })
    linked.and(link('3')).thenNothing()
    given(...PLAN, stated).when(link('1')).thenRejected('invalid', 'stories')
    given(...PLAN, stated).when(link('77')).thenRejected('notFound', 'stories')
    const unlinked = linked.and({ type: 'UnlinkDependants', ...about, stories: ['2', '9'] })
    unlinked.then({ type: 'DependantsUnlinked', ...about, stories: [{ story: '2' }] })
    expect(unlinked.after().plan.hypotheses.rows['h']?.dependants).toEqual(['3'])
    unlinked.and({ type: 'UnlinkDependants', ...about, stories: ['2'] }).thenNothing()
  })
})

describe('H2: tests and verdicts', () => {
  test('HYP-6: a test is started by hand or by its first evidence', () => {
    const started = given(...PLAN, stated).when({ type: 'StartHypothesisTest', ...about })
    started.then(testing)
    started.and({ type: 'StartHypothesisTest', ...about }).thenNothing()
    given(...PLAN, stated).when(log(13)).then(testing, logged(13))
    given(...PLAN, stated, testing).when(log(13)).then(logged(13))
    given(...PLAN, stated, validated).when({ type: 'StartHypothesisTest', ...about }).thenRejected('conflict')
  })

  test.each(['javascript:alert(1)', 'ftp://runs.example', 'runs.example', 'https://a b'])('HYP-7: %s is no run link', (runLink) => {
    given(...PLAN, stated).when(log(13, { runLink })).thenRejected('invalid', 'runLink')
  })

  test('HYP-7: evidence has an id of its own and says something', () => {
    given(...PLAN, stated, testing, logged(13)).when(log(14)).thenRejected('alreadyExists', 'evidence')
    given(...PLAN, stated, testing).when(log(null, { runLink: '', note: ' ' })).thenRejected('invalid', 'value')
    given(...PLAN, stated, testing).when(log(null, { runLink: '', note: 'Plots look right' })).then({ type: 'EvidenceLogged', ...about, evidence: 'e1', value: null, dataSet: 'hold-out 2025', runLink: '', note: 'Plots look right' })
  })

  test('HYP-8: evidence can be withdrawn until a verdict rests on it', () => {
    const withdraw: PlanCommand = { type: 'WithdrawEvidence', ...about, evidence: 'e1' }
    given(...PLAN, stated, testing, logged(13)).when(withdraw).then({ type: 'EvidenceWithdrawn', ...about, evidence: 'e1', was: { value: 13, ...result } })
    given(...PLAN, stated, testing).when(withdraw).thenNothing()
    given(...PLAN, stated, testing, logged(11), validated).when(withdraw).thenRejected('conflict', 'evidence')
  })

  test.each([
    ['validated', 11, true],
    ['validated', 12, true],
    ['validated', 13, false],
    ['invalidated', 13, true],
    ['invalidated', 11, false],
    ['inconclusive', 11, true],
    ['inconclusive', 13, true],
  ] as const)('HYP-9: %s with a latest value of %d against a target of <= 12: in line %s', (verdict, value, isInLine) => {
    const plan = given(...PLAN, stated, testing, logged(100, 'e0'), logged(value), logged(null, 'e2'))
    if (isInLine) expect(plan.when(give(verdict)).decision).toMatchObject({ kind: 'decided', events: [{ reason: 'Two weeks of tests' }] })
    else {
      plan.when(give(verdict)).thenRejected('confirm', 'verdict')
      expect(plan.when(give(verdict, true)).decision).toMatchObject({ kind: 'decided', events: [{ despiteEvidence: true }] })
    }
  })

  test('HYP-10: a verdict without any evidence asks to be confirmed', () => {
    given(...PLAN, stated).when(give('validated')).thenRejected('confirm', 'verdict')
    given(...PLAN, stated).when(give('inconclusive')).thenRejected('confirm', 'verdict')
    given(...PLAN, stated).when(give('validated', true)).then(validated)
  })

  test('HYP-11: one verdict at a time, with a reason', () => {
    given(...PLAN, stated, validated).when(give('validated')).thenNothing()
    given(...PLAN, stated, validated).when(give('invalidated', true)).thenRejected('conflict', 'verdict')
    given(...PLAN, stated).when({ type: 'GiveVerdict', ...about, verdict: 'validated', reason: '', confirmed: true }).thenRejected('invalid', 'reason')
    given(...PLAN).when(give('validated', true)).thenRejected('notFound', 'hypothesis')
  })

  test('HYP-12: a withdrawn verdict leads back to where the hypothesis was; a decision goes first', () => {
    const withdraw: PlanCommand = { type: 'WithdrawVerdict', ...about, reason: 'The data leaked' }
    const back = given(...PLAN, stated, testing, logged(11), validated).when(withdraw)
    back.then({ type: 'VerdictWithdrawn', ...about, verdict: 'validated', reason: 'The data leaked', was: { reason: 'Two weeks of tests' } })
    expect(back.after().plan.hypotheses.rows['h']).toMatchObject({ status: 'testing', verdictAt: null })
    expect(given(...PLAN, stated, validated).when(withdraw).after().plan.hypotheses.rows['h']?.status).toBe('stated')
    given(...PLAN, stated).when(withdraw).thenNothing()
    given(...PLAN, stated, validated).when({ ...withdraw, reason: '' }).thenRejected('invalid', 'reason')
    given(...PLAN, stated, validated, { type: 'PlanPersevered', ...about, why: 'It holds' }).when(withdraw).thenRejected('conflict', 'hypothesis')
  })

  test('HYP-13: with evidence the confidence is said anew; the first one stays beside it, until they are the same again', () => {
    const detailsAfter = (plan: { after: () => PlanState }) => plan.after().stories['1']!.areas.hypotheses!.byId['h']!
    const surer = given(...PLAN, stated, testing).when(log(11, { confidence: 0.8 }))
    surer.then(logged(11), { type: 'HypothesisRestated', ...about, statement: { ...statement, confidence: 0.8 }, was: statement })
    expect(detailsAfter(surer)).toMatchObject({ confidenceBefore: 0.6, statement: { confidence: 0.8 } })
    expect(surer.after().plan.hypotheses.rows['h']!.confidence).toBe(0.8)
    expect(detailsAfter(surer.and(log(11, { evidence: 'e2', confidence: 0.9 })))).toMatchObject({ confidenceBefore: 0.6 })
    expect(detailsAfter(surer.and(log(13, { evidence: 'e2', confidence: 0.6 })))).not.toHaveProperty('confidenceBefore')
    given(...PLAN, stated, testing).when(log(11, { confidence: 0.6 })).then(logged(11))
    given(...PLAN, stated, testing, validated).when(log(11, { confidence: 0.8 })).then(logged(11))
    for (const confidence of [0, 1, 80, Number.NaN]) given(...PLAN, stated).when(log(11, { confidence })).thenRejected('invalid', 'confidence')
  })
})
