import { scaleLinear } from 'd3-scale'
import type { Thresholds } from '../../../../src/plan/areas/monitoring/state'
import type { ReadingPoint } from './readingPoints'

export const HEIGHT = 260
export const TOP = 16
export const BOTTOM = 28
export const LEFT = 56
const RIGHT = 96

interface Drawn {
  readonly points: readonly ReadingPoint[]
  readonly thresholds: Thresholds
  readonly from: number
  readonly to: number
  readonly width: number
}

/** Means as a line, lowest to highest as a band, both interrupted where readings are missing; limits always in sight. */
export function drawReadings({ points, thresholds, from, to, width }: Drawn) {
  const right = Math.max(LEFT + 40, width - RIGHT)
  const limits = [thresholds.warn, thresholds.breach].filter((limit) => limit !== null)
  const values = [...points.flatMap(({ min, max }) => [min, max]), ...limits]
  const most = Math.max(...values, values.length === 0 ? 1 : -Infinity)
  const least = Math.min(...values, values.length === 0 ? 0 : Infinity)
  const room = (most - least || Math.abs(most) || 1) * 0.12
  // Amounts begin at zero; what varies little far from it is looked at closely.
  const low = least >= 0 && least < most * 0.6 ? 0 : least - room
  const x = scaleLinear([from, to], [LEFT, right])
  const y = scaleLinear([low, most + room], [HEIGHT - BOTTOM, TOP])
  const middle = ({ from: start, length }: ReadingPoint): number => x(Math.min(to, start + length / 2))
  const runs = runsOf(points)
  return {
    x,
    y,
    right,
    ticks: y.ticks(5),
    places: points.map(middle),
    line: runs.map((run) => run.map((point, index) => `${index === 0 ? 'M' : 'L'}${round(middle(point))},${round(y(point.mean))}`).join('')).join(''),
    band: runs
      .filter((run) => run.length > 1)
      .map((run) => `M${[...run.map((point) => `${round(middle(point))},${round(y(point.max))}`), ...run.toReversed().map((point) => `${round(middle(point))},${round(y(point.min))}`)].join('L')}Z`)
      .join(''),
  }
}

/** A gap of more than twice the usual distance is a gap. */
function runsOf(points: readonly ReadingPoint[]): readonly (readonly ReadingPoint[])[] {
  const steps = points.slice(1).map((point, index) => point.from - points[index]!.from).toSorted((a, b) => a - b)
  const usual = steps[Math.floor(steps.length / 2)] ?? Infinity
  const runs: ReadingPoint[][] = []
  for (const [index, point] of points.entries()) {
    const before = points[index - 1]
    if (before && point.from - before.from <= usual * 2.5) runs.at(-1)!.push(point)
    else runs.push([point])
  }
  return runs
}

const round = (px: number): string => px.toFixed(1)
