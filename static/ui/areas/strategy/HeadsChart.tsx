import { scaleLinear } from 'd3-scale'
import type { MonthRow } from '../../../../src/plan/views/strategyBudget'
import { useDayWords } from '../../charts/useDayWords'
import { useWidth } from '../../charts/useWidth'
import { amount } from '../../kit/amounts'

const HEIGHT = 120
const TOP = 12
const BOTTOM = 28
const LEFT = 64
const RIGHT = 84

/** People month by month, against a line of how many were planned; the table below is its twin. */
export function HeadsChart({ rows, text }: { readonly rows: readonly MonthRow[]; readonly text: string }) {
  const words = useDayWords()
  const [box, width] = useWidth<HTMLDivElement>(720)
  const right = Math.max(LEFT + 40, width - RIGHT)
  const x = scaleLinear([0, rows.length], [LEFT, right])
  const y = scaleLinear([0, Math.max(1, ...rows.flatMap(({ period: { heads, headsPlanned } }) => [heads ?? 0, headsPlanned ?? 0]))], [HEIGHT - BOTTOM, TOP]).nice(2)
  const every = Math.max(1, Math.ceil(rows.length / Math.max(2, (right - LEFT) / 64)))
  const planned = rows.findLast(({ period }) => period.headsPlanned !== undefined)?.period.headsPlanned
  return (
    <figure className="fl-chart fl-budget-chart" aria-label={`Head count: ${text}`}>
      <p>{text}</p>
      <div ref={box}>
        <svg height={HEIGHT} aria-hidden="true">
          {y.ticks(2).map((value) => (
            <g key={value}>
              <line className="fl-grid" x1={LEFT} x2={right} y1={y(value)} y2={y(value)} />
              <text x={LEFT - 8} y={y(value)} dy="0.32em" textAnchor="end">
                {amount(value)}
              </text>
            </g>
          ))}
          {rows.map(({ month, period: { heads, headsPlanned } }, index) => (
            <g key={month}>
              {heads !== undefined && <rect className="fl-heads-bar" x={x(index + 0.2)} y={y(heads)} width={x(0.6) - x(0)} height={y(0) - y(heads)} />}
              {headsPlanned !== undefined && <line className="fl-budget-planned" x1={x(index)} x2={x(index + 1)} y1={y(headsPlanned)} y2={y(headsPlanned)} />}
              {index % every === 0 && (
                <text x={x(index + 0.5)} y={HEIGHT - 8} textAnchor="middle">
                  {words.month(`${month}-01`, index === 0 || month.endsWith('-01'))}
                </text>
              )}
            </g>
          ))}
          {planned !== undefined && (
            <text x={right + 8} y={y(planned)} dy="0.32em">
              planned
            </text>
          )}
        </svg>
      </div>
    </figure>
  )
}
