import { scaleLinear } from 'd3-scale'
import { forwardRef, useMemo } from 'react'
import type { Day } from '../../../src/plan/kernel/ids'
import { addDays } from '../../../src/plan/workCalendar'
import { ChartPlot } from '../charts/ChartPlot'
import { Hatch } from '../charts/Hatch'
import { dayAxis, daysBetween } from '../charts/dayAxis'
import { useDayWords } from '../charts/useDayWords'
import { useWidth } from '../charts/useWidth'
import { usePlanReady } from '../page/usePlanReady'
import { CurvePanel } from './CurvePanel'
import { DateBar } from './DateBar'
import type { DateRow } from './dateRows'
import { daysShown, readingAt } from './dateRows'

interface DateChartProps {
  readonly rows: readonly DateRow[]
  readonly origin: Day
  readonly isGuess: boolean
  /** From this day on it is an early estimate. */
  readonly earlyFrom: Day | null
  readonly chosen: Day
  readonly onChoose: (day: Day) => void
}

const TOP = 32
const CURVES = 168
/** Below this width names stand above their bars. */
const NARROW = 560

/** When each slice is done, and how sure that is day by day: bars to the dates for 50, 85 and 95 %, and the curves behind them. */
export const DateChart = forwardRef<HTMLDivElement, DateChartProps>(function DateChart(props, around) {
  const { rows, origin, isGuess, earlyFrom, chosen, onChoose } = props
  const words = useDayWords()
  const { asOf } = usePlanReady()
  const [plot, width] = useWidth<HTMLDivElement>(800)
  const isNarrow = width < NARROW
  const left = isNarrow ? 40 : 152
  const right = width - 16
  const hasMilestones = rows.some(({ milestones }) => milestones.length > 0)
  const rowHeight = (isNarrow ? 64 : 52) + (hasMilestones ? 16 : 0)
  const bottom = TOP + rows.length * rowHeight
  const days = daysShown(rows, origin)
  const x = useMemo(() => scaleLinear([0, days], [left, right]), [days, left, right])
  const early = earlyFrom === null ? null : daysBetween(origin, earlyFrom)
  const isEarlySeen = early !== null && early < days
  const marks = dayAxis(origin, days, (right - left) / 72, words)
  const chosenAhead = daysBetween(origin, chosen)
  return (
    <div ref={around}>
      <ChartPlot
        label="Forecast by slice"
        sliderLabel="Day of the forecast; press Enter to choose it"
        plot={plot}
        height={bottom + CURVES + 28}
        count={days + 1}
        start={chosenAhead}
        placeAt={(px) => Math.round(x.invert(px))}
        sentenceAt={(ahead) => readingAt(rows, origin, ahead, words)}
        onChoose={(ahead) => onChoose(addDays(origin, ahead))}
        note={
          <>
            Bars run from today to the day it is done: dark, half of the runs; middle, 85 %, with its edge; light, 95 %.
            {isGuess ? ' Hatched: a guess.' : ''} Below: how likely each is done by a day.{hasMilestones ? ' ◇ is a milestone.' : ''}
          </>
        }
      >
        {(read) => (
          <>
            <Hatch />
            {marks.map(({ ahead, text }) => (
              <g key={ahead}>
                <line className="fl-grid" x1={x(ahead)} x2={x(ahead)} y1={TOP - 8} y2={bottom + CURVES} />
                <text x={x(ahead)} y={bottom + CURVES + 18} textAnchor="middle">
                  {text}
                </text>
              </g>
            ))}
            {isEarlySeen && (
              <g>
                <line className="fl-early" x1={x(early)} x2={x(early)} y1={TOP - 12} y2={bottom + CURVES} />
                <text x={x(early) + 6} y={TOP - 18} textAnchor="start">
                  early estimate →
                </text>
              </g>
            )}
            <line className="fl-today" x1={left} x2={left} y1={TOP - 12} y2={bottom + CURVES} />
            <text x={left} y={TOP - 18} textAnchor={isNarrow ? 'start' : 'middle'}>
              {asOf === undefined ? 'today,' : 'as of'} {words.short(origin)}
            </text>
            {chosenAhead <= days && <line className="fl-chosen" x1={x(chosenAhead)} x2={x(chosenAhead)} y1={TOP - 4} y2={bottom + CURVES} />}
            {read !== null && <line className="fl-cursor" data-on-screen="" x1={x(read)} x2={x(read)} y1={TOP - 4} y2={bottom + CURVES} />}
            {rows.map((row, index) => (
              <DateBar key={row.row} row={row} origin={origin} y={TOP + index * rowHeight} height={rowHeight} left={left} right={right} isNarrow={isNarrow} hasMilestones={hasMilestones} x={x} isGuess={isGuess} />
            ))}
            <CurvePanel rows={rows} x={x} days={days} left={left} right={right} top={bottom + 20} bottom={bottom + CURVES} at={read ?? chosenAhead} />
          </>
        )}
      </ChartPlot>
    </div>
  )
})
