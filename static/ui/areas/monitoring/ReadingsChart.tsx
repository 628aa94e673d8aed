import { forwardRef, useMemo } from 'react'
import { severityOf } from '../../../../src/plan/areas/monitoring/judge'
import type { Metric, Severity } from '../../../../src/plan/areas/monitoring/state'
import type { WorkCalendar } from '../../../../src/plan/areas/settings/state'
import { dayOf, startOfDay } from '../../../../src/plan/workCalendar'
import { ChartPlot } from '../../charts/ChartPlot'
import { dayAxis } from '../../charts/dayAxis'
import { useDayWords } from '../../charts/useDayWords'
import { useWidth } from '../../charts/useWidth'
import { BOTTOM, drawReadings, HEIGHT, LEFT, TOP } from './drawReadings'
import { figure, pointSentence, withUnit } from './monitoringWords'
import type { Range, ReadingPoint } from './readingPoints'

interface ReadingsChartProps {
  readonly metric: Metric
  readonly points: readonly ReadingPoint[]
  readonly range: Range
  readonly to: number
  readonly calendar: WorkCalendar
  readonly whenOf: (point: ReadingPoint) => string
}

const DAY = 86_400_000
/** So few are drawn as dots as well. */
const DOTS = 100

/** The readings of a metric with its limits; pointer, arrow keys and the table read the same figures. */
export const ReadingsChart = forwardRef<HTMLDivElement, ReadingsChartProps>(function ReadingsChart({ metric, points, range, to, calendar, whenOf }, around) {
  const words = useDayWords()
  const [plot, width] = useWidth<HTMLDivElement>(800)
  const { thresholds, unit } = metric
  const firstDay = dayOf(to - range * DAY, calendar)
  const from = startOfDay(firstDay, calendar)
  const drawing = useMemo(() => drawReadings({ points, thresholds, from, to, width }), [points, thresholds, from, to, width])
  const { x, y, right, places } = drawing
  const limits = (['warn', 'breach'] as const).flatMap((which) => (thresholds[which] === null ? [] : [{ which, value: thresholds[which] }]))
  const last = points.at(-1)
  return (
    <div ref={around}>
      <ChartPlot
        label={`Readings of the last ${range} days`}
        sliderLabel={range > 30 ? 'Day' : 'Hour'}
        plot={plot}
        height={HEIGHT}
        count={Math.max(1, points.length)}
        start={points.length - 1}
        placeAt={(px) => nearest(places, px)}
        sentenceAt={(place) => (points[place] ? pointSentence(points[place], whenOf(points[place]), metric) : 'No readings in these days.')}
        note={points.some(({ count }) => count > 1) ? `Line: the average of ${range > 30 ? 'a day' : 'an hour'}; band: from the lowest to the highest reading.` : undefined}
      >
        {(read) => (
          <>
            {drawing.ticks.map((value) => (
              <g key={value}>
                <line className="fl-grid" x1={LEFT} x2={right} y1={y(value)} y2={y(value)} />
                <text x={LEFT - 8} y={y(value)} dy="0.32em" textAnchor="end">
                  {figure(value)}
                </text>
              </g>
            ))}
            {dayAxis(firstDay, range, (right - LEFT) / 64, words).map(({ ahead, text }) => (
              <text key={ahead} x={x(from + ahead * DAY)} y={HEIGHT - 8} textAnchor="middle">
                {text}
              </text>
            ))}
            <path className="fl-monitoring-band" d={drawing.band} />
            <path className="fl-monitoring-line" d={drawing.line} />
            {limits.map(({ which, value }) => (
              <g key={which}>
                <line className="fl-monitoring-limit" data-limit={which} x1={LEFT} x2={right} y1={y(value)} y2={y(value)} />
                <text x={right + 8} y={labelAt(y, limits, which)} dy="0.32em">
                  {which === 'warn' ? 'warning' : 'breach'} {withUnit(value, unit)}
                </text>
              </g>
            ))}
            {points.map((point, index) => {
              const severity = worstOf(point, metric)
              return severity !== null || points.length <= DOTS ? (
                <circle key={point.from} className="fl-monitoring-dot" data-severity={severity ?? 'within'} cx={places[index]} cy={y(severity === null ? point.mean : extreme(point, metric))} r={severity === null ? 2.5 : 3.5} />
              ) : null
            })}
            {read !== null && points[read] && (
              <g data-on-screen="">
                <line className="fl-cursor" x1={places[read]} x2={places[read]} y1={TOP} y2={HEIGHT - BOTTOM} />
                <circle className="fl-monitoring-read" cx={places[read]} cy={y(points[read].mean)} r={4.5} />
              </g>
            )}
            {last && read === null && (
              <text className="fl-label-strong" x={places.at(-1)} y={y(last.mean)} dy="-0.8em" textAnchor="end">
                {withUnit(last.mean, unit)}
              </text>
            )}
          </>
        )}
      </ChartPlot>
    </div>
  )
})

const extreme = ({ min, max }: ReadingPoint, { thresholds }: Metric): number => (thresholds.worse === 'above' ? max : min)
const worstOf = (point: ReadingPoint, metric: Metric): Severity | null => severityOf(metric.thresholds, extreme(point, metric))

/** Two limits close to each other keep their labels apart. */
function labelAt(y: (value: number) => number, limits: readonly { readonly which: 'warn' | 'breach'; readonly value: number }[], which: 'warn' | 'breach'): number {
  const own = y(limits.find((one) => one.which === which)!.value)
  const other = limits.find((one) => one.which !== which)
  if (!other || Math.abs(y(other.value) - own) >= 16) return own
  const middle = (own + y(other.value)) / 2
  return own < y(other.value) ? middle - 8 : middle + 8
}

/** The place that is drawn nearest; `places` ascend. */
function nearest(places: readonly number[], px: number): number {
  const after = places.findIndex((place) => place >= px)
  if (after === -1) return places.length - 1
  return after > 0 && px - places[after - 1]! < places[after]! - px ? after - 1 : after
}
