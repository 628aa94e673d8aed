import { exp } from '../exactMath'

/** Above this mean the expansion by Cornish and Fisher hits the same whole number. */
const LARGE = 8

/** What a mean's quantiles rest on, reckoned once for all of them: its root where it is large, else the probability of none. */
export function poissonBasis(mean: number): number {
  return mean > LARGE ? Math.sqrt(mean) : exp(-mean)
}

/** What the skewness of a large mean adds at a quantile of the standard normal (Cornish and Fisher). */
export function poissonSkew(normal: number): number {
  return (normal * normal - 1) / 6
}

/**
 * The smallest count that a Poisson number with this mean does not exceed with probability `u`. `basis`: the mean's
 * `poissonBasis`; `normal`: the standard normal's quantile for the same `u`; `skew`: its `poissonSkew`. All of them are
 * reckoned once for many calls.
 */
export function poissonQuantile(mean: number, basis: number, u: number, normal: number, skew: number): number {
  if (mean <= 0) return 0
  if (mean > LARGE) return Math.max(0, Math.ceil(mean + normal * basis + skew - 0.5))
  let probability = basis
  let atMost = probability
  let count = 0
  // The sum may stay just short of 1; what lies that far out no longer matters.
  while (atMost < u && count < 8 * LARGE) {
    count += 1
    probability *= mean / count
    atMost += probability
  }
  return count
}
