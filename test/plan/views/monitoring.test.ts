import { describe, expect, test } from 'vitest'
import type { PlanEvent } from '../../../src/plan/planState'
import { monitoringBoard } from '../../../src/plan/views/monitoringBoard'
import { monitoringPanel } from '../../../src/plan/views/monitoringPanel'
import { monitoringAttention } from '../../../src/plan/views/attention/monitoringAttention'
import { eventSentence, sentenceText } from '../../../src/plan/views/eventSentence'
import { given, PLAN, START } from '../../support/givenWhenThen'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const monitored = (metric: string, number: number): PlanEvent => ({
  type: 'MetricMonitored', metric, number, details: { name: `Metric ${metric}`, kind: 'conceptDrift', unit: 'kWh' }, thresholds: { worse: 'above', warn: 1, breach: 2 }, every: 24,
})
const fallback = (metric: string): PlanEvent => ({ type: 'FallbackNamed', metric, fallback: { how: 'byHand', plan: 'Roll back' }, was: null })
const opened = (metric: string, number: number, alert: number, severity: 'warning' | 'breach'): PlanEvent => ({
  type: 'AlertOpened', metric, number, alert, name: `Metric ${metric}`, unit: 'kWh', severity, reading: { at: START, value: 3 }, limit: severity === 'breach' ? 2 : 1, stories: [],
})
const lowCase = (id: string, count: number): PlanEvent => ({ type: 'CaseCollected', case: id, metric: null, text: 'Snow', link: '', count })
const BOTH = [monitored('a', 1), monitored('b', 2), fallback('a'), fallback('b')]
const stateOf = (...facts: readonly PlanEvent[]) => given(...PLAN, ...facts).state

describe('how monitoring stands (P4, P5)', () => {
  test('P4: a row by its latest reading, breaches before warnings, what nobody reads', () => {
    const { plan } = stateOf(...BOTH, opened('a', 1, 1, 'warning'), opened('b', 2, 2, 'breach'))
    const board = monitoringBoard(plan, { a: { at: START, value: 1.5 } }, START + 2 * DAY)
    expect(board.alerts.map(({ id }) => id)).toEqual(['b', 'a'])
    expect(board.rows.map(({ severity, latest }) => [severity, latest?.value])).toEqual([['warning', 1.5], [null, undefined]])
    expect(board.silent.map(({ id, silentFor }) => [id, silentFor])).toEqual([['a', 48], ['b', 47]])
    expect(monitoringBoard(plan, { a: { at: START + DAY, value: 1 } }, START + 2 * DAY).rows[0]!.silentFor).toBeNull()
    // Nobody is blamed before the readings are known.
    expect(monitoringBoard(plan, null, START + 90 * DAY).silent).toEqual([])
  })

  test('MON-13, P4: open breaches press first, warnings wait; an answered breach that goes on is asked about again', () => {
    const items = (now: number, ...facts: readonly PlanEvent[]) => monitoringAttention(stateOf(...BOTH, ...facts), now, null)
    expect(items(START, opened('a', 1, 1, 'warning'), opened('b', 2, 2, 'breach')).map(({ id, urgency }) => [id, urgency])).toEqual([['alert-b', 'pressing'], ['alert-a', 'waiting']])
    expect(items(START, opened('b', 2, 2, 'breach'))[0]).toMatchObject({ text: 'M-2 Metric b is in breach: 3 kWh, the limit is 2 kWh.', action: { view: 'monitoring', params: { metric: 'b' } } })
    const answered: PlanEvent = { type: 'AlertAnswered', metric: 'b', number: 2, alert: 2, answer: 'retrain', why: '', stories: [] }
    expect(items(START + 3 * DAY, opened('b', 2, 2, 'breach'), answered)).toEqual([])
    expect(items(START + 15 * DAY, opened('b', 2, 2, 'breach'), answered).map(({ id }) => id)).toEqual(['goes-on-b'])
    expect(items(START + 15 * DAY, opened('b', 2, 2, 'breach'), answered, { type: 'BreachEnded', metric: 'b', number: 2, alert: 2, reading: { at: START + DAY, value: 1 } })).toEqual([])
  })

  test('MON-13, P5: a metric without a fallback asks for one, once for all of them; so do silence and cases that wait', () => {
    const bare = monitoringAttention(stateOf(monitored('a', 1), monitored('b', 2)), START, null)
    expect(bare.map(({ id, text }) => [id, text])).toEqual([['fallback-a', 'M-1 Metric a has no plan of action for when it goes wrong, nor has another one.']])
    const quiet = monitoringAttention(stateOf(...BOTH), START + 4 * DAY, { a: { at: START, value: 0 }, b: { at: START + 4 * DAY, value: 0 } })
    expect(quiet.map(({ text }) => text)).toEqual(['M-1 Metric a has had no reading for 4 days.'])
    expect(monitoringAttention(stateOf(lowCase('k', 4)), START, null)).toEqual([])
    expect(monitoringAttention(stateOf(lowCase('k', 4), lowCase('l', 1)), START, null)).toMatchObject([{ text: '5 cases of low accuracy wait to go into the test set.' }])
  })

  test('MON-10: the panel of a linked story shows its alert without the practices; at the stage Monitor all that are open', () => {
    const link: PlanEvent = { type: 'MetricLinked', metric: 'a', number: 1, story: '1', alert: null }
    const facts = [...BOTH, link, { ...opened('a', 1, 1, 'warning'), stories: [{ story: '1' }] } as PlanEvent, opened('b', 2, 2, 'breach')]
    const state = stateOf(...facts)
    expect(monitoringPanel(state, '1').alerts.map(({ metric }) => metric)).toEqual(['a'])
    expect(monitoringPanel(state, '2').alerts).toEqual([])
    const { settings, jiraFacts, lifecycle, hypotheses } = state.plan
    const bare = { ...state, plan: { settings, jiraFacts, lifecycle, hypotheses } } as unknown as typeof state
    expect(monitoringPanel(bare, '1').alerts).toMatchObject([{ metric: 'a', name: 'Metric a', severity: 'warning' }])
    const moved: PlanEvent = { type: 'StageAdvanced', story: '1', from: 'deploy', to: 'monitor', note: '', open: [] } as never
    expect(monitoringPanel(stateOf(...facts, moved), '1').alerts.map(({ metric }) => metric)).toEqual(['b', 'a'])
  })

  test('P4: the history says what was opened, why it was answered, and quotes what people wrote', () => {
    const { plan } = stateOf(...BOTH)
    const say = (event: PlanEvent): string => sentenceText(eventSentence(event, plan).what, (story) => `SOL-${story}`)
    expect(say(opened('a', 1, 1, 'breach'))).toBe('opened alert A-1 (breach): M-1 “Metric a” was 3 kWh, the limit is 2 kWh')
    expect(say({ type: 'AlertAnswered', metric: 'a', number: 1, alert: 1, answer: 'rollBack', why: 'w', stories: [] })).toBe('answered alert A-1 of M-1: roll back')
    expect(eventSentence({ type: 'AlertAnswered', metric: 'a', number: 1, alert: 1, answer: 'rollBack', why: 'w', stories: [] }, plan).why).toBe('w')
    expect(say({ type: 'CasesTaken', story: '4', cases: [{ case: 'k', metric: null, text: '', link: '', count: 1 }] })).toBe('took a case of low accuracy into the test set with SOL-4')
    expect(say({ type: 'ReadingsExpected', metric: 'a', every: 1, was: 24 })).toBe('expects a reading of M-1 “Metric a” every hour')
  })
})
