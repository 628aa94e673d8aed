import { scaleLinear } from 'd3-scale'
import { area, curveStepAfter, line } from 'd3-shape'
import type { Day } from '../../../src/plan/kernel/ids'
import type { BurnUpChange, BurnUpPoint } from '../../../src/plan/views/burnUp'
import { dayAxis, daysBetween } from '../charts/dayAxis'
import { fanPaths } from '../charts/fanPaths'
import type { DayWords } from '../charts/useDayWords'
import type { BurnUpAhead } from './burnUpAhead'
import type { Unit } from './burnUpWords'
import { inUnit, scopeChanges } from './burnUpWords'

export const HEIGHT = 340
export const TOP = 16
export const BOTTOM = 28
export const LEFT = 40
/** Room for the labels at the lines' ends, px. */
const LABELS = 88
/** Least distance between two ticks of the scope, px. */
const TICK_GAP = 10
/** Half the width of today's label, px: no other mark stands there. */
const TODAY_LABEL = 60

interface Drawn {
  readonly points: readonly BurnUpPoint[]
  readonly byDay: ReadonlyMap<Day, readonly BurnUpChange[]>
  readonly unit: Unit
  readonly ahead: BurnUpAhead | null
  readonly width: number
  readonly words: DayWords
}

export type BurnUpDrawing = ReturnType<typeof drawBurnUp>

/** Paths and places of the burn-up; the horizontal axis is days from its first. */
export function drawBurnUp({ points, byDay, unit, ahead, width, words }: Drawn) {
  const first = points[0]!.day
  const days = points.map(({ day }) => daysBetween(first, day))
  const today = days.at(-1)!
  const coming = ahead?.points ?? []
  const span = Math.max(1, today + Math.max(0, coming.length - 1))
  const right = width - LABELS
  const x = scaleLinear([0, span], [LEFT, right])
  const highest = Math.max(1, ...points.map((point) => inUnit(point.scope, unit)))
  const y = scaleLinear([0, highest], [HEIGHT - BOTTOM, TOP]).nice(5)
  const end = x(span)
  const path = (amountOf: (point: BurnUpPoint) => number): string =>
    line<BurnUpPoint>((_, index) => x(days[index]!), (point) => y(amountOf(point))).curve(curveStepAfter)(points as BurnUpPoint[]) ?? ''
  const doneArea = area<BurnUpPoint>((_, index) => x(days[index]!), y(0), (point) => y(inUnit(point.done, unit))).curve(curveStepAfter)
  const ticks = points.flatMap(({ day }, index) => (scopeChanges(byDay.get(day) ?? [], unit).length > 0 ? [index] : []))
  const xAhead = (at: number): number => x(today + Math.max(0, at - 1))
  return {
    x,
    y,
    right: end,
    today,
    /** Where each place that can be read is drawn: the days of the past, then those to come. */
    places: [...days.map(x), ...coming.slice(1).map((point) => xAhead(point.ahead))],
    fan: ahead === null ? null : fanPaths(coming, xAhead, y),
    xAhead,
    ticks: spread(ticks, days.map(x)),
    grid: y.ticks(5).filter((value) => unit === 'days' || Number.isInteger(value)),
    marks: dayAxis(first, span, (right - LEFT) / 64, words, (at) => Math.abs(x(at) - x(today)) > TODAY_LABEL),
    scopeLine: path((point) => inUnit(point.scope, unit)),
    doneLine: path((point) => inUnit(point.done, unit)),
    doneArea: doneArea(points as BurnUpPoint[]) ?? '',
  }
}

/** Where scope changes every other day, a few ticks say it; all of them would be a rope. Days are read one by one all the same. */
function spread(ticks: readonly number[], places: readonly number[]): readonly number[] {
  let last = -Infinity
  return ticks.filter((index) => {
    if (places[index]! - last < TICK_GAP) return false
    last = places[index]!
    return true
  })
}
