import type { LocalId } from '../../plan/kernel/ids'
import type { ForecastModel } from '../forecastModel'
import type { OpenHypothesis } from '../model/openHypotheses'
import type { Part } from '../parts'
import { keyOf, mixed, textKey } from '../random'
import { normalBelow, normalDensity, normalQuantile } from './normal'

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
const HALF = 65_536
const NEWTON_STEPS = 4
/** Nobody repeats a test more often. */
const MOST_REPEATS = 2

interface Options {
  readonly off: ReadonlySet<Part>
  readonly seed: number
}

/**
 * Hypotheses on one data set share a normal factor: each has its own probability at each of the factor's 64 levels,
 * such that it is right on average. One draw a data set, two a hypothesis.
 */
export function verdictModel(open: readonly OpenHypothesis[], model: ForecastModel, { off, seed }: Options): VerdictModel {
  const groups = [...new Set(open.map(groupName))]
  const groupOf = Int32Array.from(open, (one) => groups.indexOf(groupName(one)))
  const groupKeys = Int32Array.from(groups, (name) => keyOf(seed, textKey(`data:${name}`)))
  const levels = new Int32Array(groups.length)
  const isAlone = groups.map((name) => open.filter((one) => groupName(one) === name).length === 1)
  const thresholds = new Uint32Array(open.length * LEVELS)
  for (const [index, one] of open.entries()) {
    const correlation = off.has('correlation') || isAlone[groupOf[index]!] ? 0 : Math.min(0.99, Math.max(0, model.correlation))
    const p = off.has('record') && !one.isFailed ? one.confidence : one.probability
    thresholds.set(byLevel(p, correlation), index * LEVELS)
  }
  const [verdictKeys, afterKeys] = ['verdict', 'after'].map((name) => Int32Array.from(open, ({ id }) => keyOf(seed, textKey(`${name}:${id}`)))) as [Int32Array, Int32Array]
  // Of 65,536 equal numbers, those below.
  const again = Math.ceil((off.has('inconclusive') ? 0 : model.inconclusive) * HALF)
  const pivot = Math.ceil((off.has('pivots') ? 0 : model.pivots.probability) * HALF)

  return {
    ids: open.map(({ id }) => id),
    replaced: model.pivots.replaced,
    draw(trialKey, held, repeats, pivots) {
      for (let group = 0; group < levels.length; group += 1) levels[group] = mixed(trialKey ^ groupKeys[group]!) >>> LEVEL_SHIFT
      for (let index = 0; index < held.length; index += 1) {
        const threshold = thresholds[index * LEVELS + levels[groupOf[index]!]!]!
        held[index] = mixed(trialKey ^ verdictKeys[index]!) < threshold ? 1 : 0
        // One half of the draw for what follows a failure, the other for repeated tests.
        const bits = mixed(trialKey ^ afterKeys[index]!)
        pivots[index] = held[index] === 0 && bits >>> 16 < pivot ? 1 : 0
        // Spent step by step: the rest of a number below `again` is as random as the number was.
        let rest = bits & 0xff_ff
        let count = 0
        while (rest < again && count < MOST_REPEATS) {
          count += 1
          rest = (rest / again) * HALF
        }
        repeats[index] = count
      }
    },
  }
}

/** One without a data set is a group of its own. */
function groupName({ id, dataSet }: OpenHypothesis): string {
  return dataSet === null ? `#${id}` : `=${dataSet}`
}

/** Thresholds for a 32-bit draw at each level of the factor; their mean is the probability. */
function byLevel(p: number, correlation: number): Uint32Array {
  if (p <= 0 || p >= 1 || correlation === 0) return new Uint32Array(LEVELS).fill(threshold(p))
  const own = Math.sqrt(1 - correlation)
  const shared = Math.sqrt(correlation)
  // Newton's method, from where it would be with ever more levels.
  let limit = normalQuantile(p)
  for (let step = 0; step < NEWTON_STEPS; step += 1) {
    let sum = 0
    let slope = 0
    for (const value of LEVEL_VALUES) {
      const x = (limit - shared * value) / own
      sum += normalBelow(x)
      slope += normalDensity(x) / own
    }
    if (slope > 1e-12) limit += (p * LEVELS - sum) / slope
  }
  return Uint32Array.from(LEVEL_VALUES, (value) => threshold(normalBelow((limit - shared * value) / own)))
}

function threshold(p: number): number {
  return Math.min(WHOLE - 1, Math.max(0, Math.round(p * WHOLE)))
}
