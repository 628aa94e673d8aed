import { describe, expect, test } from 'vitest'
import { judge, severityOf } from '../../src/plan/areas/monitoring/judge'
import { METRIC_CATALOGUE, METRIC_KINDS } from '../../src/playbook/monitoringCatalogue'
import type { PlanEvent } from '../../src/plan/planState'
import { given, PLAN, START } from '../support/givenWhenThen'

const MINUTE = 60_000
const LIMITS = { worse: 'above', warn: 250, breach: 300 } as const
const details = (name: string) => ({ name, kind: 'software', unit: 'ms' }) as const
const entry = (metric: string, over: object = {}) => ({ metric, details: details(metric), thresholds: LIMITS, every: 24, fallback: null, ...over })
const monitor = (...metrics: readonly ReturnType<typeof entry>[]) => ({ type: 'MonitorMetrics' as const, metrics: [...metrics] })
const monitored = (metric: string, number: number): PlanEvent => ({ type: 'MetricMonitored', metric, number, details: details(metric), thresholds: LIMITS, every: 24 })
const at = (minute: number, value: number) => ({ at: START + minute * MINUTE, value })
const judged = (...readings: readonly ReturnType<typeof at>[]) => ({ type: 'JudgeReadings' as const, metric: 'a', readings: [...readings] })
const opened = (alert: number, minute: number, value: number, severity: 'warning' | 'breach', stories: readonly { readonly story: string }[] = []): PlanEvent => ({
  type: 'AlertOpened', metric: 'a', number: 1, alert, name: 'a', unit: 'ms', severity, reading: at(minute, value), limit: severity === 'breach' ? 300 : 250, stories: [...stories],
})
const answer = (kind: 'retrain' | 'rollBack' | 'pivot' | 'accepted', why = '', alert = 1) => ({ type: 'AnswerAlert' as const, metric: 'a', alert, answer: kind, why })
const answered = (alert = 1): PlanEvent => ({ type: 'AlertAnswered', metric: 'a', number: 1, alert, answer: 'retrain', why: '', stories: [] })
const ONE = [...PLAN, monitored('a', 1)]

