import { describe, expect, it } from 'vitest'
import { forecastModel } from '../../src/forecast/forecastModel'
import { knowledgeOf } from '../../src/forecast/knowledgeOf'
import { planRecord } from '../../src/forecast/record/planRecord'
import { PERCENTS } from '../../src/forecast/scoring'
import type { PlanEvent } from '../../src/plan/planState'
import { addDays } from '../../src/plan/workCalendar'
import { on } from '../support/planCommits'
import { sizeTable } from '../../src/forecast/simulation/sizeTable'
import { ids, planOf, sizes, stated } from './forecastPlan'

const NOW = on('2026-05-04')
const set = (milestone: string, day: string): PlanEvent => ({ type: 'MilestoneSet', milestone, details: { name: milestone, day, slice: 'mvp' } })
const iteration = (id: string, from: string, to: string): PlanEvent => ({
  type: 'IterationAdded',
  iteration: id,
  details: { name: id, startsAt: on(from, '00:00'), endsAt: on(to, '00:00'), state: 'future', sprint: null },
})
const planned = (id: string, part: number): PlanEvent => ({ type: 'CapacityPlanned', iteration: id, capacity: { part, cause: 'holidays', note: '' }, was: null })

/** A forecast that was sure of far more than came. */
const issued = (index: number, middle: number): PlanEvent => {
  const origin = addDays('2026-03-10', index)
  const quantiles = PERCENTS.map((percent) => middle + Math.round(percent * 2))
  return {
    type: 'ForecastIssued',
    occasion: { kind: 'gate', of: `g${index}` },
    forecast: { at: on(origin), origin, version: 1, seed: 1, inputs: 1, counts: [{ days: 14, quantiles }], slices: [], milestones: [] },
  }
}

describe('knowledgeOf', () => {
  it('a plan that says nothing beside its stories changes no forecast', () => {
    const state = planOf(20)
    const { calendar } = state.plan.settings
    expect(forecastModel(state, calendar, NOW, knowledgeOf(state, NOW))).toEqual(forecastModel(state, calendar, NOW))
  })

  it('CAP-1: planned capacity counts from an iteration’s first day to its last; of two, the later one', () => {
    const state = planOf(20, [iteration('b', '2026-05-11', '2026-05-25'), iteration('a', '2026-05-04', '2026-05-18'), planned('b', 0), planned('a', 0.5), planned('gone', 0.1)])
    expect(knowledgeOf(state, NOW).capacity).toEqual([{ from: '2026-05-04', to: '2026-05-17', part: 0.5 }, { from: '2026-05-11', to: '2026-05-24', part: 0 }])
    const { capacity } = forecastModel(state, state.plan.settings.calendar, NOW, knowledgeOf(state, NOW))
    expect([0, 6, 7, 20, 21].map((day) => capacity[day])).toEqual([0.5, 0.5, 0, 0, 1])
  })

  it('MILE-1: milestones to come are asked about, those whose day has passed are not', () => {
    const state = planOf(20, [set('past', '2026-05-03'), set('today', '2026-05-04'), set('later', '2026-06-01')])
    expect(knowledgeOf(state, NOW).milestones?.map(({ id }) => id)).toEqual(['today', 'later'])
    const { milestones } = forecastModel(state, state.plan.settings.calendar, NOW, knowledgeOf(state, NOW))
    expect(milestones).toEqual([{ id: 'today', name: 'today', day: '2026-05-04', row: 0 }, { id: 'later', name: 'later', day: '2026-06-01', row: 0 }])
  })

  it('ISSUE-5, ISSUE-6: excluded days are left out of the pace, and the correlation is the plan’s', () => {
    const excluded: PlanEvent = { type: 'PeriodExcluded', period: 'p', span: { from: '2026-03-09', to: '2026-03-15', reason: 'moved office' } }
    const state = planOf(20, [excluded, { type: 'CorrelationSet', correlation: 0.7, was: null }])
    const { calendar } = state.plan.settings
    const [model, usual] = [forecastModel(state, calendar, NOW, knowledgeOf(state, NOW)), forecastModel(planOf(20), calendar, NOW)]
    expect([model.pace.days, model.correlation]).toEqual([usual.pace.days - 7, 0.7])
  })

  it('ISSUE-8: a bad record widens the next forecasts, as the track record says', () => {
    const bad = planOf(40, Array.from({ length: 20 }, (_, index) => issued(index, 40)))
    expect(knowledgeOf(bad, NOW).paceWidening).toBe(1.5)
    expect(planRecord(bad, NOW).record).toMatchObject({ widening: 1.5, recentCoverage: 0 })
    const model = forecastModel(bad, bad.plan.settings.calendar, NOW, knowledgeOf(bad, NOW))
    expect(model.pace).toMatchObject({ kind: 'pace', widening: 1.5 })
    // A working day brings one, a fortnight ten.
    const good = planOf(40, Array.from({ length: 20 }, (_, index) => issued(index, 9)))
    expect(knowledgeOf(good, NOW).paceWidening).toBe(1)
    expect(planRecord(good, NOW).record.recentCoverage).toBe(1)
    expect(knowledgeOf(bad, on('2026-03-20')).paceWidening).toBe(1)
  })

  it('DATA-12, F7: poor data multiplies the spread of the stories that need it; hypotheses on one data set of the register go together', () => {
    const register = (dataSet: string, number: number): PlanEvent => ({ type: 'DataSetRegistered', dataSet, number, name: dataSet })
    const needs = (dataSet: string, story: string, hypothesis: string | null = null): PlanEvent => ({ type: 'DataNeeded', dataSet, number: 1, story, hypothesis, scores: {} })
    const assessed = (dataSet: string, score: 1 | 2 | 3): PlanEvent => ({ type: 'DataAssessed', dataSet, number: 1, dimension: 'quality', score, note: '', was: null, stories: [] })
    const state = planOf(20, [
      ...sizes('S', ...ids(1, 40)),
      stated('h', 1, '31', 0.5, 'Meter'),
      stated('k', 2, '32', 0.5, 'the meter readings'),
      register('a', 1), register('b', 2), needs('a', '30'), needs('b', '30'), needs('b', '29'), needs('a', '31', 'h'), needs('b', '31', 'h'), needs('a', '32', 'k'),
      assessed('a', 2), assessed('b', 3),
    ])
    const knowledge = knowledgeOf(state, NOW)
    expect(knowledge.widenings).toEqual({ '30': 1.3, '31': 1.3, '32': 1.3 })
    expect(knowledge.dataSets).toEqual({ h: 'a', k: 'a' })
    const model = forecastModel(state, state.plan.settings.calendar, NOW, knowledge)
    const sigmaOf = (id: string): number => model.stories.find((story) => story.id === id)!.size.sigma
    expect(sigmaOf('30')).toBeCloseTo(sigmaOf('29') * 1.3, 10)
    expect(model.hypotheses.map(({ dataSet }) => dataSet)).toEqual(['a', 'a'])
    // Seen in the outcome: the story alone takes longer in its longest trials.
    const lateOf = (of: typeof model): number => sizeTable(of.stories.find(({ id }) => id === '30')!.size)[972]!
    expect(lateOf(model)).toBeGreaterThan(lateOf(forecastModel(state, state.plan.settings.calendar, NOW, { ...knowledge, widenings: {} })) * 1.1)
  })
})
