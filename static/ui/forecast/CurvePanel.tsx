import { scaleLinear } from 'd3-scale'
import { line } from 'd3-shape'
import { probabilityIn } from '../../../src/forecast/results/outcome'
import type { DateRow } from './dateRows'

interface CurvePanelProps {
  readonly rows: readonly DateRow[]
  readonly x: (days: number) => number
  readonly days: number
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  /** The day that is read, so many days ahead. */
  readonly at: number
}

const LEVELS = [0, 0.5, 0.85] as const

/** How likely each slice is done by each day; the first one in the accent colour. */
export function CurvePanel({ rows, x, days, left, right, top, bottom, at }: CurvePanelProps) {
  const y = scaleLinear([0, 1], [bottom, top])
  return (
    <g>
      {LEVELS.map((level) => (
        <g key={level}>
          <line className="fl-grid" x1={left} x2={right} y1={y(level)} y2={y(level)} />
          <text x={left - 8} y={y(level)} dy="0.32em" textAnchor="end">
            {Math.round(level * 100)} %
          </text>
        </g>
      ))}
      {rows.map((row, index) => {
        const ahead = Array.from({ length: days + 1 }, (_, day) => day)
        const path = line<number>(x, (day) => y(probabilityIn(row.outcome, day)))(ahead) ?? ''
        return (
          <g key={row.row} className="fl-curve" data-first={index === 0}>
            <path d={path} />
            {at >= 0 && at <= days && <circle cx={x(at)} cy={y(probabilityIn(row.outcome, at))} r={3.5} />}
          </g>
        )
      })}
      {curveLabels(rows, days).map(({ row, name, ahead, level }, index) => (
        <text key={row} className={index === 0 ? 'fl-label-strong' : undefined} x={x(ahead) + 6} y={y(level)} dy="1em">
          {name}
        </text>
      ))}
    </g>
  )
}

/** Each name beside its curve, at heights that part them. */
function curveLabels(rows: readonly DateRow[], days: number) {
  return rows.flatMap(({ row, name, outcome }, index) => {
    const most = probabilityIn(outcome, days)
    const level = [0.62, 0.36, 0.8, 0.5][index % 4]! * most
    const ahead = outcome.byDay.findIndex((share) => share >= level)
    return most < 0.05 || ahead === -1 ? [] : [{ row, name: name.length > 16 ? `${name.slice(0, 15)}…` : name, ahead, level }]
  })
}
