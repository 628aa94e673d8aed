import type { LocalId } from '../../../../src/plan/kernel/ids'
import type { PlanCommand } from '../../../../src/plan/planState'
import type { OpportunityRow } from '../../../../src/plan/views/opportunityBoard'
import type { Feasibility } from '../../../../src/playbook/opportunityFields'
import { Button } from '../../kit/Button'
import { Lozenge } from '../../kit/Lozenge'
import { FeasibilityField } from './FeasibilityField'
import { AutosaveNumber } from '../../kit/AutosaveNumber'
import { ratioText, subjectName, subjectParam } from './opportunityWords'
import { parseAmount } from '../../kit/parseAmount'
import { useMoney } from '../../kit/useMoney'
import { SheetTable } from '../../sheets/SheetTable'

interface OpportunityTableProps {
  readonly rows: readonly OpportunityRow[]
  readonly canEdit: boolean
  readonly onChoose: (vertical: LocalId | null) => void
}

/** The picture as a table; the four figures are edited in place. */
export function OpportunityTable({ rows, canEdit, onChoose }: OpportunityTableProps) {
  return (
    <SheetTable label="Opportunities as a table" columns={['Opportunity', 'Gain if it succeeds', 'Probability', 'Expected gain', 'Cost', 'Gain for cost', 'Feasibility', 'Per estimated day']}>
      <tbody>
        {rows.map((row) => (
          <Row key={subjectParam(row.vertical)} row={row} canEdit={canEdit} onChoose={onChoose} />
        ))}
      </tbody>
    </SheetTable>
  )
}

function Row({ row, canEdit, onChoose }: { readonly row: OpportunityRow; readonly canEdit: boolean; readonly onChoose: (vertical: LocalId | null) => void }) {
  const money = useMoney()
  const { vertical, opportunity, expected, ratio, perDay } = row
  const { gain, cost, currency, probability, feasibility } = opportunity.figures
  const name = subjectName(row)
  const change = (figures: Change): PlanCommand => ({ type: 'ChangeOpportunity', vertical, figures })
  return (
    <tr>
      <th scope="row">
        <Button kind="link" onClick={() => onChoose(vertical)}>
          {name}
        </Button>
      </th>
      <td>
        {canEdit ? (
          <AutosaveNumber canEdit label={`Gain of ${name}`} isLabelHidden value={gain} shown={money.full(gain, currency)} parse={parseAmount} asked={MONEY} toCommand={(value) => (value === null ? null : change({ gain: value }))} said={`Gain of ${name} changed`} />
        ) : (
          money.full(gain, currency)
        )}
      </td>
      <td>
        {canEdit ? (
          <AutosaveNumber canEdit label={`Probability of ${name}`} isLabelHidden value={probability} shown={`${probability} %`} parse={percentIn} asked={PERCENT} toCommand={(value) => (value === null ? null : change({ probability: value }))} said={`Probability of ${name} changed`} />
        ) : (
          `${probability} %`
        )}
      </td>
      <td className="fl-one-line">{money.full(expected, currency)}</td>
      <td>
        {canEdit ? (
          <AutosaveNumber canEdit label={`Cost of ${name}`} isLabelHidden value={cost} shown={money.full(cost, currency)} parse={parseAmount} asked={MONEY} toCommand={(value) => (value === null ? null : change({ cost: value }))} said={`Cost of ${name} changed`} />
        ) : (
          money.full(cost, currency)
        )}
      </td>
      <td>{ratio < 1 ? <Lozenge tone="warning">{ratioText(ratio)}</Lozenge> : ratioText(ratio)}</td>
      <td>
        <FeasibilityField label={`Feasibility of ${name}`} isLabelHidden value={feasibility} canEdit={canEdit} toCommand={(value) => change({ feasibility: value })} said={`Feasibility of ${name} changed`} />
      </td>
      <td className="fl-one-line">{perDay === null ? 'nothing estimated' : money.full(perDay, currency)}</td>
    </tr>
  )
}

type Change = { readonly gain?: number; readonly cost?: number; readonly probability?: number; readonly feasibility?: Feasibility }

const MONEY = 'Write a whole amount, such as 420,000 or 420k.'
const PERCENT = 'Write a whole number from 1 to 99: nothing is certain.'

function percentIn(typed: string): number | null {
  const value = Number(typed.replace('%', '').trim())
  return Number.isInteger(value) && value >= 1 && value <= 99 ? value : null
}
