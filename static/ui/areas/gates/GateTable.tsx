import type { GateRow } from '../../../../src/plan/views/gateReview'
import { useDayWords } from '../../charts/useDayWords'
import { count } from '../../kit/amounts'
import { Button } from '../../kit/Button'
import { Lozenge } from '../../kit/Lozenge'
import { SheetTable } from '../../sheets/SheetTable'
import { usePage } from '../../page/PageProvider'
import { usePlanDates } from '../../page/usePlanDates'
import { shown, sliceName, stateWord } from './gateWords'

/** Every gate of the map, from the first slice down. */
export function GateTable({ rows }: { readonly rows: readonly GateRow[] }) {
  const { goTo } = usePage()
  const words = useDayWords()
  const dates = usePlanDates()
  return (
    <SheetTable label="Gates" columns={['Gate of', 'Decision', 'Decided by', 'Conditions', 'Review', 'Delivered']}>
      <tbody>
        {rows.map((row) => (
          <tr key={row.slice}>
            <th scope="row">
              <Button kind="link" onClick={() => goTo('gates', { slice: row.slice })}>
                {sliceName(row)}
              </Button>
              {row.behind && <span className="fl-note"> behind a closed gate</span>}
            </th>
            <td>
              <Lozenge tone={stateWord(row.state).tone}>{stateWord(row.state).word}</Lozenge>
            </td>
            <td>{row.decision === null ? '–' : `${shown(row.decision.who)}, ${dates.day(row.decision.at)}`}</td>
            <td>{row.decision === null || row.decision.conditions.length === 0 ? '–' : row.unmet === 0 ? 'all met' : count(row.unmet, 'open', 'open')}</td>
            <td>{row.review === null ? '–' : words.day(row.review)}</td>
            <td>
              {row.delivered} of {count(row.stories, 'story', 'stories')}
            </td>
          </tr>
        ))}
      </tbody>
    </SheetTable>
  )
}
