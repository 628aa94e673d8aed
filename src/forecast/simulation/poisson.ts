/** Above this mean the expansion by Cornish and Fisher hits the same whole number. */
const LARGE = 8

/**
 * The smallest count that a Poisson number with this mean does not exceed with probability `u`. `normal`: the standard
 * normal's quantile for the same `u`, `none`: exp(−mean), the probability of none; the caller has both anyway.
 */
export function poissonQuantile(mean: number, none: number, u: number, normal: number): number {
  if (mean <= 0) return 0
  if (mean > LARGE) return Math.max(0, Math.ceil(mean + normal * Math.sqrt(mean) + (normal * normal - 1) / 6 - 0.5))
  let probability = none
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