describe('what is monitored (P4)', () => {
  test('MON-1: a metric has a name, a kind, a unit and a number that is never given twice; several come whole or not at all', () => {
    given(...PLAN).when(monitor(entry('a'), entry('b', { fallback: { how: 'automated', plan: 'Yesterday’s' } }))).then(
      monitored('a', 1),
      monitored('b', 2),
      { type: 'FallbackNamed', metric: 'b', fallback: { how: 'automated', plan: 'Yesterday’s' }, was: null },
    )
    given(...ONE, { type: 'MetricRetired', metric: 'a', why: '' }).when(monitor(entry('b'))).then(monitored('b', 2))
    given(...ONE).when(monitor(entry('b'), entry('a'))).thenRejected('alreadyExists', 'metric')
    given(...PLAN).when(monitor(entry('a', { details: { name: ' ', kind: 'software', unit: '' } }))).thenRejected('invalid', 'metrics.0.details.name')
    given(...PLAN).when(monitor(entry('a', { details: { name: 'x', kind: 'magic', unit: '' } }))).thenRejected('invalid', 'metrics.0.details.kind')
    given(...PLAN).when(monitor(entry('a')), { may: ['see'] }).thenRejected('forbidden')
    const many = Array.from({ length: 100 }, (_, index) => monitored(`m${index}`, index + 1))
    given(...PLAN, many).when(monitor(entry('z'))).thenRejected('invalid', 'metrics')
  })

  test('MON-2: a warning comes before a breach, in the direction in which it gets worse; at the limit it is still within', () => {
    given(...PLAN).when(monitor(entry('a', { thresholds: { worse: 'above', warn: 300, breach: 250 } }))).thenRejected('invalid', 'metrics.0.thresholds.warn')
    given(...ONE).when({ type: 'SetThresholds', metric: 'a', thresholds: { worse: 'below', warn: 250, breach: 300 } }).thenRejected('invalid', 'thresholds.warn')
    given(...ONE).when({ type: 'SetThresholds', metric: 'a', thresholds: { worse: 'below', warn: 300, breach: 250 } }).then({ type: 'ThresholdsSet', metric: 'a', thresholds: { worse: 'below', warn: 300, breach: 250 }, was: LIMITS })
    given(...ONE).when({ type: 'SetThresholds', metric: 'a', thresholds: { worse: 'above', warn: Number.NaN, breach: 1 } }).thenRejected('invalid', 'thresholds.warn')
    expect([250, 250.1, 300, 301].map((value) => severityOf(LIMITS, value))).toEqual([null, 'warning', 'warning', 'breach'])
    expect([10, 9, 4].map((value) => severityOf({ worse: 'below', warn: 10, breach: 5 }, value))).toEqual([null, 'warning', 'breach'])
    expect(severityOf({ worse: 'above', warn: null, breach: null }, 1e9)).toBeNull()
  })

  test('MON-3, P5: each metric names its fallback, automated or by hand; an empty plan is none', () => {
    const plan = { how: 'byHand', plan: 'Switch back to the rule' } as const
    given(...ONE).when({ type: 'NameFallback', metric: 'a', fallback: plan }).then({ type: 'FallbackNamed', metric: 'a', fallback: plan, was: null })
    given(...ONE).when({ type: 'NameFallback', metric: 'a', fallback: { how: 'byHand', plan: ' ' } }).thenRejected('invalid', 'plan')
    given(...ONE).when({ type: 'NameFallback', metric: 'a', fallback: { how: 'byHand', plan: 'x'.repeat(10_001) } }).thenRejected('invalid', 'fallback.plan')
    given(...ONE).when({ type: 'NameFallback', metric: 'a', fallback: plan }).and({ type: 'NameFallback', metric: 'a', fallback: null }).then({ type: 'FallbackNamed', metric: 'a', fallback: null, was: plan })
  })

  test('MON-4: one field, one fact, which says what it was; the same again writes nothing', () => {
    given(...ONE).when({ type: 'ExpectReadings', metric: 'a', every: null }).then({ type: 'ReadingsExpected', metric: 'a', every: null, was: 24 })
    given(...ONE).when({ type: 'ExpectReadings', metric: 'a', every: 0 }).thenRejected('invalid', 'every')
    given(...ONE).when({ type: 'DescribeMetric', metric: 'a', details: details('Latency') }).then({ type: 'MetricDescribed', metric: 'a', details: details('Latency'), was: details('a') })
    given(...ONE).when({ type: 'DescribeMetric', metric: 'a', details: details('a') }).thenNothing()
    given(...ONE).when({ type: 'SetThresholds', metric: 'a', thresholds: LIMITS }).thenNothing()
    given(...PLAN).when({ type: 'ExpectReadings', metric: 'a', every: 1 }).thenRejected('notFound', 'metric')
  })

  test('P4: the starter catalogue has software, input and output metrics, and both kinds of drift, each with its practice', () => {
    expect(new Set(METRIC_CATALOGUE.map(({ kind }) => kind))).toEqual(new Set(METRIC_KINDS))
    for (const { id, warn, breach, worse, practices } of METRIC_CATALOGUE) {
      expect(practices, id).toEqual(['P4'])
      given(...PLAN).when(monitor(entry('a', { thresholds: { worse, warn, breach } }))).after()
    }
  })

  test('MON-11: a retired metric takes nothing until it is restored; one with an open alert is answered first', () => {
    const retired = given(...ONE, { type: 'MetricRetired', metric: 'a', why: 'replaced' })
    retired.when({ type: 'ExpectReadings', metric: 'a', every: 1 }).thenRejected('conflict', 'metric')
    retired.when(judged(at(0, 999))).thenNothing()
    retired.when({ type: 'RestoreMetric', metric: 'a', why: '' }).and({ type: 'ExpectReadings', metric: 'a', every: 1 }).after()
    given(...ONE, opened(1, 0, 320, 'breach')).when({ type: 'RetireMetric', metric: 'a', why: '' }).thenRejected('conflict', 'metric')
  })
})

