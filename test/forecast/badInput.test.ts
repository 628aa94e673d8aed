import { describe, expect, it } from 'vitest'
import { forecastModel } from '../../src/forecast/forecastModel'
import type { ForecastKnowledge } from '../../src/forecast/model/knowledge'
import { noteSentence } from '../../src/forecast/noteSentence'
import { causesOf } from '../../src/forecast/results/causes'
import { failFastOrder } from '../../src/forecast/results/failFastOrder'
import type { PlanForecast } from '../../src/forecast/results/planForecast'
import { planForecast } from '../../src/forecast/results/planForecast'
import { simulate } from '../../src/forecast/simulation/simulate'
import type { PlanEvent, PlanState } from '../../src/plan/planState'
import { STARTED, entered, on, stateOf } from '../support/planCommits'
import { MAP, ids, linked, placed, planOf, sizes, stated } from './forecastPlan'

const AT = on('2026-04-20')

function forecastOf(state: PlanState, knowledge: ForecastKnowledge = {}, at = AT, trials = 500): PlanForecast {
  const model = forecastModel(state, state.plan.settings.calendar, at, knowledge)
  const forecast = planForecast(model, simulate(model, { trials, seed: 1, stories: true }))
  expect(JSON.stringify({ forecast, causes: causesOf(model, 0, { trials: 100, seed: 1 }), order: failFastOrder(model, { trials: 100, seed: 1 }) })).not.toMatch(/NaN|Infinity|null,"days":null/)
  expect(numbersIn({ forecast }).every((value) => Number.isFinite(value))).toBe(true)
  return forecast
}

function numbersIn(value: unknown): readonly number[] {
  if (typeof value === 'number') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : []
}

describe('FC-15: with thin data a guess is called one, or nothing is said', () => {
  it('no stories, nothing delivered: nothing to forecast', () => {
    expect(forecastOf(stateOf([{ at: on('2026-03-02'), events: [...STARTED] }]))).toMatchObject({ kind: 'tooLittle', why: 'noStories' })
  })

  it('no history and few sizes: no number at all', () => {
    expect(forecastOf(planOf(0, sizes('S', '1')))).toEqual({ kind: 'tooLittle', why: 'noSizes', remaining: 40, estimated: 1 })
  })

  it('under 28 days of history: a guess from sizes and hands, no sharper than 85 %', () => {
    const forecast = forecastOf(planOf(3, sizes('M', ...ids(1, 40))), { hands: 3 }, on('2026-03-20'))
    expect(forecast).toMatchObject({ kind: 'forecast', basis: { kind: 'guess', hands: 3, delivered: 3 } })
    expect(forecast.kind === 'forecast' && forecast.slices[1]!.asIs!.dates.map(({ confidence }) => confidence)).toEqual([0.5, 0.85])
  })

  it('four weeks are enough for a pace; it says how little there is, and from when on it is early', () => {
    expect(forecastOf(planOf(8))).toMatchObject({ kind: 'forecast', basis: { kind: 'pace', delivered: 8, isThin: true, earlyFrom: '2026-05-18' } })
    expect(forecastOf(planOf(20))).toMatchObject({ basis: { isThin: false } })
  })

  it('everything delivered: done', () => {
    expect(forecastOf(planOf(40), {}, on('2026-06-01'))).toEqual({ kind: 'done', delivered: 40 })
  })
})

