import { describe, expect, it } from 'vitest'
import { forecastModel } from '../../src/forecast/forecastModel'
import { knowledgeOf } from '../../src/forecast/knowledgeOf'
import { planRecord } from '../../src/forecast/record/planRecord'
import { PERCENTS } from '../../src/forecast/scoring'
import type { PlanEvent } from '../../src/plan/planState'
import { addDays } from '../../src/plan/workCalendar'
import { on } from '../support/planCommits'
import { planOf } from './forecastPlan'

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
})
