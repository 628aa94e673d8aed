import { describe, expect, test } from 'vitest'
import type { PlanEvent } from '../../../src/plan/planState'
import { attention } from '../../../src/plan/views/attention/attention'
import { overlapOf, stagePlan } from '../../../src/plan/views/stagePlan'
import { nextMonth, strategyBudget } from '../../../src/plan/views/strategyBudget'
import { given, PLAN, START } from '../../support/givenWhenThen'

const dated = (stage: string, from: string, to: string): PlanEvent => ({ type: 'StageDated', stage, span: { from, to }, was: null })
const owned = (stage: string, by: string): PlanEvent => ({ type: 'StageOwned', stage, owner: { by }, was: null })
const set = (month: string, figure: 'budgetPlanned' | 'budgetBurnt' | 'heads', value: number): PlanEvent => ({ type: 'PeriodFigureSet', month, figure, value, was: null })
const planOf = (...facts: readonly PlanEvent[]) => given(...PLAN, ...facts).state.plan
const itemsOf = (...facts: readonly PlanEvent[]) => attention(given(...PLAN, ...facts).state, START).items.map(({ text }) => text)

describe('who and when (T2)', () => {
  test('STRAT-5, T2: one person in two places at once, also where a stage lies between them', () => {
    const { clashes } = stagePlan(planOf(dated('framing', '2026-03-02', '2026-03-20'), owned('framing', 'ann'), dated('prototype', '2026-03-16', '2026-04-10'), owned('prototype', 'ann')))
    expect(clashes.map(({ kind }) => kind)).toEqual(['twoPlaces', 'endsLate'])
    expect(clashes[0]).toMatchObject({ who: ['ann'], overlap: { from: '2026-03-16', to: '2026-03-20' } })
  })

  test('STRAT-5, T2: who works on a stage with its owner is in two places, too; a clash names everybody it is about', () => {
    const joined = (stage: string, by: string): PlanEvent => ({ type: 'StageJoined', stage, person: { by } })
    const both = [dated('framing', '2026-03-02', '2026-03-20'), dated('prototype', '2026-03-16', '2026-04-10'), owned('framing', 'ann'), joined('framing', 'bob'), owned('prototype', 'bob'), joined('prototype', 'ann'), joined('prototype', 'cat')]
    expect(stagePlan(planOf(...both)).clashes.filter(({ kind }) => kind === 'twoPlaces')).toMatchObject([{ who: ['ann', 'bob'] }])
    expect(itemsOf(...both)).toContain('2 people work on Framing and Prototype at the same time.')
    expect(stagePlan(planOf(joined('data', 'bob'))).isEmpty).toBe(false)
  })

  test('STRAT-5: a stage that ends on the day before the next one starts does not clash; on that day it does', () => {
    expect(stagePlan(planOf(dated('framing', '2026-03-02', '2026-03-13'), dated('data', '2026-03-14', '2026-04-10'))).clashes).toEqual([])
    expect(stagePlan(planOf(dated('framing', '2026-03-02', '2026-03-14'), dated('data', '2026-03-14', '2026-04-10'))).clashes).toMatchObject([{ kind: 'endsLate' }])
    expect(overlapOf({ from: '2026-01-01', to: '2026-01-02' }, null)).toBeNull()
  })

  test('STRAT-6: gaps are said once any stage is planned: no owner, no days, working days in between', () => {
    expect(stagePlan(planOf()).gaps).toEqual([])
    const { gaps } = stagePlan(planOf(dated('framing', '2026-03-02', '2026-03-13'), owned('framing', 'ann'), dated('data', '2026-03-18', '2026-04-10'), owned('data', 'bob')))
    expect(gaps.filter(({ kind }) => kind === 'between')).toMatchObject([{ days: 2, span: { from: '2026-03-14', to: '2026-03-17' } }])
    expect(gaps.filter(({ kind }) => kind === 'noOwner')).toHaveLength(3)
    // Friday to Monday is no gap.
    expect(stagePlan(planOf(dated('framing', '2026-03-02', '2026-03-13'), dated('data', '2026-03-16', '2026-04-10'))).gaps.some(({ kind }) => kind === 'between')).toBe(false)
  })
})

describe('budget (T1)', () => {
  test('STRAT-3, T1: burnt against planned, added up, over the months that anything was burnt in', () => {
    const budget = strategyBudget(planOf(set('2026-01', 'budgetPlanned', 40_000), set('2026-02', 'budgetPlanned', 40_000), set('2026-04', 'budgetPlanned', 60_000), set('2026-01', 'budgetBurnt', 30_000), set('2026-02', 'budgetBurnt', 55_000), set('2026-03', 'heads', 4)))
    expect(budget.rows.map(({ month, planned, burnt }) => [month, planned, burnt])).toEqual([
      ['2026-01', 40_000, 30_000],
      ['2026-02', 80_000, 85_000],
      ['2026-03', 80_000, null],
      ['2026-04', 140_000, null],
    ])
    expect(budget).toMatchObject({ planned: 140_000, burnt: 85_000, plannedSoFar: 80_000, upTo: '2026-02', over: 5_000 })
    expect(strategyBudget(planOf())).toMatchObject({ rows: [], over: 0, upTo: null })
  })

  test('STRAT-3: months far apart end somewhere, and years turn', () => {
    expect(nextMonth('2026-12')).toBe('2027-01')
    expect(strategyBudget(planOf(set('0001-01', 'heads', 1), set('9999-12', 'heads', 1))).rows.length).toBeLessThanOrEqual(120)
  })
})

test('STRAT-10: clashes, gaps and an overdrawn budget ask for attention', () => {
  expect(itemsOf().filter((text) => /stage|budget/.test(text))).toEqual([])
  const items = itemsOf(dated('framing', '2026-03-02', '2026-03-20'), dated('data', '2026-03-16', '2026-04-10'), set('2026-01', 'budgetPlanned', 10), set('2026-01', 'budgetBurnt', 1_010))
  expect(items).toEqual(expect.arrayContaining(['Framing ends after Data has started.', 'The budget is overdrawn: €1,000 more was burnt than planned up to 2026-01.']))
  expect(items.some((text) => text.startsWith('The plan of the lifecycle stages has'))).toBe(true)
})
