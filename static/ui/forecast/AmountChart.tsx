import { scaleLinear } from 'd3-scale'
import { forwardRef, useMemo } from 'react'
import type { FanDay } from '../../../src/forecast/results/fan'
import type { PlanBasis } from '../../../src/forecast/results/planForecast'
import { ChartPlot } from '../charts/ChartPlot'
import { dayAxis } from '../charts/dayAxis'
import { fanPaths, fanPoints } from '../charts/fanPaths'
import { useDayWords } from '../charts/useDayWords'
import { useWidth } from '../charts/useWidth'
import { usePlanReady } from '../page/usePlanReady'
import { amountSentence } from './amountWords'

interface AmountChartProps {
  readonly fan: readonly [FanDay, ...FanDay[]]
  readonly basis: PlanBasis
  /** The chosen day, so many days ahead: 0 = today. */
  readonly chosen: number
  readonly onChoose: (ahead: number) => void
}

const HEIGHT = 280
const TOP = 24
const BOTTOM = 28
const LEFT = 40

/** How much will be delivered by each day: three nested bands, and the chosen day with its figures. */
export const AmountChart = forwardRef<HTMLDivElement, AmountChartProps>(function AmountChart({ fan, basis, chosen, onChoose }, around) {
  const words = useDayWords()
  const { asOf } = usePlanReady()
  const [plot, width] = useWidth<HTMLDivElement>(800)
  const right = width - 72
  const shown = Math.min(fan.length, Math.max(30, Math.ceil((chosen + 1) * 1.25)))
  const days = fan.slice(0, shown)
  const drawing = useMemo(() => {
    const points = fanPoints(fan.slice(0, shown), 0)
    const x = scaleLinear([0, shown], [LEFT, right])
    const y = scaleLinear([0, Math.max(1, points.at(-1)!.high)], [HEIGHT - BOTTOM, TOP]).nice(5)
    return { x, y, ...fanPaths(points, x, y) }
  }, [fan, shown, right])
  const { x, y, bands, edge } = drawing
  const last = days.at(-1)!
  const labels = apartFrom([y(last.atLeast50), y(last.atLeast85), y(last.atLeast95)])
  return (
    <div ref={around}>
      <ChartPlot
        label="How much will be delivered"
        sliderLabel="Day of the forecast; press Enter to choose it"
        plot={plot}
        height={HEIGHT}
        count={days.length}
        start={Math.min(chosen, days.length - 1)}
        placeAt={(px) => Math.round(x.invert(px)) - 1}
        sentenceAt={(ahead) => amountSentence(days[ahead] ?? last, basis, words)}
        onChoose={onChoose}
        note="Dark: what half of the runs reach or more; middle: 85 %, with its edge; light: 95 %. Above the bands only the luckiest 5 % come."
      >
        {(read) => {
          const at = read ?? Math.min(chosen, days.length - 1)
          return (
            <>
              {y.ticks(5).filter(Number.isInteger).map((value) => (
                <g key={value}>
                  <line className="fl-grid" x1={LEFT} x2={right} y1={y(value)} y2={y(value)} />
                  <text x={LEFT - 8} y={y(value)} dy="0.32em" textAnchor="end">
                    {value}
                  </text>
                </g>
              ))}
              {dayAxis(fan[0].day, shown - 1, (right - LEFT) / 72, words).map(({ ahead, text }) => (
                <text key={ahead} x={x(ahead + 1)} y={HEIGHT - 8} textAnchor="middle">
                  {text}
                </text>
              ))}
              {bands.map(({ confidence, path }) => (
                <path key={confidence} className="fl-band" data-confidence={confidence} d={path} />
              ))}
              <path className="fl-band-edge" d={edge} />
              <line className="fl-today" x1={x(0)} x2={x(0)} y1={TOP - 8} y2={HEIGHT - BOTTOM} />
              <text x={x(0)} y={TOP - 14} textAnchor="start">
                {asOf === undefined ? 'today,' : 'as of'} {words.short(fan[0].day)}
              </text>
              <line className={read === null ? 'fl-chosen' : 'fl-cursor'} x1={x(at + 1)} x2={x(at + 1)} y1={TOP - 4} y2={HEIGHT - BOTTOM} />
              {(['atLeast50', 'atLeast85', 'atLeast95'] as const).map((key) => (
                <g key={key}>
                  <circle className="fl-dot" cx={x(at + 1)} cy={y(days[at]?.[key] ?? 0)} r={3.5} />
                  <text className="fl-label-strong" x={x(at + 1) + 8} y={y(days[at]?.[key] ?? 0)} dy="-0.4em">
                    {days[at]?.[key] ?? 0}
                  </text>
                </g>
              ))}
              {['50 %', '85 %', '95 %'].map((text, index) => (
                <text key={text} className={index === 1 ? 'fl-label-strong' : undefined} x={right + 8} y={labels[index]} dy="0.32em">
                  {text} sure
                </text>
              ))}
            </>
          )
        }}
      </ChartPlot>
    </div>
  )
})

/** Label heights from the top down, pushed apart where they would cover each other. */
function apartFrom(heights: readonly number[]): readonly number[] {
  const placed: number[] = []
  for (const height of heights) placed.push(Math.max(height, (placed.at(-1) ?? -Infinity) + 16))
  const over = (placed.at(-1) ?? 0) - (HEIGHT - BOTTOM)
  return over > 0 ? placed.map((height) => height - over) : placed
}
