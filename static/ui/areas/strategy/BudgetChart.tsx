import { scaleLinear } from 'd3-scale'
import { area, line } from 'd3-shape'
import type { MonthRow, StrategyBudget } from '../../../../src/plan/views/strategyBudget'
import { useDayWords } from '../../charts/useDayWords'
import { useWidth } from '../../charts/useWidth'
import { useMoney } from '../../kit/useMoney'
import { budgetSentence, monthText } from './strategyWords'

const HEIGHT = 240
const TOP = 20
const BOTTOM = 28
const LEFT = 64
const RIGHT = 84

/** Burnt against planned, both added up from the first month on; the table below is its twin. */
export function BudgetChart({ budget }: { readonly budget: StrategyBudget }) {
  const { rows, currency, planned, burnt, upTo } = budget
  const money = useMoney()
  const words = useDayWords()
  const [box, width] = useWidth<HTMLDivElement>(720)
  const right = Math.max(LEFT + 40, width - RIGHT)
  const x = scaleLinear([0, rows.length], [LEFT, right])
  const y = scaleLinear([0, Math.max(1, planned, burnt)], [HEIGHT - BOTTOM, TOP]).nice(4)
  const ends = (value: (row: MonthRow) => number): readonly (readonly [number, number])[] => [[0, 0], ...rows.map((row, index) => [index + 1, value(row)] as const)]
  const spent = ends((row) => row.burnt ?? 0).slice(0, rows.filter((row) => row.burnt !== null).length + 1)
  const path = line<readonly [number, number]>(([at]) => x(at), ([, value]) => y(value))
  const filled = area<readonly [number, number]>(([at]) => x(at), y(0), ([, value]) => y(value))
  const every = Math.max(1, Math.ceil(rows.length / Math.max(2, (right - LEFT) / 64)))
  const end = spent.at(-1)!
  return (
    <figure className="fl-chart fl-budget-chart" aria-label={`Budget: ${budgetSentence(budget, money, words)}`}>
      <div ref={box}>
        <svg height={HEIGHT} aria-hidden="true">
          {y.ticks(4).map((value) => (
            <g key={value}>
              <line className="fl-grid" x1={LEFT} x2={right} y1={y(value)} y2={y(value)} />
              <text x={LEFT - 8} y={y(value)} dy="0.32em" textAnchor="end">
                {money.short(value, currency)}
              </text>
            </g>
          ))}
          {rows.map(({ month }, index) =>
            index % every === 0 ? (
              <text key={month} x={x(index + 0.5)} y={HEIGHT - 8} textAnchor="middle">
                {words.month(`${month}-01`, index === 0 || month.endsWith('-01'))}
              </text>
            ) : null,
          )}
          {upTo !== null && <path className="fl-budget-burnt" d={filled(spent) ?? ''} />}
          {upTo !== null && <path className="fl-budget-burnt-line" d={path(spent) ?? ''} />}
          <path className="fl-budget-planned" d={path(ends((row) => row.planned)) ?? ''} />
          <text x={right + 8} y={y(planned)} dy="0.32em">
            planned
          </text>
          {upTo !== null && (
            <text className="fl-label-strong" x={x(end[0]) + 8} y={Math.min(HEIGHT - BOTTOM - 8, y(end[1]) + 16)}>
              burnt {money.short(burnt, currency)}
            </text>
          )}
        </svg>
      </div>
      <p className="fl-chart-note">Each point is the end of a month{upTo === null ? '' : `; burnt up to ${monthText(upTo, words)}`}.</p>
    </figure>
  )
}
