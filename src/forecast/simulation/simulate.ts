import type { ForecastModel } from '../forecastModel'
import { HORIZON_DAYS, paceForecast } from '../pace/paceForecast'
import type { Part } from '../parts'
import { keyOf, textKey } from '../random'
import type { CompiledModel } from './compiledModel'
import { compiledModel } from './compiledModel'
import { growing } from './growing'
import type { PathSource, PathTable } from './pathTable'
import { BEYOND, createPath, pathTable } from './pathTable'
import type { Simulation } from './simulation'
import { LANE_SHIFTS, STEPS } from './sizeTable'
import { createTrial } from './trial'

export interface SimulationOptions {
  readonly trials: number
  readonly seed: number
  /** Parts that are switched off; all other draws stay as they were. */
  readonly off?: ReadonlySet<Part>
  /** Also when each story is done, from about 500 of the trials; costs a little. */
  readonly stories?: boolean
  /** Kept by the caller: plans that differ only in their stories share the ways through the year. */
  readonly paths?: PathTables
}

export type PathTables = Map<string, PathTable>

const STORY_SAMPLES = 500
/** The luckiest trial decides how far a table of paths must reach; up to so many share one. */
const FEW_TRIALS = 25_000
const MOST_TRIALS = 1_000_000
const NONE: ReadonlySet<Part> = new Set()

/**
 * Plays the plan's future `trials` times. The i-th trial is the i-th luckiest of the pace, evenly spread, so that the
 * calibrated part is exact and not itself drawn; everything else is drawn by counter, so the same seed gives the same
 * numbers everywhere. A model without a pace and without sizes gives BEYOND throughout.
 */
export function simulate(model: ForecastModel, { trials, seed, off = NONE, stories = false, paths }: SimulationOptions): Simulation {
  const compiled = compiledModel(model, { off, seed })
  const source = sourceOf(model, off)
  const path = createPath(source === null ? NO_PATH : tableOf(source, paths, trials <= FEW_TRIALS ? 0.5 / FEW_TRIALS : 0.5 / MOST_TRIALS, () => mostWork(compiled, model, off)))
  const growth = off.has('scope') ? null : growing(model, source !== null)
  const result = emptyResult(model, compiled, trials, seed, stories)
  const trial = createTrial(compiled, path, result)
  const stride = Math.max(1, Math.floor(trials / STORY_SAMPLES))
  const trialsKey = keyOf(seed, textKey('trials'))
  const sizesKey = keyOf(seed, textKey('sizes'))
  const growthKey = keyOf(seed, textKey('growth'))

  for (let index = 0; index < trials; index += 1) {
    path.walk(off.has('pace') ? 0.5 : (index + 0.5) / trials)
    const lane = index % LANE_SHIFTS.length
    if (lane === 0) trial.drawSizes(keyOf(sizesKey, index))
    trial.play(index, lane, keyOf(trialsKey, index), stories && index % stride === 0)
    if (growth === null) continue
    growth.draw(keyOf(growthKey, index))
    let above = 0
    for (let row = 0; row < compiled.rows; row += 1) {
      const day = result.asIs[row]![index]!
      const then = day > BEYOND ? day : growth.dayOf(row, trial.finish[row]!, Math.max(day, above), path)
      result.growing[row]![index] = then
      if (then <= BEYOND) above = then
    }
  }
  trial.finishVerdicts()
  if (growth === null) for (const [row, days] of result.asIs.entries()) result.growing[row]!.set(days)
  return result
}

/** One that is to be shared reaches as far as a year can bring it. */
function tableOf(source: PathSource, paths: PathTables | undefined, rarest: number, need: () => number): PathTable {
  if (paths === undefined) return pathTable(source, need(), rarest)
  const name = `${rarest}${JSON.stringify(source)}`
  let table = paths.get(name)
  if (table === undefined) paths.set(name, (table = pathTable(source, Number.POSITIVE_INFINITY, rarest)))
  return table
}

/** Where nothing is known, nothing is ever done. */
const NO_PATH: PathTable = { amounts: Int32Array.of(0), below: new Float32Array(BEYOND) }

/** Spread of a guess's level: off by two thirds on either side in two of three cases. */
const GUESS_SPREAD = 0.5

function sourceOf({ pace, weights, capacity }: ForecastModel, off: ReadonlySet<Part>): PathSource | null {
  const weightOf = (day: number): number => weights[day]! * (off.has('capacity') ? 1 : capacity[day]!)
  switch (pace.kind) {
    case 'pace':
      return { kind: 'pace', forecast: paceForecast(pace.pace, weightOf, pace.widening) }
    case 'guess': {
      // Five working days weigh a little under seven; each hand works through one story after the other.
      const usual = [0]
      for (let day = 0; day < HORIZON_DAYS; day += 1) usual.push(usual[day]! + ((weightOf(day) * 5) / 7) * (pace.hands / pace.effortDays))
      return { kind: 'guess', usual, spread: GUESS_SPREAD }
    }
    case 'none':
      return null
  }
}

/**
 * No trial needs more than this, so that a shorter table gives the same days: every story as large as it can be, more
 * growth than any draw brings. Where work may wait, the team may have been idle: then what a year can bring is the limit.
 */
function mostWork(compiled: CompiledModel, model: ForecastModel, off: ReadonlySet<Part>): number {
  if (compiled.groups > 0) return Number.POSITIVE_INFINITY
  // Tables ascend: their last entry is the largest.
  const work = compiled.table.reduce((sum, start) => sum + compiled.sizes[start + STEPS - 1]!, 0)
  const added = off.has('scope') ? 0 : model.rows.reduce((sum, { growth }) => sum + (growth?.added ?? 0), 0) * model.weights.reduce((sum, weight) => sum + weight, 0)
  return work + added + 7 * Math.sqrt(added) + 10
}

function emptyResult(model: ForecastModel, compiled: CompiledModel, trials: number, seed: number, stories: boolean): Simulation & { readonly cut: number[] } {
  const perRow = (): readonly Uint16Array[] => Array.from({ length: compiled.rows }, () => new Uint16Array(trials))
  const perTrial = (): Float64Array => new Float64Array(trials)
  const drawn = compiled.verdicts.ids
  const samples = stories ? Math.ceil(trials / Math.max(1, Math.floor(trials / STORY_SAMPLES))) : 0
  return {
    trials,
    seed,
    asIs: perRow(),
    growing: perRow(),
    cut: Array.from({ length: compiled.rows }, () => 0),
    work: { planned: perTrial(), extra: perTrial(), done: perTrial(), dropped: perTrial(), lost: perTrial() },
    verdicts: Object.fromEntries(drawn.map((id) => [id, new Uint8Array(trials)])),
    stories: stories
      ? { samples, days: model.stories.map(() => new Uint16Array(samples)), dropped: model.stories.map(() => 0) }
      : null,
  }
}

