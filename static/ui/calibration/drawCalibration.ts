import { scaleLinear } from 'd3-scale'
import type { SizeRow } from '../../../src/forecast/results/sizeCalibration'

export const HEIGHT = 260
export const LEFT = 44
export const TOP = 16
const BOTTOM = 28
const RIGHT = 16
/** Widest that one size gets, px. */
const WIDEST = 140

export interface CalibrationDrawing {
  readonly right: number
  readonly bottom: number
  readonly y: (days: number) => number
  readonly ticks: readonly number[]
  readonly columns: readonly {
    readonly row: SizeRow
    readonly x: number
    /** Half the width of what the size says. */
    readonly reach: number
    readonly points: readonly { readonly story: string; readonly x: number; readonly y: number }[]
  }[]
}

/** Sizes side by side, days upwards from zero. */
export function drawCalibration(rows: readonly SizeRow[], width: number): CalibrationDrawing {
  const right = Math.max(LEFT + 80, width - RIGHT)
  const bottom = HEIGHT - BOTTOM
  const most = Math.max(1, ...rows.flatMap(({ size, stories }) => [size.maxDays, ...stories.map(({ days }) => days)]))
  const scale = scaleLinear([0, most], [bottom, TOP]).nice(5)
  const step = Math.min(WIDEST, (right - LEFT) / Math.max(1, rows.length))
  return {
    right: LEFT + step * rows.length,
    bottom,
    y: scale,
    ticks: scale.ticks(5),
    columns: rows.map((row, index) => {
      const x = LEFT + step * (index + 0.5)
      const reach = step * 0.36
      return { row, x, reach, points: row.stories.map(({ story, days }, place) => ({ story, x: x + aside(place) * reach * 0.8, y: scale(days) })) }
    }),
  }
}

/** From −1 to 1, so that points of the same height stand beside each other: the golden ratio spreads them evenly. */
const aside = (place: number): number => ((place * 0.618_033_988_7) % 1) * 2 - 1
