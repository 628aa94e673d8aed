/*
 * The five negative binomials of the forecast: how wide a team's deliveries scatter around its pace.
 * Constants frozen: tuned once on twenty public projects and confirmed on others (docs/forecast.md).
 */

/** Multipliers of the usual volatility, from a steady team to a wild one, with their prior weights. */
export const VOLATILITIES = [0.25, 0.5, 1, 2, 4] as const
export const PRIOR_WEIGHTS = [1 / 8, 2 / 8, 2 / 8, 2 / 8, 1 / 8] as const

/** Draws the median up, where a skewed distribution would leave it low. */
const MEDIAN_CORRECTION = 0.15
/** Few days behind the pace make it less sure. */
const FEW_DAYS = 3.5
/** A young team's pace still changes; fades out over half a year. */
const YOUNG = 0.08
const YOUNG_DAYS = 182
/** A count of nothing at all is never expected. */
const LEAST_MEAN = 0.001

/** What the pace is at one moment, seen from the days before it. */
export interface Level {
  /** Items per average day. */
  readonly level: number
  /** Effective days behind it. */
  readonly effectiveDays: number
  /** Days of history seen, at most 364. */
  readonly age: number
}

/** Mean and dispersion (variance = mean + dispersion × mean²) of one component. */
export interface Component {
  readonly mean: number
  readonly dispersion: number
}

/** Volatility `g` over `horizon` days that weigh `weight` in all; `widening` multiplies the dispersion. */
export function component(g: number, { level, effectiveDays, age }: Level, horizon: number, weight: number, widening = 1): Component {
  const items = level * effectiveDays + 0.5
  const dispersion =
    (g * usualDispersion(horizon) + 1 / items + FEW_DAYS / effectiveDays + YOUNG * Math.max(0, 1 - age / YOUNG_DAYS)) * widening
  return { mean: Math.max((items / effectiveDays) * weight, LEAST_MEAN) * (1 + MEDIAN_CORRECTION * dispersion), dispersion }
}

/** Team volatility, noise of bursts, drift. */
function usualDispersion(horizon: number): number {
  return 0.08 + 0.9 / horizon + 0.0003 * horizon
}
