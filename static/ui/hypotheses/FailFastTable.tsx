import type { FailFastOrder, OrderFigures } from '../../../src/forecast/results/failFastOrder'
import { textOr } from '../../../src/plan/kernel/text'
import { useDayWords } from '../charts/useDayWords'
import { amount, percent } from '../kit/amounts'
import { TableHead } from '../kit/TableHead'
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
      {order.gain !== null && <GainTable gain={order.gain} order={order} />}
    </details>
  )
}

interface GainTableProps {
  readonly gain: NonNullable<FailFastOrder['gain']>
  readonly order: FailFastOrder
}

function GainTable({ gain: { current, failFast }, order }: GainTableProps) {
  const words = useDayWords()
  const work = ({ thrownAwayDays }: OrderFigures): string => (thrownAwayDays === null ? 'not known without sizes' : `${amount(thrownAwayDays)} days`)
  const dates = current.rows.flatMap((now, index) => {
    const then = failFast.rows[index]!
    const name = textOr(now.name, 'withheld')
    const at = (days: number): string => dayAheadText(days, order, words)
    return [
      [`${name}, 50 % sure`, at(now.p50), at(then.p50)],
      [`${name}, 85 % sure`, at(now.p85), at(then.p85)],
    ] as const
  })
  return (
    <table className="fl-table fl-gain">
      <caption>The plan played in both orders</caption>
      <TableHead columns={['What', 'Today’s order', 'All tests first, in this order']} />
      <tbody>
        {[...dates, ['Work thrown away on average', work(current), work(failFast)] as const].map(([what, now, then]) => (
          <tr key={what}>
            <th scope="row">{what}</th>
            <td>{now}</td>
            <td>{then}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
