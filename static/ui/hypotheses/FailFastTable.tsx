import type { FailFastOrder, OrderFigures } from '../../../src/forecast/results/failFastOrder'
import { textOr } from '../../../src/plan/kernel/text'
import { useDayWords } from '../charts/useDayWords'
import { amount, percent } from '../kit/amounts'
import { dayAheadText } from './failFastWords'
import '../charts/Twin.css'

const COLUMNS = ['Fails', 'Work at stake', 'Before its verdict', 'If tested first', 'Spared', 'Date made plain', 'Saves', 'Test', 'Saves a day of test'] as const

/** The order with every figure, and the plan played in today's order and in this one. */
export function FailFastTable({ order }: { readonly order: FailFastOrder }) {
  return (
    <details className="fl-twin">
      <summary>The order as a table, with every figure</summary>
      <div className="fl-twin-scroll" tabIndex={0} role="region" aria-label="Fail-fast order">
        <table className="fl-table">
          <caption className="fl-visually-hidden">What testing each hypothesis first saves, in days</caption>
          <thead>
            <tr>
              <th scope="col">Hypothesis</th>
              {COLUMNS.map((name) => (
                <th key={name} scope="col" data-align="end">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {order.steps.map((step) => (
              <tr key={step.hypothesis}>
                <th scope="row">H-{step.number}</th>
                <td data-align="end">{percent(step.fails)}</td>
                {[step.atStakeDays, step.exposedDays, step.exposedFirstDays, step.sparedDays, step.narrowedDays, step.savesDays, step.testDays, step.savesPerDay].map((days, index) => (
                  <td key={COLUMNS[index + 1]} data-align="end">
                    {amount(days)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {order.gain !== null && order.row !== null && <GainTable gain={order.gain} order={order} name={textOr(order.row.name, 'the slice')} />}
    </details>
  )
}

interface GainTableProps {
  readonly gain: NonNullable<FailFastOrder['gain']>
  readonly order: FailFastOrder
  readonly name: string
}

function GainTable({ gain, order, name }: GainTableProps) {
  const words = useDayWords()
  const rows: readonly (readonly [string, (figures: OrderFigures) => string])[] = [
    [`${name}, 50 % sure`, ({ p50 }) => dayAheadText(p50, order, words)],
    [`${name}, 85 % sure`, ({ p85 }) => dayAheadText(p85, order, words)],
    ['Work thrown away, days', ({ thrownAwayDays }) => (thrownAwayDays === null ? 'not known without sizes' : amount(thrownAwayDays))],
  ]
  return (
    <table className="fl-table fl-gain">
      <caption>The plan played in both orders</caption>
      <thead>
        <tr>
          <th scope="col">On average over the trials</th>
          <th scope="col">Today’s order</th>
          <th scope="col">All tests first, in this order</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([what, text]) => (
          <tr key={what}>
            <th scope="row">{what}</th>
            <td>{text(gain.current)}</td>
            <td>{text(gain.failFast)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
