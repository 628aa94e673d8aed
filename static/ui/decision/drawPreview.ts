import { scaleLinear } from 'd3-scale'
import { curveStepAfter, line } from 'd3-shape'
import type { FanDay } from '../../../src/forecast/results/fan'
import type { ForecastDay } from '../../../src/forecast/results/outcome'
import type { Day } from '../../../src/plan/kernel/ids'
import type { BurnUpPoint } from '../../../src/plan/views/burnUp'
import { addDays } from '../../../src/plan/workCalendar'
import { dayAxis, daysBetween } from '../charts/dayAxis'
import { fanPaths, fanPoints } from '../charts/fanPaths'
import type { DayWords } from '../charts/useDayWords'

export const HEIGHT = 190
export const TOP = 26
export const BOTTOM = 24
const LEFT = 26
/** Room for what the scope lines are called, px. */
const LABELS = 64
const MOST_AHEAD = 364
const LEAST_AHEAD = 28
const LEAST_PAST = 14
const MOST_PAST = 120

/** When all of it is done, with each confidence; empty where there is nothing to say. */
export type Fan = readonly ForecastDay[]

interface Drawn {
  readonly before: readonly BurnUpPoint[]
  readonly after: BurnUpPoint
  readonly now: Fan
  readonly then: Fan
  readonly fan: readonly FanDay[] | null
  readonly today: Day
  readonly width: number
  readonly words: DayWords
}

/** Where everything of the small burn-up stands: the past as it was, then today's scope and the scope after the decision. */
export function drawPreview({ before, after, now, then, fan, today, width, words }: Drawn) {
  const last = before.at(-1)!
  const days = [...now, ...then].flatMap(({ day }) => (day === null ? [] : [daysBetween(today, day)]))
  const isOpen = [...now, ...then].some(({ day }) => day === null)
  const ahead = Math.min(MOST_AHEAD, Math.max(LEAST_AHEAD, isOpen ? MOST_AHEAD : Math.ceil(Math.max(0, ...days) * 1.08)))
  const past = Math.min(MOST_PAST, Math.max(LEAST_PAST, Math.round(ahead * 0.4)), Math.max(1, daysBetween(before[0]!.day, today)))
  const points = before.filter(({ day }) => daysBetween(day, today) <= past)
  const right = width - LABELS
  const x = scaleLinear([-past, ahead], [LEFT, right])
  const [scopeNow, scopeThen] = [last.scope.stories, after.scope.stories]
  const highest = Math.max(1, scopeNow, scopeThen, ...points.map(({ scope }) => scope.stories))
  const y = scaleLinear([0, highest], [HEIGHT - BOTTOM, TOP])
  const path = (amountOf: (point: BurnUpPoint) => number): string =>
    line<BurnUpPoint>(({ day }) => x(-daysBetween(day, today)), (point) => y(amountOf(point))).curve(curveStepAfter)(points) ?? ''
  const donePath = path(({ done }) => done.stories)
  const coming = fan === null ? null : fanPoints(fan.slice(0, ahead), after.done.stories, Math.max(scopeNow, scopeThen))
  const marks = dayAxis(points[0]!.day, past + ahead, (right - LEFT) / 56, words, (at) => Math.abs(x(at - past) - x(0)) > 44).map(({ ahead: at, text }) => ({ at: x(at - past), text }))
  return {
    right,
    x,
    today: x(0),
    scopeNow,
    scopeThen,
    levels: { now: y(scopeNow), then: y(scopeThen) },
    scopePath: path(({ scope }) => scope.stories),
    donePath,
    doneArea: donePath === '' ? '' : `${donePath}L${x(0)},${y(0)}L${x(-daysBetween(points[0]!.day, today))},${y(0)}Z`,
    fan: coming === null ? null : fanPaths(coming, (day) => x(Math.max(0, day - 1)), y),
    grid: y.ticks(3).filter(Number.isInteger).map((value) => ({ value, at: y(value) })),
    marks: marks.length > 0 ? marks : [{ at: right, text: words.short(addDays(today, ahead), true) }],
    bars: { now: barOf(now, today, x, right), then: barOf(then, today, x, right) },
  }
}

export type PreviewDrawing = ReturnType<typeof drawPreview>

/** From the 50 % date to the last one that is named; 85 % as a line across. Null where not even half of the runs end. */
function barOf(dates: Fan, today: Day, x: (day: number) => number, right: number) {
  const at = (confidence: number): number | null => {
    const day = dates.find((one) => one.confidence === confidence)?.day ?? null
    return day === null ? null : x(Math.min(MOST_AHEAD, daysBetween(today, day)))
  }
  const half = at(0.5)
  if (half === null) return null
  const sure = at(0.85)
  const end = dates.some(({ day }) => day === null) ? right : (at(0.95) ?? sure ?? half)
  return { from: half, sure, to: Math.max(half + 3, end) }
}
