import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { defaultDayWeight } from '../../../src/forecast/pace/dayWeights'
import { countQuantiles, daysUntil, paceForecast, probabilityOf } from '../../../src/forecast/pace/paceForecast'
import { teamPace } from '../../../src/forecast/pace/teamPace'
import { PERCENTS } from '../../../src/forecast/scoring'

/** Any team: asleep, steady, in bursts, with clean-ups of hundreds. */
const forecasts = fc.array(fc.oneof(fc.constant(0), fc.nat(4), fc.nat(400)), { minLength: 28, maxLength: 400 }).map((counts) => {
  const pace = teamPace({ counts, weights: counts.map((_, day) => defaultDayWeight(20_000 + day)) })!
  return paceForecast(pace, (day) => defaultDayWeight(20_000 + counts.length + day))
})

describe('FC-14: the count forecast behaves as it must, whatever the past was', () => {
  it('99 quantiles that never fall; the weights of the five sum to 1; the dates and the counts never contradict each other', () => {
    fc.assert(
      fc.property(forecasts, fc.integer({ min: 1, max: 364 }), fc.integer({ min: 1, max: 60 }), (forecast, horizon, items) => {
        const quantiles = countQuantiles(forecast, horizon, PERCENTS)
        expect(quantiles).toHaveLength(99)
        expect(quantiles).toEqual(quantiles.toSorted((a, b) => a - b))
        expect(quantiles.every((count) => Number.isInteger(count) && count >= 0)).toBe(true)
        expect(forecast.pace.volatilityWeights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12)
        const [day] = daysUntil(forecast, items, [0.85])
        if (day === null || day === undefined) return
        expect(countQuantiles(forecast, day, [0.15])[0]).toBeGreaterThanOrEqual(items)
        expect(probabilityOf(forecast, day, items)).toBeGreaterThanOrEqual(0.85)
      }),
      { numRuns: 30 },
    )
  })

  it('more items are never sooner, more confidence is never sooner, growth is never sooner than none', () => {
    const late = (day: number | null | undefined): number => day ?? 999
    fc.assert(
      fc.property(forecasts, fc.integer({ min: 1, max: 40 }), fc.integer({ min: 0, max: 20 }), (forecast, items, more) => {
        const few = daysUntil(forecast, items, [0.5, 0.85, 0.95]).map(late)
        const many = daysUntil(forecast, items + more, [0.5, 0.85, 0.95]).map(late)
        const growing = daysUntil(forecast, items, [0.5, 0.85, 0.95], (day) => Math.ceil(0.1 * forecast.ahead[day]!)).map(late)
        expect(few).toEqual(few.toSorted((a, b) => a - b))
        for (const [index, day] of few.entries()) {
          expect(many[index]).toBeGreaterThanOrEqual(day)
          expect(growing[index]).toBeGreaterThanOrEqual(day)
        }
      }),
      { numRuns: 10 },
    )
  })
})
