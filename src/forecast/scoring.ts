/** P1 … P99. */
export const PERCENTS: readonly number[] = Array.from({ length: 99 }, (_, index) => (index + 1) / 100)

/** One forecast of a count, with what came of it. */
export interface ScoredCount {
  /** P1 … P99. */
  readonly quantiles: readonly number[]
  readonly actual: number
  /** What the loss is measured against: the items expected at the pace of the last half-year, at least 1. */
  readonly scale: number
}

/** Means over scored forecasts. */
export interface CountScore {
  readonly forecasts: number
  /** Share of outcomes within [P10, P90], and within [P5, P95], both ends counted. */
  readonly within80: number
  readonly within90: number
  /** Share of outcomes that reached P15 ("with 85 % confidence at least"), and P50. */
  readonly kept85: number
  readonly kept50: number
  /** Mean pinball loss over 99 quantiles, in parts of the scale: lower is better. */
  readonly loss: number
}

/** How forecasts of counts turned out; null where there are none. */
export function countScore(scored: readonly ScoredCount[]): CountScore | null {
  if (scored.length === 0) return null
  const share = (holds: (one: ScoredCount) => boolean): number => scored.filter(holds).length / scored.length
  return {
    forecasts: scored.length,
    within80: share(({ quantiles, actual }) => actual >= quantiles[9]! && actual <= quantiles[89]!),
    within90: share(({ quantiles, actual }) => actual >= quantiles[4]! && actual <= quantiles[94]!),
    kept85: share(({ quantiles, actual }) => actual >= quantiles[14]!),
    kept50: share(({ quantiles, actual }) => actual >= quantiles[49]!),
    loss: scored.reduce((total, one) => total + pinballLoss(one.quantiles, one.actual) / one.scale, 0) / scored.length,
  }
}

/** Mean over P1 … P99 of what each quantile is off, weighted by how sure it claimed to be; in items. */
export function pinballLoss(quantiles: readonly number[], actual: number): number {
  let loss = 0
  for (const [index, quantile] of quantiles.entries()) {
    const percent = PERCENTS[index]!
    loss += actual >= quantile ? percent * (actual - quantile) : (1 - percent) * (quantile - actual)
  }
  return loss / quantiles.length
}
