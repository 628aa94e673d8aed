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

/** P(fewer than `amount` within `day` days), for whole amounts up to `most` and days up to the horizon. */
export interface PathTable {
  readonly most: number
  /** `below[day * (most + 1) + amount]`; never grows from one day to the next. */
  readonly below: Float64Array
}

/** What a year brings but once in a million is left out: it counts as never. */
const NEVER = 1e-6

/** Whole amounts up to `need`, or as far as a year can bring it. */
export function pathTable(source: PathSource, need: number): PathTable {
  const most = Math.max(1, Math.min(Math.ceil(need), reachOf(source, need)))
  const row = most + 1
  const below = new Float64Array((HORIZON_DAYS + 1) * row).fill(1)
  below[0] = 0
  for (let day = 1; day <= HORIZON_DAYS; day += 1) {
    const from = day * row
    fillDay(source, day, most, below.subarray(from, from + row))
    // A day later no less is delivered, whatever rounding or a holiday says.
    for (let at = from + 1; at < from + row; at += 1) if (below[at]! > below[at - row]!) below[at] = below[at - row]!
  }
  return { most, below }
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
export function createPath({ most, below }: PathTable): Path {
  const row = most + 1
  const days = new Uint16Array(row).fill(BEYOND)
  days[0] = 0
  const amounts = new Int32Array(BEYOND)
  let luck = 0
  return {
    walk(to) {
      luck = to
    },
    dayOf(amount) {
      const whole = Math.ceil(amount - 1e-9)
      if (whole <= 0) return 0
      if (whole > most) return BEYOND
      let day = days[whole]!
      while (day > 1 && below[(day - 1) * row + whole]! < luck) day -= 1
      days[whole] = day
      return day
    },
    amountBy(day) {
      if (day <= 0) return 0
      const at = Math.min(day, HORIZON_DAYS)
      let amount = amounts[at]!
      while (amount < most && below[at * row + amount + 1]! < luck) amount += 1
      amounts[at] = amount
      return amount
    },
  }
}

function reachOf(source: PathSource, need: number): number {
  if (source.kind === 'guess') return Math.ceil(source.usual[HORIZON_DAYS]! * Math.exp(source.spread * 5)) + 1
  let reach = 0
  sweep(source.forecast, HORIZON_DAYS, (count, atMost) => {
    reach = count + 1
    return count < need && atMost < 1 - NEVER
  })
  return reach
}

function fillDay(source: PathSource, day: number, most: number, below: Float64Array): void {
  if (source.kind === 'pace') return fillBelow(source.forecast, day, below)
  const usual = source.usual[day]!
  below[0] = 0
  for (let amount = 1; amount <= most; amount += 1)
    below[amount] = usual <= 0 ? 1 : normalBelow((Math.log(amount) - Math.log(usual)) / source.spread)
}
