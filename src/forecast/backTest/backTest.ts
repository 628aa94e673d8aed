import type { DayNumber, DayWeight } from '../pace/dayWeights'
import { defaultDayWeight } from '../pace/dayWeights'
import type { PaceForecast } from '../pace/paceForecast'
import { HORIZON_DAYS, countQuantiles, daysUntil, paceForecast } from '../pace/paceForecast'
import { MOST_DAYS, teamPace } from '../pace/teamPace'
import { keyOf, textKey } from '../random'
import { PERCENTS } from '../scoring'
import { levelQuantiles, resampledQuantiles } from './baselines'
import type { Closings } from './closings'

export interface BackTestOptions {
  readonly horizons: readonly number[]
  /** Days between origins, and days before the first one. */
  readonly every: number
  readonly warmup: number
  /** The methods see no more than the last so many days. */
  readonly visible: number
  /** Also forecast when so many items will be done. */
  readonly when: readonly number[]
  readonly seed: number
  readonly weightOf?: DayWeight
}

/** A forecast re-made from the past, with what came of it. `origin` is the first day that was not known. */
export interface CountCase {
  readonly origin: DayNumber
  readonly horizon: number
  readonly actual: number
  readonly scale: number
  /** Days before the origin that the method saw. */
  readonly days: number
  readonly quantiles: readonly number[]
  readonly resampled: readonly number[]
  readonly level: readonly number[]
}

/** Days until `items` were done: foretold at 50, 85 and 95 %, and as it was (null: not within the year known). */
export interface DateCase {
  readonly origin: DayNumber
  readonly items: number
  readonly foretold: readonly (number | null)[]
  readonly actual: number | null
}

/** An origin with less than this in the 90 days before is left out: nobody forecasts a sleeping project. */
const ACTIVE_DAYS = 90
const ACTIVE_ITEMS = 10
const SCALE_DAYS = 182

/** Goes through a project's past, origin by origin, showing the methods only what lay before each. */
export function backTest(closings: Closings, options: BackTestOptions): { readonly counts: readonly CountCase[]; readonly dates: readonly DateCase[] } {
  const { first, counts } = closings
  const before = [0]
  for (const count of counts) before.push(before.at(-1)! + count)
  const between = (from: number, to: number): number => before[to]! - before[Math.max(0, from)]!
  const countCases: CountCase[] = []
  const dateCases: DateCase[] = []
  const key = keyOf(options.seed, textKey(closings.name))

  for (let origin = options.warmup; origin < counts.length; origin += options.every) {
    if (between(origin - ACTIVE_DAYS, origin) < ACTIVE_ITEMS) continue
    const from = Math.max(0, origin - Math.min(options.visible, MOST_DAYS))
    const visible = counts.slice(from, origin)
    const forecast = forecastAt(first + from, visible, options.weightOf ?? defaultDayWeight)
    if (forecast === null) continue
    for (const horizon of options.horizons) {
      if (origin + horizon >= counts.length) continue
      countCases.push({
        origin: first + origin,
        horizon,
        actual: between(origin, origin + horizon),
        scale: Math.max(1, (between(origin - SCALE_DAYS, origin) / SCALE_DAYS) * horizon),
        days: visible.length,
        quantiles: countQuantiles(forecast, horizon, PERCENTS),
        resampled: resampledQuantiles(visible, horizon, keyOf(key, origin * 1000 + horizon)),
        level: levelQuantiles(visible, horizon),
      })
    }
    if (origin + HORIZON_DAYS >= counts.length) continue
    for (const items of options.when) {
      const done = before.findIndex((sum, day) => day > origin && sum - before[origin]! >= items)
      const actual = done === -1 || done - origin > HORIZON_DAYS ? null : done - origin
      dateCases.push({ origin: first + origin, items, foretold: daysUntil(forecast, items, [0.5, 0.85, 0.95]), actual })
    }
  }
  return { counts: countCases, dates: dateCases }
}

/** What the method says on the day after the last of `counts`. */
export function forecastAt(first: DayNumber, counts: readonly number[], weightOf: DayWeight): PaceForecast | null {
  const pace = teamPace({ counts, weights: counts.map((_, day) => weightOf(first + day)) })
  return pace && paceForecast(pace, (day) => weightOf(first + counts.length + day))
}
