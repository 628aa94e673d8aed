import type { TeamPace } from './teamPace'
import type { Component } from './volatility'
import { VOLATILITIES, component } from './volatility'

/** Nothing is said beyond this many days. */
export const HORIZON_DAYS = 364

/** A pace, and the days to come: everything the count forecast needs. */
export interface PaceForecast {
  readonly pace: TeamPace
  /** `ahead[h]`: summed weight of the `h` days from the origin on; `ahead[0]` = 0, up to `ahead[364]`. */
  readonly ahead: readonly number[]
  /** Multiplies the dispersion: more than 1 where the record of issued forecasts is bad. */
  readonly widening: number
}

/** `weightOf(k)` is the weight of the k-th day from the origin on, 0 for the origin itself. */
export function paceForecast(pace: TeamPace, weightOf: (day: number) => number, widening = 1): PaceForecast {
  const ahead = [0]
  for (let day = 0; day < HORIZON_DAYS; day += 1) ahead.push(ahead[day]! + weightOf(day))
  return { pace, ahead, widening }
}

/** The five components over `horizon` days, 1 to 364. */
export function components({ pace, ahead, widening }: PaceForecast, horizon: number): readonly Component[] {
  return VOLATILITIES.map((g) => component(g, pace, horizon, ahead[horizon]!, widening))
}

/**
 * P(at most 0, 1, 2 … items within `horizon` days), until `goesOn` says that it was enough. Summed term by term: no
 * step can fall to nothing below a mean of a million items.
 */
export function sweep(forecast: PaceForecast, horizon: number, goesOn: (count: number, atMost: number) => boolean): void {
  const parts = components(forecast, horizon)
  const shares = parts.map(({ mean, dispersion }, index) => {
    const size = 1 / dispersion
    return forecast.pace.volatilityWeights[index]! * (size / (size + mean)) ** size
  })
  const sizes = parts.map(({ dispersion }) => 1 / dispersion)
  const steps = parts.map(({ mean, dispersion }) => mean / (1 / dispersion + mean))
  let atMost = 0
  for (let count = 0; ; count += 1) {
    for (let part = 0; part < shares.length; part += 1) {
      atMost += shares[part]!
      shares[part] = ((shares[part]! * (count + sizes[part]!)) / (count + 1)) * steps[part]!
    }
    // Rounding may leave the sum just short of 1 for ever.
    if (!goesOn(count, atMost) || count >= 10_000_000) return
  }
}

/** Terms that no longer change a sum near 1. */
const NOTHING = 1e-19

/** P(fewer than 0, 1, 2 … items within `horizon` days) into `below`, as far as it goes: what `sweep` says, without a call for each. */
export function fillBelow(forecast: PaceForecast, horizon: number, below: Float64Array): void {
  below.fill(0)
  for (const [index, { mean, dispersion }] of components(forecast, horizon).entries()) {
    const size = 1 / dispersion
    const step = mean / (size + mean)
    let share = forecast.pace.volatilityWeights[index]! * (size / (size + mean)) ** size
    let atMost = 0
    let count = 1
    for (; count < below.length && (share > NOTHING || count < mean); count += 1) {
      atMost += share
      below[count]! += atMost
      share *= ((count - 1 + size) / count) * step
    }
    for (; count < below.length; count += 1) below[count]! += atMost
  }
}

/** For each of the ascending probabilities, the smallest count that is not exceeded with it. */
export function countQuantiles(forecast: PaceForecast, horizon: number, probabilities: readonly number[]): readonly number[] {
  const counts: number[] = []
  sweep(forecast, horizon, (count, atMost) => {
    while (counts.length < probabilities.length && atMost >= probabilities[counts.length]!) counts.push(count)
    return counts.length < probabilities.length
  })
  return counts
}

/** P(at least `count` items within `horizon` days). */
export function probabilityOf(forecast: PaceForecast, horizon: number, count: number): number {
  if (count <= 0) return 1
  let below = 0
  sweep(forecast, horizon, (at, atMost) => {
    below = atMost
    return at < count - 1
  })
  return Math.max(0, 1 - below)
}

/**
 * After how many days `count` items are done with each of the ascending probabilities: the smallest `h`, so that the
 * date is origin + h − 1; null where a year does not suffice. `growth(h)`: items added to them within `h` days.
 */
export function daysUntil(
  forecast: PaceForecast,
  count: number,
  probabilities: readonly number[],
  growth: (horizon: number) => number = () => 0,
): readonly (number | null)[] {
  const days: (number | null)[] = []
  // The first day that reaches it is what a running maximum would give, too.
  for (let horizon = 1; horizon <= HORIZON_DAYS && days.length < probabilities.length; horizon += 1) {
    const probability = probabilityOf(forecast, horizon, count + growth(horizon))
    while (days.length < probabilities.length && probability >= probabilities[days.length]!) days.push(horizon)
  }
  while (days.length < probabilities.length) days.push(null)
  return days
}
