import { power } from '../exactMath'
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
    return forecast.pace.volatilityWeights[index]! * power(size / (size + mean), size)
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

/** Terms that no longer change a sum near 1; left in, they would fade into numbers that processors are slow with. */
const NOTHING = 1e-19

/**
 * P(fewer than 0, 1, 2 … items within `horizon` days) into `below`, as far as it goes: what `sweep` says, without a
 * call for each and with the five components side by side. Answers how many it filled: fewer than there is room for
 * where the sum passes `enough`; the others stay as they were.
 */
export function fillBelow(forecast: PaceForecast, horizon: number, below: Float64Array, enough: number): number {
  const parts = components(forecast, horizon)
  const sizes = parts.map(({ dispersion }) => 1 / dispersion)
  const steps = parts.map(({ mean }, index) => mean / (sizes[index]! + mean))
  const first = parts.map(({ mean }, index) => forecast.pace.volatilityWeights[index]! * power(sizes[index]! / (sizes[index]! + mean), sizes[index]!))
  const [r0, r1, r2, r3, r4] = sizes as [number, number, number, number, number]
  const [s0, s1, s2, s3, s4] = steps as [number, number, number, number, number]
  let [p0, p1, p2, p3, p4] = first as [number, number, number, number, number]
  const most = Math.max(...parts.map(({ mean }) => mean))
  let atMost = 0
  let count = 1
  below[0] = 0
  for (; count < below.length && atMost < enough; count += 1) {
    below[count] = atMost += p0 + p1 + p2 + p3 + p4
    const before = count - 1
    const share = 1 / count
    p0 *= (before + r0) * share * s0
    p1 *= (before + r1) * share * s1
    p2 *= (before + r2) * share * s2
    p3 *= (before + r3) * share * s3
    p4 *= (before + r4) * share * s4
    if (count < most) continue
    if (p0 < NOTHING) p0 = 0
    if (p1 < NOTHING) p1 = 0
    if (p2 < NOTHING) p2 = 0
    if (p3 < NOTHING) p3 = 0
    if (p4 < NOTHING) p4 = 0
  }
  return count
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
