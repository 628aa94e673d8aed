import { describe, expect, it } from 'vitest'
import { dayToNumber, defaultDayWeight } from '../../../src/forecast/pace/dayWeights'
import { components, countQuantiles, daysUntil, paceForecast, probabilityOf } from '../../../src/forecast/pace/paceForecast'
import { teamPace } from '../../../src/forecast/pace/teamPace'
import { FIRST_DRAWN, FIXED_SERIES, QUANTILES } from './fixedSeries'

const first = dayToNumber('2025-01-06')

function forecastOf(counts: readonly number[]) {
  const pace = teamPace({ counts, weights: counts.map((_, day) => defaultDayWeight(first + day)) })!
  return paceForecast(pace, (day) => defaultDayWeight(first + counts.length + day))
}

describe('FC-1: the pace is the published method, figure by figure', () => {
  it('the drawn series begins as it should', () => {
    expect(FIXED_SERIES.find(({ name }) => name === 'drawn at random, 28 days')?.counts).toEqual(FIRST_DRAWN)
  })

  for (const series of FIXED_SERIES)
    describe(series.name, () => {
      const forecast = forecastOf(series.counts)

      it('level, effective days and volatility weights', () => {
        expect(forecast.pace.level).toBeCloseTo(series.level, 6)
        expect(forecast.pace.effectiveDays).toBeCloseTo(series.effectiveDays, 4)
        for (const [index, weight] of series.weights.entries()) expect(forecast.pace.volatilityWeights[index]).toBeCloseTo(weight, 6)
      })

      for (const { days, ahead, mean, dispersion, quantiles, atLeastTen } of series.horizons)
        it(`within ${days} days: every quantile`, () => {
          expect(forecast.ahead[days]).toBeCloseTo(ahead, 4)
          const middle = components(forecast, days)[2]!
          expect(middle.mean).toBeCloseTo(mean, 4)
          expect(middle.dispersion).toBeCloseTo(dispersion, 5)
          expect(countQuantiles(forecast, days, QUANTILES)).toEqual(quantiles)
          expect(probabilityOf(forecast, days, 10)).toBeCloseTo(atLeastTen, 6)
        })

      it('days until 10 and until 30 are done', () => {
        expect(daysUntil(forecast, 10, [0.5, 0.85, 0.95])).toEqual(series.until[0])
        expect(daysUntil(forecast, 30, [0.5, 0.85, 0.95])).toEqual(series.until[1])
      })
    })

  it('says nothing from less than 28 days', () => {
    expect(teamPace({ counts: Array.from({ length: 27 }, () => 1), weights: Array.from({ length: 27 }, () => 1) })).toBeNull()
  })
})
