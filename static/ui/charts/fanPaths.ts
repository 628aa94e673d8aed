import { line } from 'd3-shape'
import type { FanDay } from '../../../src/forecast/results/fan'

export const FAN_CONFIDENCES = [0.95, 0.85, 0.5] as const
export type FanConfidence = (typeof FAN_CONFIDENCES)[number]

/** A point of the fan, on the page: days from the fan's first, and the amounts reached by then. */
export interface FanPoint {
  readonly ahead: number
  readonly low: Readonly<Record<FanConfidence, number>>
  readonly high: number
}

export interface FanPaths {
  /** The widest band first, so that the darker ones lie on it. */
  readonly bands: readonly { readonly confidence: FanConfidence; readonly path: string }[]
  /** What 85 % of the runs reach. */
  readonly edge: string
}

/** The fan from `done` on, at the day before its first: no amount goes above `most`, where everything is done. */
export function fanPoints(fan: readonly FanDay[], done: number, most = Number.POSITIVE_INFINITY): readonly FanPoint[] {
  const to = (count: number): number => Math.min(most, done + count)
  const start: FanPoint = { ahead: 0, low: { 0.95: to(0), 0.85: to(0), 0.5: to(0) }, high: to(0) }
  return [
    start,
    ...fan.map(({ atLeast95, atLeast85, atLeast50, atLeast5 }, index): FanPoint => ({
      ahead: index + 1,
      low: { 0.95: to(atLeast95), 0.85: to(atLeast85), 0.5: to(atLeast50) },
      high: to(atLeast5),
    })),
  ]
}

/** Each band reaches from what its share of the runs delivers at least up to what only the luckiest 5 % do. */
export function fanPaths(points: readonly FanPoint[], x: (ahead: number) => number, y: (amount: number) => number): FanPaths {
  const isStair = (points.at(-1)?.high ?? 0) - (points[0]?.high ?? 0) < STAIRS_BELOW
  const along = (amountOf: (point: FanPoint) => number): readonly Corner[] => {
    const places = corners(points, amountOf).map(({ ahead, amount }): Corner => [x(ahead), y(amount)])
    return isStair ? places.flatMap((place, index): Corner[] => (index === 0 ? [place] : [[place[0], places[index - 1]![1]], place])) : places
  }
  const above = along(({ high }) => high)
  return {
    bands: FAN_CONFIDENCES.map((confidence) => ({
      confidence,
      path: `${pathThrough([...along(({ low }) => low[confidence]), ...above.toReversed()])}Z`,
    })),
    edge: pathThrough(along(({ low }) => low[0.85])),
  }
}

type Corner = readonly [x: number, y: number]

function pathThrough(places: readonly Corner[]): string {
  return line<Corner>(([x]) => x, ([, y]) => y)(places as Corner[]) ?? ''
}

/** With so few, each step is seen; with more, an edge is drawn straight through the days on which it rises. */
const STAIRS_BELOW = 15

/** Counts are whole: only the days on which an edge rises matter. */
function corners(points: readonly FanPoint[], amountOf: (point: FanPoint) => number): readonly { readonly ahead: number; readonly amount: number }[] {
  const places = points.map((point) => ({ ahead: point.ahead, amount: amountOf(point) }))
  return places.filter(({ amount }, index) => index === 0 || index === places.length - 1 || amount > places[index - 1]!.amount)
}
