import { scaleLinear } from 'd3-scale'
import type { SliceForecast } from '../../../src/forecast/forecast'
import type { Day } from '../../../src/plan/kernel/ids'
import { textOr } from '../../../src/plan/kernel/text'
import { monthStarts } from '../charts/monthStarts'
import { useDayWords } from '../charts/useDayWords'
import { useWidth } from '../charts/useWidth'
import { addDays } from '../../../src/plan/workCalendar'
import { dayFor } from './forecastWords'

interface ForecastChartProps {
  readonly slices: readonly SliceForecast[]
  readonly today: Day
  readonly isGuess: boolean
}

const ROW = 44
const TOP = 24
const DAY_MS = 86_400_000

/** One row a slice: from today to the dates for 50, 85 and 95 %, the 85 % edge drawn strongest. */
export function ForecastChart({ slices, today, isGuess }: ForecastChartProps) {
  const words = useDayWords()
  const [ref, width] = useWidth<HTMLDivElement>(800)
  const left = Math.min(160, width * 0.28)
  const right = width - 16
  const height = TOP + slices.length * ROW + 8
  const span = Math.max(20, ...slices.flatMap((slice) => slice.dates.flatMap(({ day }) => (day === null ? [] : [daysUntil(day, today)]))))
  const x = scaleLinear([0, span * 1.05], [left, right])
  const days = Array.from({ length: Math.ceil(span * 1.05) }, (_, index) => addDays(today, index))
  return (
    <figure className="fl-forecast-chart" aria-label="Forecast by slice">
      <div ref={ref}>
        <svg height={height} role="img" aria-label={slices.map((slice) => rowText(slice, words.day)).join(' ')}>
          <defs>
            <pattern id="fl-guess" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
              <line className="fl-hatch" x1="0" y1="0" x2="0" y2="6" />
            </pattern>
          </defs>
          {monthStarts(days, (right - left) / 64).map((index) => (
            <g key={index}>
              <line className="fl-grid" x1={x(index)} x2={x(index)} y1={TOP} y2={height} />
              <text x={x(index)} y={12} textAnchor="middle">
                {words.month(days[index]!)}
              </text>
            </g>
          ))}
          <line className="fl-today" x1={left} x2={left} y1={TOP - 6} y2={height} />
          {slices.map((slice, index) => (
            <Row key={slice.slice ?? 'none'} slice={slice} y={TOP + index * ROW} left={left} right={right} x={x} today={today} isGuess={isGuess} />
          ))}
        </svg>
      </div>
      <figcaption className="fl-subtle">
        From today to the day it is done: dark, half of the runs; middle, 85 % of them, with its edge; light, 95 %.{isGuess ? ' Hatched: a guess.' : ''}
      </figcaption>
    </figure>
  )
}

interface RowProps {
  readonly slice: SliceForecast
  readonly y: number
  readonly left: number
  readonly right: number
  readonly x: (days: number) => number
  readonly today: Day
  readonly isGuess: boolean
}

function Row({ slice, y, left, right, x, today, isGuess }: RowProps) {
  const words = useDayWords()
  const edge = (confidence: number): number => {
    const day = dayFor(slice, confidence)
    return day ? x(daysUntil(day, today)) : right
  }
  const likely = dayFor(slice, 0.85)
  const label = likely ? `85 % by ${words.day(likely)}` : 'not within two years'
  const isInside = edge(0.85) > left + (right - left) * 0.7
  return (
    <g>
      <text className="fl-label-strong" x={left - 12} y={y + ROW / 2} dy="0.32em" textAnchor="end">
        {shorten(textOr(slice.name, 'withheld'), 20)}
      </text>
      {([0.95, 0.85, 0.5] as const).map((confidence) => (
        <rect
          key={confidence}
          className="fl-band"
          data-confidence={confidence}
          x={left}
          y={y + 12}
          width={Math.max(2, edge(confidence) - left)}
          height={ROW - 24}
        />
      ))}
      {isGuess && <rect fill="url(#fl-guess)" x={left} y={y + 12} width={Math.max(2, edge(0.95) - left)} height={ROW - 24} />}
      {likely && <line className="fl-likely" x1={edge(0.85)} x2={edge(0.85)} y1={y + 8} y2={y + ROW - 8} />}
      <text className="fl-label-strong" x={isInside ? edge(0.85) - 6 : edge(0.85) + 6} y={y + 6} textAnchor={isInside ? 'end' : 'start'}>
        {label}
      </text>
    </g>
  )
}

function daysUntil(day: Day, today: Day): number {
  return Math.round((Date.parse(day) - Date.parse(today)) / DAY_MS)
}

function rowText(slice: SliceForecast, dayWords: (day: Day) => string): string {
  const said = slice.dates.map(({ confidence, day }) => `${confidence * 100} % ${day === null ? 'not within two years' : `by ${dayWords(day)}`}`)
  return `${textOr(slice.name, 'withheld')}: ${said.join(', ')}.`
}

function shorten(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1)}…`
}
