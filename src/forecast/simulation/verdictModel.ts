import type { LocalId } from '../../plan/kernel/ids'
import type { ForecastModel, ModelHypothesis } from '../forecastModel'
import type { Part } from '../parts'
import { keyOf, mixed, textKey } from '../random'
import { normalBelow, normalQuantile } from './normal'

/** Draws what becomes of each hypothesis in a trial. */
export interface VerdictModel {
  readonly ids: readonly LocalId[]
  /** Fills one entry for each hypothesis: whether it holds, how often its test is repeated, whether a pivot follows a failure. */
  readonly draw: (trialKey: number, held: Uint8Array, repeats: Uint8Array, pivots: Uint8Array) => void
  readonly replaced: number
}

const LEVELS = 64
const LEVEL_SHIFT = 26
const LEVEL_VALUES: readonly number[] = Array.from({ length: LEVELS }, (_, level) => normalQuantile((level + 0.5) / LEVELS))
const WHOLE = 4_294_967_296
/** Nobody repeats a test more often. */
const MOST_REPEATS = 2

interface Options {
  readonly off: ReadonlySet<Part>
  readonly seed: number
}

/**
 * Hypotheses on one data set share a normal factor: each has its own probability at each of the factor's 64 levels,
 * such that it is right on average. One draw a data set, three a hypothesis.
 */
export function verdictModel(open: readonly ModelHypothesis[], model: ForecastModel, { off, seed }: Options): VerdictModel {
  const groups = [...new Set(open.map(groupName))]
  const groupOf = Int32Array.from(open, (one) => groups.indexOf(groupName(one)))
  const groupKeys = Int32Array.from(groups, (name) => keyOf(seed, textKey(`data:${name}`)))
  const levels = new Int32Array(groups.length)
  const isAlone = groups.map((name) => open.filter((one) => groupName(one) === name).length === 1)
  const thresholds = new Float64Array(open.length * LEVELS)
  for (const [index, one] of open.entries()) {
    const correlation = off.has('correlation') || isAlone[groupOf[index]!] ? 0 : Math.min(0.99, Math.max(0, model.correlation))
    const p = off.has('record') && !one.isFailed ? one.confidence : one.probability
    thresholds.set(byLevel(p, correlation), index * LEVELS)
  }
  const keys = ['verdict', 'repeats', 'pivot'].map((name) => Int32Array.from(open, ({ id }) => keyOf(seed, textKey(`${name}:${id}`))))
  const [verdictKeys, repeatKeys, pivotKeys] = keys as [Int32Array, Int32Array, Int32Array]
  const again = (off.has('inconclusive') ? 0 : model.inconclusive) * WHOLE
  const pivot = (off.has('pivots') ? 0 : model.pivots.probability) * WHOLE

  return {
    ids: open.map(({ id }) => id),
    replaced: model.pivots.replaced,
    draw(trialKey, held, repeats, pivots) {
      for (let group = 0; group < levels.length; group += 1) levels[group] = mixed(trialKey ^ groupKeys[group]!) >>> LEVEL_SHIFT
      for (let index = 0; index < held.length; index += 1) {
        const threshold = thresholds[index * LEVELS + levels[groupOf[index]!]!]!
        held[index] = mixed(trialKey ^ verdictKeys[index]!) < threshold ? 1 : 0
        pivots[index] = held[index] === 0 && mixed(trialKey ^ pivotKeys[index]!) < pivot ? 1 : 0
        // One draw is spent step by step: the rest of a number below `again` is as random as the number was.
        let rest: number = mixed(trialKey ^ repeatKeys[index]!)
        let count = 0
        while (rest < again && count < MOST_REPEATS) {
          count += 1
          rest = (rest / again) * WHOLE
        }
        repeats[index] = count
      }
    },
  }
}

/** One without a data set is a group of its own. */
function groupName({ id, dataSet }: ModelHypothesis): string {
  return dataSet === null ? `#${id}` : `=${dataSet}`
}

/** Thresholds for a 32-bit draw at each level of the factor; their mean is the probability, exactly. */
function byLevel(p: number, correlation: number): Float64Array {
  if (p <= 0 || p >= 1 || correlation === 0) return new Float64Array(LEVELS).fill(Math.min(1, Math.max(0, p)) * WHOLE)
  const own = Math.sqrt(1 - correlation)
  const shared = Math.sqrt(correlation)
  const at = (limit: number): Float64Array => Float64Array.from(LEVEL_VALUES, (value) => normalBelow((limit - shared * value) / own))
  let low = -8
  let high = 8
  for (let step = 0; step < 22; step += 1) {
    const middle = (low + high) / 2
    if (at(middle).reduce((sum, value) => sum + value, 0) / LEVELS < p) low = middle
    else high = middle
  }
  return at((low + high) / 2).map((value) => value * WHOLE)
}
