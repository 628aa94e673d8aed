import { COMMITMENT_NAMES, CRITERION_KIND_NAMES } from '../../../../src/playbook/criterionWords'
import { promiseText, withUnit } from '../../../../src/plan/views/criteria/promise'
import type { CriterionRow } from '../../../../src/plan/views/criteria/scorecard'
import { openSides } from '../../../../src/plan/views/criteria/scorecard'
import { useDayWords } from '../../charts/useDayWords'
import { Button } from '../../kit/Button'
import { Lozenge } from '../../kit/Lozenge'
import { SheetTable } from '../../sheets/SheetTable'
import { usePage } from '../../page/PageProvider'
import { criterionName, metWord, STANDING_TONES } from './criteriaWords'
import { TrendPicture } from './TrendPicture'

/** Target, latest, trend, met or not, and who agreed (P6). */
export function ScorecardTable({ rows, label }: { readonly rows: readonly CriterionRow[]; readonly label: string }) {
  return (
    <SheetTable label={label} columns={['Criterion', 'Promised', 'Latest', 'Trend', 'Agreed']}>
      <tbody>
        {rows.map((row) => (
          <Row key={row.id} row={row} />
        ))}
      </tbody>
    </SheetTable>
  )
}

function Row({ row }: { readonly row: CriterionRow }) {
  const words = useDayWords()
  const { criterion, latest, trend } = row
  const met = metWord(row)
  return (
    <tr>
      <th scope="row">
        <CriterionLink row={row} />
        <p className="fl-subtle">{CRITERION_KIND_NAMES[criterion.kind]}</p>
      </th>
      <td>
        <p>{promiseText(criterion)}</p>
        <p className="fl-subtle">{COMMITMENT_NAMES[criterion.commitment]}</p>
      </td>
      <td>
        <p>
          <Lozenge tone={met.tone}>{met.word}</Lozenge>
        </p>
        {latest !== null && (
          <p>
            {withUnit(latest.value, criterion.unit)} <span className="fl-subtle">on {words.day(latest.day)}</span>
          </p>
        )}
      </td>
      <td>
        <TrendPicture criterion={criterion} trend={trend} />
      </td>
      <td>
        <Agreed row={row} />
      </td>
    </tr>
  )
}

function Agreed({ row }: { readonly row: CriterionRow }) {
  const open = openSides(row)
  if (open.length === 0) return <Lozenge tone="success">Both sides</Lozenge>
  return (
    <ul className="fl-criteria-sides">
      {open.map((side) => (
        <li key={side}>
          <Lozenge tone={STANDING_TONES[row.sides[side]]}>
            {SIDE_WORDS[side]} {row.sides[side]}
          </Lozenge>
        </li>
      ))}
    </ul>
  )
}

const SIDE_WORDS = { technical: 'Technical', business: 'Business' } as const

/** A criterion by number and name; opens its sheet. */
export function CriterionLink({ row: { id, criterion } }: { readonly row: Pick<CriterionRow, 'id' | 'criterion'> }) {
  const { goTo } = usePage()
  return (
    <>
      <Button kind="link" onClick={() => goTo('criteria', { criterion: id })}>
        {criterionName(criterion)}
      </Button>
      {criterion.retired && <span className="fl-subtle"> (retired)</span>}
    </>
  )
}
