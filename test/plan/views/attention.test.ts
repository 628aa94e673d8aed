import { describe, expect, test } from 'vitest'
import type { PlanEvent } from '../../../src/plan/planState'
import { attention } from '../../../src/plan/views/attention/attention'
import { given, PLAN, START } from '../../support/givenWhenThen'

const DAY = 86_400_000
const answered = (field: string): PlanEvent => ({ type: 'AnswerGiven', sheet: 'framing', field, asked: field, answer: field === 'ml-needed' ? { kind: 'judged', judgement: 'yes', note: '' } : { kind: 'text', text: 'x' }, was: null })
const FRAMED = [answered('ml-needed'), answered('why-not-traditional')]
const stated = (id: string, number: number): readonly PlanEvent[] => [
  { type: 'HypothesisStated', hypothesis: id, number, story: '1', statement: { belief: 'b', metric: 'm', comparison: '<=', target: 1, unit: '', dataSet: '', timeBoxDays: 5, confidence: 0.5, kind: 'product' } },
  { type: 'HypothesisTestStarted', hypothesis: id, story: '1' },
]
const idsOf = (now: number, ...facts: readonly PlanEvent[]): readonly string[] => attention(given(...PLAN, ...facts).state, now).items.map(({ id }) => id)

describe('what needs attention', () => {
  test('F3: the first gate asks until it is answered', () => {
    expect(idsOf(START)).toContain('first-gate')
    expect(idsOf(START, ...FRAMED)).not.toContain('first-gate')
  })

  test('H3: a time box that is over presses, and comes before everything else', () => {
    expect(idsOf(START + 2 * DAY, ...stated('h1', 1))).not.toContain('over-h1')
    expect(idsOf(START + 30 * DAY, ...stated('h1', 1))[0]).toBe('over-h1')
  })

  test('D3, F2: old answers and phases without an end are due', () => {
    const old: PlanEvent = { type: 'AnswerGiven', sheet: 'readiness', field: 'repository', asked: 'r', answer: { kind: 'judged', judgement: 'yes', note: '' }, was: null }
    const begun: PlanEvent = { type: 'AnswerGiven', sheet: 'discovery', field: 'discover-activities', asked: 'a', answer: { kind: 'text', text: 'x' }, was: null }
    expect(idsOf(START + DAY, old, begun)).not.toContain('readiness-stale')
    expect(idsOf(START + 60 * DAY, old, begun)).toEqual(expect.arrayContaining(['readiness-stale', 'phase-discover']))
  })

  test('F2: a phase is asked for its conclusion once its time box is over, not before', () => {
    const said = (field: string, answer: Extract<PlanEvent, { type: 'AnswerGiven' }>['answer']): PlanEvent => ({ type: 'AnswerGiven', sheet: 'discovery', field, asked: 'a', answer, was: null })
    const begun = [said('discover-activities', { kind: 'text', text: 'x' }), said('discover-box', { kind: 'choice', options: ['week'] })]
    expect(idsOf(START + 4 * DAY, ...begun)).not.toContain('phase-discover')
    const { items } = attention(given(...PLAN, ...begun).state, START + 8 * DAY)
    expect(items.find(({ id }) => id === 'phase-discover')?.text).toBe('Discover is over its time box by 2 working days, without a conclusion.')
    const concluded: PlanEvent = { type: 'PhaseConcluded', sheet: 'discovery', phase: 'discover', asked: 'Discover', conclusion: 'Learnt', was: null }
    expect(idsOf(START + 8 * DAY, ...begun, concluded)).not.toContain('phase-define')
    expect(idsOf(START + 70 * DAY, ...begun, said('define-box', { kind: 'choice', options: ['weeks-6'] }), concluded)).toContain('phase-define')
  })

  test('C1: at most seven things, each with its one action; the rest waits behind them', () => {
    const many = Array.from({ length: 9 }, (_, n) => stated(`h${n}`, n + 1)).flat()
    const { items, more } = attention(given(...PLAN, ...many).state, START + 30 * DAY)
    expect(items).toHaveLength(7)
    expect(more.length).toBeGreaterThanOrEqual(3)
    for (const { text, action } of [...items, ...more]) {
      expect(text).toMatch(/\.$/)
      expect(action.label).not.toBe('')
    }
  })
})