describe('alerts (P4)', () => {
  test('MON-5: a breach opens an alert once until it is answered, not once a reading; a warning is raised once', () => {
    given(...ONE).when(judged(at(0, 100), at(1, 250))).thenNothing()
    given(...ONE).when(judged(at(2, 310), at(1, 260), at(3, 900))).then(
      opened(1, 1, 260, 'warning'),
      { type: 'AlertRaised', metric: 'a', number: 1, alert: 1, severity: 'breach', reading: at(2, 310), limit: 300, stories: [] },
    )
    given(...ONE, opened(1, 0, 320, 'breach')).when(judged(at(5, 500), at(6, 260), at(7, 100), at(8, 700))).thenNothing()
    const flapping = Array.from({ length: 10_000 }, (_, minute) => at(minute % 5000, minute % 2 === 0 ? 100 : 301))
    const { byId } = given(...ONE).state.plan.monitoring
    expect(judge(byId['a']!, flapping, START + 5000 * MINUTE)).toHaveLength(1)
  })

  test('MON-6: it stays until it is answered, accepting with a reason; the first answer stands', () => {
    const open = given(...ONE, opened(1, 0, 320, 'breach'))
    for (const kind of ['retrain', 'rollBack', 'pivot'] as const) open.when(answer(kind)).then({ type: 'AlertAnswered', metric: 'a', number: 1, alert: 1, answer: kind, why: '', stories: [] })
    open.when(answer('accepted', ' ')).thenRejected('invalid', 'why')
    open.when(answer('accepted', 'Storm, over by evening')).after()
    open.when(answer('retrain')).and(answer('retrain')).thenNothing()
    open.when(answer('retrain'), { by: 'ann' }).and(answer('pivot')).thenRejected('conflict', 'alert')
    open.when(answer('retrain', '', 7)).thenRejected('notFound', 'alert')
    open.when(answer('retrain'), { may: ['see'] }).thenRejected('forbidden')
    open.when({ ...answer('retrain'), answer: 'ignore' } as never).thenRejected('invalid', 'answer')
  })

  test('MON-7: after the answer the same breach goes on until a reading is within; the next one opens another alert', () => {
    const done = given(...ONE, opened(1, 0, 320, 'breach'), answered())
    done.when(judged(at(1, 330), at(2, 260))).thenNothing()
    done.when(judged(at(1, 330), at(2, 100))).then({ type: 'BreachEnded', metric: 'a', number: 1, alert: 1, reading: at(2, 100) })
    done.when(judged(at(2, 100), at(3, 400))).then({ type: 'BreachEnded', metric: 'a', number: 1, alert: 1, reading: at(2, 100) }, opened(2, 3, 400, 'breach'))
    // A reading from before the alert, brought in late, ends nothing.
    done.when(judged(at(-5, 100))).thenNothing()
    given(...ONE, opened(1, 0, 260, 'warning'), answered()).when(judged(at(1, 270), at(2, 310))).then(opened(2, 2, 310, 'breach'))
    const ended = given(...ONE, opened(1, 0, 320, 'breach'), answered(), { type: 'BreachEnded', metric: 'a', number: 1, alert: 1, reading: at(9, 100) })
    ended.when(judged(at(8, 999))).thenNothing()
    ended.when(judged(at(10, 999))).then(opened(2, 10, 999, 'breach'))
  })

  test('MON-8: history that is brought in opens no alert', () => {
    given(...ONE).when(judged(at(0, 999)), { at: START + 8 * 86_400_000 }).thenNothing()
    given(...ONE).when(judged(at(0, 999)), { at: START + 6 * 86_400_000 }).then(opened(1, 0, 999, 'breach'))
  })

  test('MON-9: only Foldline opens, and that stays; an answer is taken back as long as nothing came after it', () => {
    given(...ONE).when(judged(at(0, 999)), { may: ['see', 'plan', 'structure', 'site'] }).thenRejected('forbidden')
    given(...ONE, opened(1, 0, 320, 'breach')).when({ type: 'UndoCommit', seq: ONE.length + 1 }).thenRejected('notUndoable')
    const done = given(...ONE, opened(1, 0, 320, 'breach'), answered())
    const undo = { type: 'UndoCommit' as const, seq: ONE.length + 2 }
    expect(done.when(undo).after().plan.monitoring.byId['a']!.alert!.answer).toBeNull()
    given(...ONE, opened(1, 0, 320, 'breach'), answered(), { type: 'BreachEnded', metric: 'a', number: 1, alert: 1, reading: at(1, 1) }).when(undo).thenRejected('notUndoable')
    const bare = given(...PLAN, monitored('a', 1))
    expect(bare.when({ type: 'UndoCommit', seq: PLAN.length + 1 }).after().plan.monitoring.byId['a']!.retired).toBeDefined()
    given(...ONE, opened(1, 0, 320, 'breach')).when({ type: 'UndoCommit', seq: PLAN.length + 1 }).thenRejected('notUndoable')
  })

  test('MON-10: a linked story’s own part knows the open alert, also when it is linked later, and forgets it with the answer', () => {
    const link = { type: 'LinkMetric', metric: 'a', story: '1' } as const
    const partOf = (state: ReturnType<ReturnType<typeof given>['when']>['after'] extends () => infer State ? State : never) => state.stories['1']!.areas.monitoring!.metrics
    const linked = given(...ONE).when(link)
    expect(partOf(linked.after())).toEqual([{ metric: 'a', number: 1, alert: null }])
    expect(partOf(linked.and(judged(at(0, 320))).after())).toMatchObject([{ alert: { number: 1, name: 'a', severity: 'breach', limit: 300 } }])
    const late = given(...ONE, opened(1, 0, 320, 'breach')).when(link)
    expect(partOf(late.after())).toMatchObject([{ alert: { number: 1 } }])
    expect(partOf(late.and(answer('pivot')).after())).toEqual([{ metric: 'a', number: 1, alert: null }])
    expect(partOf(late.and({ type: 'UnlinkMetric', metric: 'a', story: '1' }).after())).toEqual([])
    given(...ONE).when({ ...link, story: '404' }).thenRejected('notFound', 'story')
    linked.and(link).thenNothing()
  })
})

