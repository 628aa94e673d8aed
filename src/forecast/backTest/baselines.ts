import { exp, ln } from '../exactMath'
import { keyOf, uniform } from '../random'
import { PERCENTS } from '../scoring'

/*
 * What the pace is measured against. Neither knows a calendar, a bulk, or how a team's pace changes.
 */

const RESAMPLED_DAYS = 90
const RESAMPLES = 1000
const LEVEL_DAYS = 182

/** Daily resampling, as common tools do it: days drawn at random from the last 90. P1 … P99. */
export function resampledQuantiles(counts: readonly number[], horizon: number, key: number): readonly number[] {
  const days = counts.slice(-RESAMPLED_DAYS)
  const sums = new Float64Array(RESAMPLES)
  for (let sample = 0; sample < RESAMPLES; sample += 1) {
    const own = keyOf(key, sample)
    let sum = 0
    for (let day = 0; day < horizon; day += 1) sum += days[Math.floor(uniform(own + day) * days.length)]!
    sums[sample] = sum
  }
  sums.sort()
  return PERCENTS.map((percent) => sums[Math.ceil(percent * RESAMPLES) - 1]!)
}

/** A negative binomial on the last 182 days: spread of its fortnights, and a level that is itself uncertain. P1 … P99. */
export function levelQuantiles(counts: readonly number[], horizon: number): readonly number[] {
  const days = counts.slice(-LEVEL_DAYS)
  const mean = days.reduce((sum, count) => sum + count, 0) / days.length
  const fortnights: number[] = []
  for (let end = days.length; end >= 14; end -= 14) fortnights.push(days.slice(end - 14, end).reduce((sum, count) => sum + count, 0))
  const perFortnight = fortnights.reduce((sum, count) => sum + count, 0) / fortnights.length
  const variance = fortnights.reduce((sum, count) => sum + (count - perFortnight) * (count - perFortnight), 0) / Math.max(1, fortnights.length - 1)
  const span = horizon / 14
  const expected = Math.max(mean * horizon, 1e-3)
  const spread = Math.max(variance * span * (1 + span / fortnights.length), expected * 1.000_001)
  return negativeBinomialQuantiles(expected, (spread - expected) / (expected * expected))
}

function negativeBinomialQuantiles(mean: number, dispersion: number): readonly number[] {
  const size = 1 / dispersion
  // In logarithms: a steady, fast team's first terms are too small for a number.
  let log = size * ln(size / (size + mean))
  const step = ln(mean / (size + mean))
  const quantiles: number[] = []
  let atMost = 0
  for (let count = 0; quantiles.length < PERCENTS.length && count < 10_000_000; count += 1) {
    atMost += exp(log)
    while (quantiles.length < PERCENTS.length && atMost >= PERCENTS[quantiles.length]!) quantiles.push(count)
    log += ln((count + size) / (count + 1)) + step
  }
  return quantiles
}
