import type { Ramp } from '../../../../src/plan/areas/deployment/state'
import type { Day, Moment } from '../../../../src/plan/kernel/ids'
import { dayAxis } from '../../charts/dayAxis'
import type { DayWords } from '../../charts/useDayWords'

export const HEIGHT = 220
export const LEFT = 56
export const TOP = 16
const BOTTOM = 28
const RIGHT = 56
const DAY = 86_400_000
/** Names of levels nearer than this, in percent, would meet. */
const APART = 9

export interface RampDrawing {
  readonly right: number
  readonly bottom: number
  readonly y: (share: number) => number
  /** The beginning and each step, in px. */
  readonly points: readonly { readonly x: number; readonly y: number; readonly isBack: boolean }[]
  readonly line: string
  readonly area: string
  /** Nothing, all, and the planned shares between that have room for their name. */
  readonly levels: readonly number[]
  readonly across: readonly { readonly x: number; readonly text: string }[]
}

/** From the beginning of the ramp to now, or to its end where it has all of the traffic or none. */
export function drawRamp(ramp: Ramp, planned: readonly number[], width: number, now: Moment, words: DayWords, dayAt: (at: Moment) => Day): RampDrawing {
  const right = Math.max(LEFT + 80, width - RIGHT)
  const bottom = HEIGHT - BOTTOM
  const end = Math.max(now, (ramp.steps.at(-1)?.at ?? ramp.at) + DAY)
  const x = (at: Moment): number => LEFT + ((at - ramp.at) / (end - ramp.at)) * (right - LEFT)
  const y = (share: number): number => bottom - (share / 100) * (bottom - TOP)
  const points = [{ x: LEFT, y: y(0), isBack: false }, ...ramp.steps.map((step) => ({ x: x(step.at), y: y(step.share), isBack: step.isBack === true }))]
  const line = `M${points.map((point, index) => (index === 0 ? `${point.x} ${point.y}` : `H${point.x.toFixed(1)}V${point.y.toFixed(1)}`)).join('')}H${right}`
  const levels = [0, 100]
  for (const level of planned) if (levels.every((other) => Math.abs(other - level) >= APART)) levels.push(level)
  const marks = dayAxis(dayAt(ramp.at), (end - ramp.at) / DAY, (right - LEFT) / 72, words)
  return {
    right,
    bottom,
    y,
    points,
    line,
    area: `${line}V${bottom}H${LEFT}Z`,
    levels,
    across: marks.map(({ ahead, text }) => ({ x: x(ramp.at + ahead * DAY), text })),
  }
}
