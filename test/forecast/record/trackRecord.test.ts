import { describe, expect, it } from 'vitest'
import type { IssuedForecast } from '../../../src/plan/areas/forecasts/state'
import { issuedForecast } from '../../../src/forecast/record/issuedForecast'
import { confidenceScore } from '../../../src/forecast/record/confidenceScore'
import { ownBackTest } from '../../../src/forecast/record/ownBackTest'
import type { Happened } from '../../../src/forecast/record/trackRecord'
import { issuedDates, trackRecord } from '../../../src/forecast/record/trackRecord'
import { planForecast } from '../../../src/forecast/results/planForecast'
import { PERCENTS } from '../../../src/forecast/scoring'
import { simulate } from '../../../src/forecast/simulation/simulate'
import { addDays } from '../../../src/plan/workCalendar'
import { on } from '../../support/planCommits'
import { plainStories, smallModel } from '../smallModel'

const calendar = { timeZone: 'UTC', workDays: [1, 2, 3, 4, 5], holidays: [] }
/** One delivery on every day of the year. */
const deliveries = Array.from({ length: 365 }, (_, day) => ({ story: String(day + 1), at: on('2026-01-01') + day * 86_400_000, days: null }))
const happened: Happened = { deliveries, doneOn: () => null, judged: [], calendar, now: on('2026-12-31') }

const issuedOn = (origin: string, middle: number, spread: number, p85: string | null = null): IssuedForecast => ({
  at: on(origin),
  origin,
  version: 1,
  seed: 1,
  inputs: 1,
  counts: [{ days: 14, quantiles: PERCENTS.map((percent) => Math.round(middle + (percent - 0.5) * 2 * spread)) }],
  slices: [{ slice: 'mvp', p50: p85, p85, p95: null }],
  milestones: [],
})
const monthly = (middle: number, spread: number, count = 24): readonly IssuedForecast[] => Array.from({ length: count }, (_, index) => issuedOn(addDays('2026-02-01', index * 10), middle, spread))

describe('FC-19: issued forecasts are recorded and scored as they were given', () => {
  it('an issued forecast carries its quantiles, version, seed and the last commit it knew', () => {
    const model = smallModel(plainStories(10))
    const issued = issuedForecast(model, planForecast(model, simulate(model, { trials: 500, seed: 3 })), 42)!
    expect(issued).toMatchObject({ origin: model.origin, version: 1, seed: 3, inputs: 42 })
    expect(issued.counts.map(({ days, quantiles }) => [days, quantiles.length])).toEqual([[14, 99], [28, 99]])
    expect(issued.slices).toHaveLength(1)
    expect(JSON.stringify(issued).length).toBeLessThan(2000)
  })

  it('counts are issued in items, also where the plan is reckoned in story equivalents', () => {
    const model = smallModel(plainStories(10))
    const { pace } = model
    if (pace.kind !== 'pace') throw new Error('no pace')
    const forecast = planForecast(model, simulate(model, { trials: 200, seed: 3 }))
    const inEquivalents = { ...model, pace: { ...pace, unit: 'equivalents' as const } }
    expect(issuedForecast(inEquivalents, forecast, 1)!.counts).toEqual([])
    expect(issuedForecast(inEquivalents, forecast, 1, pace.pace)!.counts).toEqual(issuedForecast(model, forecast, 1)!.counts)
  })

  it('a guess is not issued', () => {
    const model = { ...smallModel(plainStories(3).map((story) => ({ ...story, days: [1, 2] as const }))), pace: { kind: 'guess', hands: 1, effortDays: 4, delivered: 0, days: 3 } as const }
    expect(issuedForecast(model, planForecast(model, simulate(model, { trials: 100, seed: 1 })), 1)).toBeNull()
  })

  it('scores only what is over, beside a plain baseline on the same data', () => {
    const { counts } = trackRecord([...monthly(14, 5), issuedOn('2026-12-25', 14, 5)], happened)
    expect(counts!.issued.forecasts).toBe(24)
    expect(counts!.issued.within80).toBe(1)
    expect(counts!.plain.forecasts).toBe(24)
  })

  it('counts promises at 85 %: kept, broken, still to come', () => {
    const issued = [issuedOn('2026-03-01', 14, 5, '2026-05-01'), issuedOn('2026-04-01', 14, 5, '2026-06-01'), issuedOn('2026-05-20', 14, 5, '2027-02-01'), issuedOn('2026-09-01', 14, 5, null)]
    expect(trackRecord(issued, { ...happened, doneOn: () => '2026-05-10' }).promises).toEqual({ kept: 1, broken: 1, open: 0 })
    expect(trackRecord(issued, happened).promises).toEqual({ kept: 0, broken: 2, open: 1 })
    expect(issuedDates(issued, 'mvp').map(({ p85 }) => p85)).toEqual(['2026-05-01', '2026-06-01', '2027-02-01', null])
  })

  it('confidences: Brier score beside the base rate, and how often each band held', () => {
    const judged = [{ confidence: 0.9, validated: true }, { confidence: 0.9, validated: true }, { confidence: 0.9, validated: false }, { confidence: 0.3, validated: false }]
    const score = confidenceScore(judged)!
    expect(score.brier).toBeCloseTo((0.01 + 0.01 + 0.81 + 0.09) / 4, 12)
    expect(score.plain).toBeCloseTo(0.25, 12)
    expect(score.reliability.map(({ from, verdicts, held }) => [from, verdicts, Math.round(held * 100)])).toEqual([[0.2, 1, 0], [0.8, 3, 67]])
    expect(confidenceScore([])).toBeNull()
  })

  it('back-tests are re-made from the log, apart from the record', () => {
    const steady = deliveries.slice(0, 150)
    expect(ownBackTest({ all: steady, firstWork: steady[0]!.at }, calendar, on('2026-05-31')).map(({ days }) => days)).toEqual([14, 28])
    expect(ownBackTest({ all: [], firstWork: null }, calendar, on('2026-05-31'))).toEqual([])
  })
})

describe('FC-20: a bad record widens the intervals until it recovers', () => {
  it('with fewer than twenty outcomes nothing changes', () => {
    expect(trackRecord(monthly(40, 2, 10), happened)).toMatchObject({ widening: 1, recentCoverage: null })
  })

  it('less than 65 % of the last twenty within P10–P90: one and a half times the dispersion', () => {
    expect(trackRecord(monthly(40, 2), happened)).toMatchObject({ widening: 1.5, recentCoverage: 0 })
    expect(trackRecord(monthly(14, 5), happened)).toMatchObject({ widening: 1, recentCoverage: 1 })
  })

  it('the widened pace is wider on both sides, and the forecast says so', () => {
    const usual = smallModel(plainStories(20))
    const wide = usual.pace.kind === 'pace' ? { ...usual, pace: { ...usual.pace, widening: 1.5 } } : usual
    const [a, b] = [usual, wide].map((model) => planForecast(model, simulate(model, { trials: 2000, seed: 1 })))
    if (a!.kind !== 'forecast' || b!.kind !== 'forecast') throw new Error('no forecast')
    expect(b!.basis).toMatchObject({ widening: 1.5 })
    expect(b!.slices[0]!.asIs!.dates[2]!.day! > a!.slices[0]!.asIs!.dates[2]!.day!).toBe(true)
  })
})