describe('cases of low accuracy (P4)', () => {
  const collect = (id: string, over: object = {}) => ({ type: 'CollectCase' as const, case: id, metric: 'a', text: 'Snow', link: '', count: 2, ...over })
  const collected = (id: string): PlanEvent => ({ type: 'CaseCollected', case: id, metric: 'a', text: 'Snow', link: '', count: 2 })

  test('MON-12: they are collected with a text or a link, and go into the test set with a story', () => {
    given(...ONE).when(collect('k')).then(collected('k'))
    given(...ONE).when(collect('k', { text: ' ' })).thenRejected('invalid', 'text')
    given(...ONE).when(collect('k', { link: 'javascript:alert(1)' })).thenRejected('invalid', 'link')
    given(...ONE).when(collect('k', { count: 0 })).thenRejected('invalid', 'count')
    given(...ONE).when(collect('k', { metric: 'gone' })).thenRejected('notFound', 'metric')
    given(...ONE, collected('k')).when(collect('k')).thenNothing()
    given(...ONE, Array.from({ length: 200 }, (_, index) => collected(`k${index}`))).when(collect('z')).thenRejected('invalid', 'case')
    const two = given(...ONE, collected('k'), collected('l'))
    const taken = two.when({ type: 'TakeCases', story: '1', cases: ['k', 'l', 'gone'] })
    expect(taken.after().plan.monitoring).toMatchObject({ cases: {}, taken: { 1: 2 } })
    expect(taken.and({ type: 'UndoCommit', seq: ONE.length + 3 }).after().plan.monitoring).toMatchObject({ cases: { k: { text: 'Snow' }, l: {} }, taken: {} })
    two.when({ type: 'TakeCases', story: '404', cases: ['k'] }).thenRejected('notFound', 'story')
    two.when({ type: 'TakeCases', story: '1', cases: ['gone'] }).thenNothing()
    two.when({ type: 'RemoveCase', case: 'k' }).then({ type: 'CaseRemoved', case: 'k', metric: 'a', text: 'Snow', link: '', count: 2 })
  })
})
