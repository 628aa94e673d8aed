import type { Day } from '../../../../src/plan/kernel/ids'
import { addDays } from '../../../../src/plan/workCalendar'
import type { AxisMark } from '../../charts/dayAxis'
import { dayAxis, daysBetween } from '../../charts/dayAxis'
import type { DayWords } from '../../charts/useDayWords'
import type { IssuedSeries } from './issuedSeries'

export const HEIGHT = 240
export const LEFT = 64
export const TOP = 16
export const BOTTOM = 28
const RIGHT = 112

export interface IssuedDrawing {
  readonly right: number
  /** Where each point stands across. */
  readonly places: readonly number[]
  readonly x: (ahead: number) => number
  readonly y: (day: Day) => number
  readonly across: readonly AxisMark[]
  readonly up: readonly (AxisMark & { readonly day: Day })[]
  /** Broken where no date was named. */
  readonly line: (of: 'p50' | 'p85') => string
}

/** Across: the days on which a forecast was issued; upwards: the dates that it named, later ones higher. */
export function drawIssued({ points, due, delivered }: IssuedSeries, width: number, words: DayWords): IssuedDrawing {
  const right = Math.max(LEFT + 80, width - RIGHT)
  const first = points[0]!.day
  const span = Math.max(1, daysBetween(first, points.at(-1)!.day))
  const named = [...points.flatMap(({ p50, p85 }) => [p50, p85]), due, delivered].filter((day) => day !== null).toSorted()
  const low = addDays(named[0]!, -3)
  const height = Math.max(14, daysBetween(low, named.at(-1)!) + 3)
  const x = (ahead: number): number => LEFT + (ahead / span) * (right - LEFT)
  const y = (day: Day): number => HEIGHT - BOTTOM - (daysBetween(low, day) / height) * (HEIGHT - BOTTOM - TOP)
  const places = points.map(({ day }) => (points.length === 1 ? (LEFT + right) / 2 : x(daysBetween(first, day))))
  const line = (of: 'p50' | 'p85'): string =>
    points
      .map((point, index) => {
        const day = point[of]
        if (day === null) return ''
        const before = points[index - 1]?.[of] ?? null
        return `${before === null ? 'M' : 'L'}${places[index]!.toFixed(1)} ${y(day).toFixed(1)}`
      })
      .join('')
  return {
    right,
    places,
    x,
    y,
    across: points.length === 1 ? [{ ahead: span / 2, text: words.short(first) }] : dayAxis(first, span, (right - LEFT) / 72, words),
    up: dayAxis(low, height, 5, words).map((mark) => ({ ...mark, day: addDays(low, mark.ahead) })),
    line,
  }
}
