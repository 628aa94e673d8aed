import { exp, ln } from '../exactMath'
import type { PaceForecast } from '../pace/paceForecast'
import { HORIZON_DAYS, fillBelow, sweep } from '../pace/paceForecast'
import { normalBelow } from './normal'

/** Stands for a day beyond the horizon. */
export const BEYOND = HORIZON_DAYS + 1

/** Where the amounts delivered come from: the calibrated pace, or, without one, a guess. */
export type PathSource =
  | { readonly kind: 'pace'; readonly forecast: PaceForecast }
  /** `usual[h]`: the story equivalents that are expected within h days; the level may be off by a log-normal factor. */
  | { readonly kind: 'guess'; readonly usual: readonly number[]; readonly spread: number }

/** P(fewer than an amount within `day` days), for the amounts of the scale and days up to the horizon; 24 bits of it are plenty. */
export interface PathTable {
  /** Amounts that are told apart: each whole one up to 1024, then steps of a five-hundredth. */
  readonly amounts: Int32Array
  /** `below[day * amounts.length + index]`; never grows from one day to the next. */
  readonly below: Float32Array
}

const FINE = 1024
const FINE_BITS = 10
const STEPS_PER_DOUBLING = 512

/** Amounts up to `need`, or as far as a year can bring it: what it brings more rarely than `rarest` counts as never. */
export function pathTable(source: PathSource, need: number, rarest: number): PathTable {
  const most = Math.max(1, Math.ceil(Math.min(need, reachOf(source, need, rarest))))
  const amounts = scaleTo(most)
  const row = amounts.length
  const below = new Float32Array((HORIZON_DAYS + 1) * row).fill(1)
  below[0] = 0
  const day = new Float64Array(amounts.at(-1)! + 1)
  let end = 0
  for (let at = 1; at <= HORIZON_DAYS; at += 1) {
    const filled = fillDay(source, at, amounts, day, 1 - rarest)
    const start = at * row
    let index = 0
    // A day later no less is delivered, whatever rounding or a holiday says.
    for (; index < row && amounts[index]! < filled; index += 1) below[start + index] = Math.min(day[amounts[index]!]!, below[start - row + index]!)
    // What is sure by now is so from here on.
    for (; index < end; index += 1) below[start + index] = below[start - row + index]!
    end = index
  }
  return { amounts, below }
}

/** The way of one trial through its year: always as lucky, in the order of `luck`, as the day it is asked for. */
export interface Path {
  /** For this trial and the next ones; must not fall from one call to the next. */
  readonly walk: (luck: number) => void
  /** The day by whose end the amount is delivered, 0 for none, BEYOND where a year does not suffice. */
  readonly dayOf: (amount: number) => number
  /** What is delivered by the end of a day. */
  readonly amountBy: (day: number) => number
}

/**
 * Within h days a trial delivers the smallest y with P(at most y) >= luck: so every horizon has exactly the forecast's
 * distribution. As luck only rises, both look-ups go on from where they stood.
 */
export function createPath({ amounts, below }: PathTable): Path {
  const row = amounts.length
  const days = new Uint16Array(row).fill(BEYOND)
  days[0] = 0
  const reached = new Int32Array(BEYOND)
  // The luck that the next step takes, kept apart: the table itself is too large to be near at hand.
  const sooner = below.slice(HORIZON_DAYS * row)
  const more = Float64Array.from({ length: BEYOND }, (_, day) => (row > 1 ? below[day * row + 1]! : Number.POSITIVE_INFINITY))
  let luck = 0
  return {
    walk(to) {
      luck = to
    },
    dayOf(amount) {
      if (amount <= 1e-9) return 0
      const index = scaleIndex(amount)
      if (index >= row) return BEYOND
      while (sooner[index]! < luck) {
        const day = days[index]! - 1
        days[index] = day
        sooner[index] = day > 1 ? below[(day - 1) * row + index]! : Number.POSITIVE_INFINITY
      }
      return days[index]!
    },
    amountBy(day) {
      if (day <= 0) return 0
      const at = day < HORIZON_DAYS ? day : HORIZON_DAYS
      while (more[at]! < luck) {
        const index = reached[at]! + 1
        reached[at] = index
        more[at] = index + 1 < row ? below[at * row + index + 1]! : Number.POSITIVE_INFINITY
      }
      return amounts[reached[at]!]!
    },
  }
}

/** Place of the smallest amount of the scale that is not less; the same for every plan, however much it holds. */
function scaleIndex(amount: number): number {
  if (amount <= FINE) return Math.ceil(amount - 1e-9)
  if (amount > 1e9) return Number.MAX_SAFE_INTEGER
  const whole = Math.ceil(amount - 1e-9)
  const doublings = 31 - Math.clz32(whole - 1)
  const start = 1 << doublings
  return FINE + (doublings - FINE_BITS) * STEPS_PER_DOUBLING + Math.ceil((whole - start) / (start / STEPS_PER_DOUBLING))
}

function scaleTo(most: number): Int32Array {
  const amounts: number[] = []
  for (let index = 0; index <= FINE && amounts.at(-1) !== most; index += 1) amounts.push(index)
  for (let start = FINE; amounts.at(-1)! < most; start *= 2)
    for (let step = 1; step <= STEPS_PER_DOUBLING && amounts.at(-1)! < most; step += 1) amounts.push(start + step * (start / STEPS_PER_DOUBLING))
  return Int32Array.from(amounts)
}

function reachOf(source: PathSource, need: number, rarest: number): number {
  if (source.kind === 'guess') return Math.ceil(source.usual[HORIZON_DAYS]! * exp(source.spread * 5)) + 1
  let reach = 0
  sweep(source.forecast, HORIZON_DAYS, (count, atMost) => {
    reach = count + 1
    return count < need && atMost < 1 - rarest
  })
  return reach
}

/** Fills the amounts of a day; answers the first one that it left out. */
function fillDay(source: PathSource, day: number, amounts: Int32Array, below: Float64Array, enough: number): number {
  if (source.kind === 'pace') return fillBelow(source.forecast, day, below, enough)
  const usual = source.usual[day]!
  below[0] = 0
  for (const amount of amounts)
    if (amount > 0) below[amount] = usual <= 0 ? 1 : normalBelow((ln(amount) - ln(usual)) / source.spread)
  return below.length
}
