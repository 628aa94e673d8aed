import { exp } from '../exactMath'
import { normalQuantile } from './normal'

/** A story's work as it may turn out: a size's range, times how far off sizes were, in story equivalents. */
export interface SizeClass {
  /** Ranges that are equally likely, each with its weight; more than one for a story without a size. */
  readonly ranges: readonly { readonly min: number; readonly max: number; readonly weight: number }[]
  /** Log-normal factor: its median and sigma. */
  readonly median: number
  readonly sigma: number
}

/** Steps of a table; ten bits of a draw choose one, so that a draw of 32 bits serves three trials. */
export const STEPS = 1024
export const LANE_SHIFTS = [22, 12, 2] as const
/**
 * Sizes come in steps of 1/4,096 story, up to 4,096: so 24 bits hold each of them, and their sums are exact in any
 * order.
 */
const GRAIN = 4096
const MOST = 4096
/** Grid of the product: this many values of the range by as many of the factor, sorted into narrow bins. */
const RANGE_STEPS = 32
const FACTOR_STEPS = 64
const BINS = 8192

const FACTORS: readonly number[] = Array.from({ length: FACTOR_STEPS }, (_, step) => normalQuantile((step + 0.5) / FACTOR_STEPS))

/** Quantiles of the class at the middle of each of the steps, ascending: one draw, one look-up. */
export function sizeTable({ ranges, median, sigma }: SizeClass): Float32Array {
  const table = new Float32Array(STEPS)
  const [only] = ranges
  if (ranges.length === 1 && sigma === 0 && only!.min === only!.max) return table.fill(grained(only!.min * median))
  const factors = FACTORS.map((factor) => median * exp(sigma * factor))
  const most = Math.max(...ranges.map(({ max }) => max)) * factors.at(-1)!
  if (most <= 0) return table
  const total = ranges.reduce((sum, { weight }) => sum + weight, 0)
  const weights = new Float64Array(BINS + 1)
  const sums = new Float64Array(BINS + 1)
  for (const { min, max, weight } of ranges)
    for (const factor of factors)
      for (let step = 0; step < RANGE_STEPS; step += 1) {
        const value = (min + ((max - min) * (step + 0.5)) / RANGE_STEPS) * factor
        const bin = Math.floor((value / most) * BINS)
        const share = weight / total / FACTOR_STEPS / RANGE_STEPS
        weights[bin]! += share
        sums[bin]! += share * value
      }
  let bin = 0
  let below = weights[0]!
  for (let step = 0; step < STEPS; step += 1) {
    while ((below < (step + 0.5) / STEPS || weights[bin] === 0) && bin < BINS) below += weights[(bin += 1)]!
    table[step] = grained(sums[bin]! / weights[bin]!)
  }
  return table
}

export function grained(size: number): number {
  return Math.min(MOST, Math.round(size * GRAIN) / GRAIN)
}

export function meanOf(table: Float32Array): number {
  return table.reduce((sum, value) => sum + value, 0) / table.length
}
