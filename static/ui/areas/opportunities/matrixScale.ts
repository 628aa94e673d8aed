import type { ScaleLinear } from 'd3-scale'
import { scaleLinear } from 'd3-scale'
import { expectedGain } from '../../../../src/plan/expectedGain'
import type { Mark } from './mark'

export interface MatrixScale {
  readonly x: ScaleLinear<number, number>
  readonly y: ScaleLinear<number, number>
  /** What one press of an arrow key changes, in units of the currency. */
  readonly costStep: number
  readonly gainStep: number
}

export const HEIGHT = 360
export const TOP = 24
export const BOTTOM = 44
export const LEFT = 64
export const RIGHT = 24

/** Room for the largest mark of all and a sixth beyond it, so that it can be moved further out. */
export function matrixScale(marks: readonly Mark[], width: number): MatrixScale {
  const most = (amountOf: (mark: Mark) => number): number => Math.max(100, ...marks.map(amountOf)) * 1.15
  const x = scaleLinear([0, most(({ figures }) => figures.cost)], [LEFT, Math.max(LEFT + 80, width - RIGHT)]).nice(5)
  const y = scaleLinear([0, most(({ figures }) => expectedGain(figures))], [HEIGHT - BOTTOM, TOP]).nice(5)
  return { x, y, costStep: niceStep(x.domain()[1]! / 50), gainStep: niceStep(y.domain()[1]! / 50) }
}

/** The next of 1, 2, 5, 10, 20 … at or above. */
export function niceStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, least)))
  return ([1, 2, 5, 10].find((one) => one * power >= least) ?? 10) * power
}

/** Cost and gain of a place in the picture, in steps fine enough to be drawn and round enough to be read. */
export function placeToFigures({ x, y, costStep, gainStep }: MatrixScale, px: number, py: number, probability: number): { readonly gain: number; readonly cost: number } {
  const rounded = (value: number, step: number): number => Math.max(0, Math.round(value / step) * step)
  const within = (value: number, domain: readonly number[]): number => Math.min(domain[1]!, Math.max(0, value))
  const expected = within(y.invert(py), y.domain())
  return { cost: rounded(within(x.invert(px), x.domain()), costStep / 2), gain: rounded((expected * 100) / probability, gainStep / 2) }
}

/** The outline of where an opportunity costs more than it is expected to bring. */
export function tooDear({ x, y }: MatrixScale): string {
  const right = x.domain()[1]!
  const even = Math.min(right, y.domain()[1]!)
  const points = [[0, 0], [even, even], ...(right > even ? [[right, even]] : []), [right, 0]]
  return points.map(([cost, gain]) => `${x(cost!)},${y(gain!)}`).join(' ')
}
