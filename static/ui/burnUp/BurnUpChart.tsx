import { scaleLinear } from 'd3-scale'
import { area, curveStepAfter, line } from 'd3-shape'
import { useMemo, useState } from 'react'
import type { Day } from '../../../src/plan/kernel/ids'
import type { BurnUp, BurnUpChange, BurnUpPoint } from '../../../src/plan/views/burnUp'
import { monthStarts } from '../charts/monthStarts'
import { useDayWords } from '../charts/useDayWords'
import { useWidth } from '../charts/useWidth'
import { amount } from '../kit/amounts'
import type { Unit } from './burnUpWords'
import { inUnit, pointSentence, scopeChanges } from './burnUpWords'

interface BurnUpChartProps {
  readonly view: BurnUp
  readonly byDay: ReadonlyMap<Day, readonly BurnUpChange[]>
  readonly unit: Unit
  readonly chosen: Day | undefined
  readonly onChoose: (day: Day) => void
}

const HEIGHT = 320
const TOP = 16
const BOTTOM = 28
const LEFT = 40
/** Least distance between two ticks, px. */
const TICK_GAP = 10

/** Scope as a neutral step line, delivered as the accent area; the pointer and the arrow keys read the same sentence. */
export function BurnUpChart({ view, byDay, unit, chosen, onChoose }: BurnUpChartProps) {
  const { points } = view
  const words = useDayWords()
  const [ref, width] = useWidth<HTMLDivElement>(800)
  const last = points.length - 1
  const [read, setRead] = useState<number | null>(null)
  const at = Math.min(read ?? last, last)
  const drawing = useMemo(() => draw(points, byDay, unit, width), [points, byDay, unit, width])
  const { x, y, right } = drawing
  const point = points[at]!
  const sentence = pointSentence(point, byDay.get(point.day) ?? [], unit, words)
  const scopeEnd = inUnit(points[last]!.scope, unit)
  const doneEnd = inUnit(points[last]!.done, unit)
  const labels = apart(y(scopeEnd), y(doneEnd))
  return (
    <figure className="fl-chart" aria-label="Burn-up">
      {/* The pointer's way; the keyboard's is the slider below, which reads the same sentences. */}
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions */}
      <div
        className="fl-chart-plot"
        ref={ref}
        onPointerMove={(event) => setRead(indexAt(event.clientX - event.currentTarget.getBoundingClientRect().left, x, last))}
        onPointerLeave={() => setRead(null)}
        onClick={() => onChoose(point.day)}
      >
        <svg height={HEIGHT} aria-hidden="true">
          {drawing.grid.map((value) => (
            <g key={value}>
              <line className="fl-grid" x1={LEFT} x2={right} y1={y(value)} y2={y(value)} />
              <text x={LEFT - 8} y={y(value)} dy="0.32em" textAnchor="end">
                {amount(value)}
              </text>
            </g>
          ))}
          {drawing.months.map((index) => (
            <text key={index} x={x(index)} y={HEIGHT - 8}>
              {words.month(points[index]!.day)}
            </text>
          ))}
          <path className="fl-done-area" d={drawing.doneArea} />
          <path className="fl-scope-line" d={drawing.scopeLine} />
          <path className="fl-done-line" d={drawing.doneLine} />
          <line className="fl-today" x1={x(last)} x2={x(last)} y1={TOP - 4} y2={HEIGHT - BOTTOM} />
          {drawing.ticks.map((index) => (
            <circle key={index} className="fl-scope-tick" cx={x(index)} cy={y(inUnit(points[index]!.scope, unit))} r={2.5} />
          ))}
          {points.map(({ day, scope }, index) =>
            day === chosen || (read !== null && index === at) ? (
              <circle key={day} className="fl-scope-tick" data-chosen={day === chosen} cx={x(index)} cy={y(inUnit(scope, unit))} r={4} />
            ) : null,
          )}
          {read !== null && <line className="fl-cursor" x1={x(at)} x2={x(at)} y1={TOP} y2={HEIGHT - BOTTOM} />}
          <text className="fl-label-strong" x={right + 8} y={labels.scope} dy="0.32em">
            {amount(scopeEnd)} {unit === 'stories' ? 'in scope' : 'days'}
          </text>
          <text className="fl-label-strong" x={right + 8} y={labels.done} dy="0.32em">
            {amount(doneEnd)} delivered
          </text>
          <text x={x(last)} y={HEIGHT - 8} textAnchor="middle">
            {words.day(points[last]!.day)}
          </text>
        </svg>
        <input
          className="fl-chart-slider"
          type="range"
          aria-label="Day of the burn-up; press Enter for what changed"
          min={0}
          max={last}
          value={at}
          aria-valuetext={sentence}
          onChange={(event) => setRead(Number(event.target.value))}
          onKeyDown={(event) => event.key === 'Enter' && onChoose(point.day)}
        />
      </div>
      <figcaption className="fl-chart-reading">{sentence}</figcaption>
    </figure>
  )
}

function draw(points: readonly BurnUpPoint[], byDay: ReadonlyMap<Day, readonly BurnUpChange[]>, unit: Unit, width: number) {
  const right = width - 104
  const highest = Math.max(1, ...points.map((point) => inUnit(point.scope, unit)))
  const x = scaleLinear([0, Math.max(1, points.length - 1)], [LEFT, right])
  const y = scaleLinear([0, highest], [HEIGHT - BOTTOM, TOP]).nice(5)
  const path = (amountOf: (point: BurnUpPoint) => number) =>
    line<BurnUpPoint>((_, index) => x(index), (point) => y(amountOf(point))).curve(curveStepAfter)(points as BurnUpPoint[]) ?? ''
  const doneArea = area<BurnUpPoint>((_, index) => x(index), y(0), (point) => y(inUnit(point.done, unit))).curve(curveStepAfter)
  const ticks = points.flatMap(({ day }, index) => (scopeChanges(byDay.get(day) ?? [], unit).length > 0 ? [index] : []))
  const todayLabel = 64
  return {
    x,
    y,
    right,
    ticks: spread(ticks, (right - LEFT) / Math.max(1, points.length - 1)),
    grid: y.ticks(5).filter((value) => unit === 'days' || Number.isInteger(value)),
    months: monthStarts(points.map(({ day }) => day), (right - LEFT) / 56).filter((index) => x(index) < right - todayLabel),
    scopeLine: path((point) => inUnit(point.scope, unit)),
    doneLine: path((point) => inUnit(point.done, unit)),
    doneArea: doneArea(points as BurnUpPoint[]) ?? '',
  }
}

/** Where scope changes every other day, a few ticks say it; all of them would be a rope. Days are read one by one all the same. */
function spread(ticks: readonly number[], dayWidth: number): readonly number[] {
  let last = -Infinity
  return ticks.filter((index) => {
    if ((index - last) * dayWidth < TICK_GAP) return false
    last = index
    return true
  })
}

function indexAt(px: number, x: { invert: (px: number) => number }, last: number): number {
  return Math.min(last, Math.max(0, Math.round(x.invert(px))))
}

/** The labels at the lines' ends, pushed apart where they would cover each other. */
function apart(scope: number, done: number): { readonly scope: number; readonly done: number } {
  const gap = 16 - (done - scope)
  return gap <= 0 ? { scope, done } : { scope: scope - gap / 2, done: done + gap / 2 }
}
