import { exp, ln, power } from '../exactMath'
import { lnGamma } from './lnGamma'
import type { Component, Level } from './volatility'
import { PRIOR_WEIGHTS, VOLATILITIES, component } from './volatility'

/** Deliveries per calendar day, oldest first, up to yesterday, each day with its weight. */
export interface DaySeries {
  readonly counts: readonly number[]
  readonly weights: readonly number[]
}

/** A team's pace as its own past shows it. */
export interface TeamPace extends Level {
  /** How much each of the five volatilities is believed; they sum to 1. */
  readonly volatilityWeights: readonly number[]
}

/** No forecast from less history than this. */
export const LEAST_DAYS = 28
/** No more history than this enters. */
export const MOST_DAYS = 364

/** The last weeks count most, the last months steady it: half-lives in days, and their shares. */
const MEMORIES = [
  { halfLife: 20, share: 0.6 },
  { halfLife: 150, share: 0.4 },
] as const
/** A bulk clean-up is trimmed to this many times an average day, and to not less than four items. */
const BULK_DAYS = 20
const BULK_LEAST = 4
/** Past windows from which the volatility is learnt: their lengths, their step, and what one of them counts. */
const WINDOWS = [14, 28] as const
const WINDOW_STEP = 7
const WINDOW_SHARE = 0.3

/**
 * The pace of the last 364 days and how much it really changed; null with less than 28 days of history. Days that
 * should not count are simply left out of the series.
 */
export function teamPace(series: DaySeries): TeamPace | null {
  const counts = series.counts.slice(-MOST_DAYS)
  const weights = series.weights.slice(-MOST_DAYS)
  const days = counts.length
  if (days < LEAST_DAYS) return null
  const levels = levelsOf(trimmed(counts, weights), weights)
  return { ...levels[days]!, volatilityWeights: learnt(counts, weights, levels) }
}

/** Always trims the original counts; twice, as the first cap is drawn up by the bulk itself. */
export function trimmed(counts: readonly number[], weights: readonly number[]): readonly number[] {
  const total = Math.max(1, sum(weights))
  let kept = counts
  for (let round = 0; round < 2; round += 1) {
    const cap = Math.max(BULK_LEAST, (BULK_DAYS * sum(kept)) / total)
    kept = counts.map((count) => Math.min(count, cap))
  }
  return kept
}

/** The level before each day, and after the last: `levels[t]` sees the days 0 … t-1. */
function levelsOf(counts: readonly number[], weights: readonly number[]): readonly Level[] {
  const memories = MEMORIES.map(({ halfLife, share }) => ({ share, fade: power(0.5, 1 / halfLife), items: 0, days: 0, squares: 0 }))
  const levels: Level[] = []
  for (let age = 0; age <= counts.length; age += 1) {
    let level = 0
    let spread = 0
    for (const memory of memories) {
      const days = Math.max(memory.days, 1e-9)
      level += (memory.share * memory.items) / days
      spread += (memory.share * memory.squares) / (days * days)
    }
    // Days without any weight (nothing but excluded ones) leave nothing behind the pace.
    levels.push({ level, effectiveDays: spread > 0 ? Math.max(1 / spread, 1e-9) : 1e-9, age })
    for (const memory of memories) {
      memory.items = memory.fade * memory.items + (counts[age] ?? 0)
      memory.days = memory.fade * memory.days + (weights[age] ?? 0)
      memory.squares = memory.fade * memory.fade * memory.squares + (weights[age] ?? 0)
    }
  }
  return levels
}

/** How well each volatility would have foretold the team's own last year; bulk days count in full here. */
function learnt(counts: readonly number[], weights: readonly number[], levels: readonly Level[]): readonly number[] {
  const items = runningSums(counts)
  const days = runningSums(weights)
  const logs = PRIOR_WEIGHTS.map((weight) => ln(weight))
  for (const length of WINDOWS)
    for (let start = counts.length - length; start >= LEAST_DAYS; start -= WINDOW_STEP) {
      const count = items[start + length]! - items[start]!
      const weight = days[start + length]! - days[start]!
      for (const [index, g] of VOLATILITIES.entries())
        logs[index]! += ((WINDOW_SHARE * WINDOW_STEP) / length) * logProbability(count, component(g, levels[start]!, length, weight))
    }
  const most = Math.max(...logs)
  const shares = logs.map((log) => exp(log - most))
  const total = sum(shares)
  return shares.map((share) => share / total)
}

function logProbability(count: number, { mean, dispersion }: Component): number {
  const size = 1 / dispersion
  return (
    lnGamma(count + size) - lnGamma(size) - lnGamma(count + 1) + size * ln(size / (size + mean)) + count * ln(mean / (size + mean))
  )
}

function runningSums(values: readonly number[]): readonly number[] {
  const sums = [0]
  for (const value of values) sums.push(sums.at(-1)! + value)
  return sums
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