describe('FC-21: input that makes no sense gets a clear answer', () => {
  it('one story', () => {
    const state = stateOf([{ at: on('2026-03-02'), events: [...STARTED, ...MAP, entered('2026-03-02', '1'), placed('mvp', ['1']), ...sizes('S', '1')] }])
    expect(forecastOf(state)).toMatchObject({ kind: 'forecast', basis: { kind: 'guess' } })
  })

  it('a size that the plan never had counts as none', () => {
    const state = planOf(20, [...sizes('S', ...ids(1, 30)), ...sizes('GIANT', '31')])
    const forecast = forecastOf(state)
    expect(forecast.kind === 'forecast' && forecast.slices[1]!.unestimated).toBe(10)
  })

  it('sizes of no days at all', () => {
    const nothing: PlanEvent = { type: 'SizesSet', sizes: [{ id: 'S', minDays: 0, maxDays: 0 }], was: [] }
    expect(forecastOf(planOf(20, [nothing, ...sizes('S', ...ids(1, 40))]))).toMatchObject({ kind: 'forecast' })
  })

  it('a hypothesis that depends on itself, and two that depend on each other', () => {
    const setUp = [stated('h1', 1, '26', 0.6), linked('h1', '26', '26', '27'), stated('h2', 2, '27', 0.5), linked('h2', '27', '26')]
    const forecast = forecastOf(planOf(20, setUp))
    expect(forecast).toMatchObject({ kind: 'forecast' })
    if (forecast.kind !== 'forecast') return
    expect(forecast.notes.map((note) => noteSentence(note, (id) => id))).toContain('H-1 is stated on a story that depends on it; that dependency is left out.')
  })

  it('facts from before the plan, and some from the future', () => {
    const old = planOf(20, [entered('1999-01-01', '60'), { type: 'StatusesChanged', stories: [{ story: '60', occurredAt: 0, from: '1', to: '2', resolution: null }, { story: '61', occurredAt: 5, from: '1', to: '3', resolution: null }] }])
    expect(forecastOf(old)).toMatchObject({ kind: 'forecast', basis: { days: 364 } })
    expect(forecastOf(planOf(20), {}, on('2026-03-10'))).toMatchObject({ kind: 'tooLittle' })
    expect(forecastOf(planOf(20), {}, on('2020-01-01'))).toMatchObject({ kind: 'tooLittle' })
  })

  it('a capacity of zero: nothing is ever done, and that is said', () => {
    const forecast = forecastOf(planOf(20), { capacity: [{ from: '2026-01-01', to: '2030-01-01', part: 0 }] })
    if (forecast.kind !== 'forecast') throw new Error(forecast.kind)
    expect(forecast.slices[1]!.asIs!.dates.map(({ day }) => day)).toEqual([null, null, null])
    expect(forecast.notes).toContainEqual({ kind: 'noCapacity' })
  })

  it('no working days, a capacity that is no number, a gate that is long past', () => {
    const state = planOf(20)
    const calendar = { timeZone: 'UTC', workDays: [], holidays: [] }
    const model = forecastModel(state, calendar, AT, { capacity: [{ from: '2026-01-01', to: '2030-01-01', part: Number.NaN }], notBefore: { growth: '1990-01-01' } })
    expect(planForecast(model, simulate(model, { trials: 100, seed: 1 })).kind).toBe('forecast')
    expect(model.rows[1]!.notBefore).toBe(0)
  })

  it('numbers that are none, or out of all bounds, count as if nobody had given them', () => {
    const odd: PlanEvent = { type: 'SizesSet', sizes: [{ id: 'S', minDays: Number.NaN, maxDays: 3 }, { id: 'M', minDays: 5, maxDays: 1 }, { id: 'L', minDays: 1, maxDays: Number.POSITIVE_INFINITY }], was: [] }
    const setUp = [odd, ...sizes('S', ...ids(1, 15)), ...sizes('M', ...ids(16, 30)), ...sizes('L', ...ids(31, 40)), stated('h1', 1, '26', Number.NaN, 'd'), linked('h1', '26', '27'), stated('h2', 2, '28', 7, 'd'), linked('h2', '28', '29'), stated('h3', 3, '30', -1), linked('h3', '30', '31')]
    const timeless = { ...stated('h4', 4, '32', 0.5), statement: { ...(stated('h4', 4, '32', 0.5) as Extract<PlanEvent, { type: 'HypothesisStated' }>).statement, timeBoxDays: Number.NaN } } as PlanEvent
    const endless = { ...stated('h5', 5, '34', 0.5), statement: { ...(stated('h5', 5, '34', 0.5) as Extract<PlanEvent, { type: 'HypothesisStated' }>).statement, timeBoxDays: 1e12 } } as PlanEvent
    const state = planOf(20, [...setUp, timeless, linked('h4', '32', '33'), endless, linked('h5', '34', '35')])
    for (const value of [Number.NaN, Number.POSITIVE_INFINITY, -1, 0])
      expect(forecastOf(state, { correlation: value, paceWidening: value, hands: value, widenings: { '30': value, '33': value } }, AT, 100)).toMatchObject({ kind: 'forecast' })
    expect(forecastOf(planOf(3, sizes('M', ...ids(1, 40))), { hands: Number.NaN }, on('2026-03-20'), 100)).toMatchObject({ basis: { kind: 'guess', hands: 1 } })
  })

  it('spans that end before they begin exclude nothing; one that holds all of history leaves a guess or nothing', () => {
    expect(forecastOf(planOf(20), { excluded: [{ from: '2026-04-10', to: '2026-04-01' }] })).toMatchObject({ basis: { days: 48 } })
    expect(forecastOf(planOf(20), { excluded: [{ from: '2000-01-01', to: '2030-01-01' }] })).toMatchObject({ kind: 'tooLittle' })
  })

  it('10,000 stories, each depending on the one before, end in seconds', { timeout: 60_000 }, () => {
    const all = ids(100, 10_099)
    const setUp: PlanEvent[] = []
    for (let at = 0; at < all.length; at += 500) {
      const some = all.slice(at, at + 500)
      setUp.push(entered('2026-03-02', ...some), placed('growth', some), { type: 'DependenciesObserved', stories: some.map((story) => ({ story, dependsOn: [String(Number(story) - 1)], was: [] })) })
    }
    const state = planOf(20, setUp)
    const start = performance.now()
    const forecast = forecastOf(state, {}, AT, 200)
    expect(forecast.kind === 'forecast' && forecast.slices[1]!.asIs!.dates.map(({ day }) => day)).toEqual([null, null, null])
    expect(performance.now() - start).toBeLessThan(20_000)
  })
})
