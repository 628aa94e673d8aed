import { describe, expect, test } from 'vitest'
import type { PlanEvent } from '../../../src/plan/planState'
import { attention } from '../../../src/plan/views/attention/attention'
import { dataPanel } from '../../../src/plan/views/dataPanel'
import { dataRegister } from '../../../src/plan/views/dataRegister'
import { eventSentence } from '../../../src/plan/views/eventSentence'
import { given, PLAN, START } from '../../support/givenWhenThen'

const registered = (dataSet: string, number: number): PlanEvent => ({ type: 'DataSetRegistered', dataSet, number, name: `Set ${dataSet}` })
const needs = (dataSet: string, number: number, story: string, hypothesis: string | null = null): PlanEvent => ({ type: 'DataNeeded', dataSet, number, story, hypothesis, scores: {} })
const assessed = (dataSet: string, score: 1 | 2 | 3, stories: readonly string[] = []): PlanEvent => ({
  type: 'DataAssessed', dataSet, number: 1, dimension: 'volume', score, note: 'few', was: null, stories: stories.map((story) => ({ story })),
})
const STATED: PlanEvent = {
  type: 'HypothesisStated', hypothesis: 'h', story: '2', number: 4,
  statement: { belief: 'b', metric: 'm', comparison: '>=', target: 1, unit: '', dataSet: '', timeBoxDays: 5, confidence: 0.5, kind: 'product' },
}
const FACTS = [...PLAN, STATED, registered('a', 1), registered('b', 2), registered('c', 3)]

describe('the register (D1, D2, F7)', () => {
  test('D1: each data set with the stories and hypotheses that need it', () => {
    const { rows } = dataRegister(given(...FACTS, needs('a', 1, '1'), needs('a', 1, '2'), needs('a', 1, '2', 'h')).state.plan)
    expect(rows.map(({ set, uses }) => [set.number, uses.length])).toEqual([[1, 2], [2, 0], [3, 0]])
    expect(rows[0]!.uses[1]).toEqual({ story: '2', isOwn: true, hypotheses: [{ id: 'h', number: 4 }], isOpen: true })
  })

  test('D2: what is made from it, of those still in use', () => {
    const derived = (dataSet: string): PlanEvent => ({ type: 'DataSetDerived', dataSet, from: 'a', step: '' })
    const { rows, retired } = dataRegister(given(...FACTS, derived('b'), derived('c'), { type: 'DataSetRetired', dataSet: 'c', why: '' }).state.plan)
    expect(rows[0]!.makes).toEqual(['b'])
    expect(retired.map(({ id }) => id)).toEqual(['c'])
  })

  test('F7: poor data asks for attention while open stories need it, what most need first', () => {
    const poor = [needs('a', 1, '1'), needs('b', 2, '1'), needs('b', 2, '2'), assessed('a', 2), assessed('b', 1), assessed('c', 1)]
    const { state } = given(...FACTS, ...poor)
    expect(dataRegister(state.plan).poor.map(({ id }) => id)).toEqual(['b', 'a'])
    const items = attention(state, START).items.filter(({ id }) => id.startsWith('data-'))
    expect(items.map(({ text }) => text)).toEqual(['D-2 Set b is poor (volume 1 of 5) and 2 open stories need it.', 'D-1 Set a is poor (volume 2 of 5) and 1 open story needs it.'])
    expect(items[0]!.action).toEqual({ label: 'Look at the data', view: 'data-sets', params: { set: 'b' } })
    const delivered: PlanEvent = { type: 'StatusMapped', status: '10', category: 'delivered', was: null }
    expect(dataRegister(given(...FACTS, ...poor, delivered).state.plan).poor).toEqual([])
  })
})

test('F7: the panel knows from the story’s own part alone how good its data is, and what that does to its size', () => {
  const facts = [...FACTS, { type: 'StoryEstimated', story: '2', estimate: { size: 'M', people: 1 }, was: null } as const, needs('a', 1, '2', 'h'), assessed('a', 2, ['2'])]
  const { state } = given(...facts)
  const { dataSets: _, ...plan } = state.plan
  const panel = dataPanel({ ...state, plan: plan as typeof state.plan }, '2')
  expect(panel).toMatchObject({ factor: 1.3, isPoor: true, needed: [{ number: 1, hypothesis: 'h', quality: { score: 2, weakest: 'volume' } }] })
  expect(panel.days).toEqual({ min: 3 / 1.3, max: 5 * 1.3 })
  expect(dataPanel(state, '1')).toEqual({ needed: [], factor: 1, isPoor: false, days: null })
})

test('D1: what is said of data is a sentence, also where the register is not at hand', () => {
  const { plan } = given(...FACTS).state
  const { dataSets: _, ...without } = plan
  const said = (event: PlanEvent, of = plan): string => JSON.stringify(eventSentence(event, of).what)
  expect(said({ type: 'DataSetRetired', dataSet: 'a', why: '' })).toContain('D-1 ')
  expect(said({ type: 'DataSetRetired', dataSet: 'a', why: '' }, without as typeof plan)).toContain('a data set')
  expect(said(assessed('a', 2), without as typeof plan)).toContain('assessed the volume of D-1 as 2 of 5 (poor)')
  expect(said(needs('a', 1, '2', 'h'))).toContain('"number":4')
})
