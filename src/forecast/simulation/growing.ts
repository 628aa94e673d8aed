import type { ForecastModel } from '../forecastModel'
import { mixed, uniform } from '../random'
import { normalQuantile } from './normal'
import type { Path } from './pathTable'
import { BEYOND } from './pathTable'
import { poissonBasis, poissonQuantile, poissonSkew } from './poisson'

/** When work is done to which more is added all the while. */
export interface Growing {
  /** `finish`: the amount without growth; `day`: its day, or when the row above is done. Never earlier than that. */
  readonly dayOf: (row: number, finish: number, day: number, path: Path) => number
  /** Draws the luck of a trial. */
  readonly draw: (key: number) => void
}

/**
 * Items are added to, and dropped from, everything down to a row at the rates of the past, Poisson around them, with
 * the same luck in all rows; a net loss counts as none. Null where no growth is known.
 */
export function growing(model: ForecastModel, hasPace: boolean): Growing | null {
  if (!hasPace || model.rows.every(({ growth }) => growth === null || growth.added === 0)) return null
  const added: number[] = []
  const dropped: number[] = []
  for (const [row, { growth }] of model.rows.entries()) {
    added.push((added[row - 1] ?? 0) + (growth?.added ?? 0))
    dropped.push((dropped[row - 1] ?? 0) + (growth?.dropped ?? 0))
  }
  // People think of more to do however few are there to do it: planned capacity does not enter.
  const ahead = [0]
  for (const weight of model.weights) ahead.push(ahead.at(-1)! + weight)

  const days = ahead.length
  const expected = (rates: readonly number[]): Float64Array => Float64Array.from({ length: rates.length * days }, (_, at) => rates[Math.floor(at / days)]! * ahead[at % days]!)
  const [comes, goes] = [expected(added), expected(dropped)]
  const [comesBasis, goesBasis] = [comes.map(poissonBasis), goes.map(poissonBasis)]
  const draws = new Float64Array(6)
  return {
    draw(key) {
      draws[0] = uniform(key)
      draws[1] = uniform(mixed(key))
      draws[2] = normalQuantile(draws[0])
      draws[3] = normalQuantile(draws[1])
      draws[4] = poissonSkew(draws[2])
      draws[5] = poissonSkew(draws[3])
    },
    dayOf(row, finish, day, path) {
      if (day >= BEYOND || added[row] === 0) return day
      let now = day
      for (;;) {
        const at = row * days + now
        const net = poissonQuantile(comes[at]!, comesBasis[at]!, draws[0]!, draws[2]!, draws[4]!) - poissonQuantile(goes[at]!, goesBasis[at]!, draws[1]!, draws[3]!, draws[5]!)
        const then = path.dayOf(finish + Math.max(0, net))
        if (then <= now) return now
        if (then >= BEYOND) return BEYOND
        now = then
      }
    },
  }
}
