import { textOr } from '../../../src/plan/kernel/text'
import type { MapIteration } from '../../../src/plan/views/storyMap'
import { daysText } from '../kit/amounts'
import { TableHead } from '../kit/TableHead'
import './IterationTotals.css'

/** What is planned into each iteration, as a range (S4): the one that runs at a glance, the others on demand. */
export function IterationTotals({ iterations }: { readonly iterations: readonly MapIteration[] }) {
  const planned = iterations.filter((iteration) => iteration.tally.stories > 0)
  const current = iterations.find((iteration) => iteration.state === 'active') ?? planned.find((iteration) => iteration.state === 'future')
  if (!current) return null
  return (
    <details className="fl-map-iterations">
      <summary>
        {textOr(current.name, 'Iteration')}: {rangeOf(current)}
      </summary>
      <table className="fl-table">
        <caption className="fl-visually-hidden">Work planned into each iteration</caption>
        <TableHead columns={['Iteration', { figures: 'Stories' }, { figures: 'Work' }, { figures: 'Not estimated' }]} />
        <tbody>
          {planned.map((iteration) => (
            <tr key={iteration.id} aria-current={iteration === current ? 'true' : undefined}>
              <th scope="row">{textOr(iteration.name, 'Iteration')}</th>
              <td data-align="end">
                {iteration.tally.delivered} of {iteration.tally.stories} delivered
              </td>
              <td data-align="end">{rangeOf(iteration)}</td>
              <td data-align="end">{iteration.tally.unestimated === 0 ? '–' : iteration.tally.unestimated}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}

function rangeOf({ tally }: MapIteration): string {
  if (tally.stories === 0) return 'nothing planned'
  return tally.maxDays === 0 ? 'not estimated' : daysText(tally.minDays, tally.maxDays)
}
