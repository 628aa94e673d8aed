import { OPPORTUNITY_EXAMPLE } from '../../../../src/playbook/opportunityExample'
import { OPPORTUNITY_FIELDS } from '../../../../src/playbook/opportunityFields'
import type { PlanCommand } from '../../../../src/plan/planState'
import { expectedGain } from '../../../../src/plan/expectedGain'
import type { OpportunitySubject } from '../../../../src/plan/views/opportunityBoard'
import { ActionError } from '../../kit/ActionError'
import { Button } from '../../kit/Button'
import { EmptyState } from '../../kit/EmptyState'
import { useAction } from '../../kit/useAction'
import { NewOpportunity } from './NewOpportunity'
import { useMoney } from '../../kit/useMoney'

/** What an opportunity is, by an example that one can start from. */
export function EmptyOpportunities({ without, mayEdit }: { readonly without: readonly OpportunitySubject[]; readonly mayEdit: boolean }) {
  const action = useAction()
  const money = useMoney()
  return (
    <EmptyState
      title="What is there to gain, and at what cost?"
      example={
        <table className="fl-table">
          <thead>
            <tr>
              <th scope="col">Opportunity</th>
              <th scope="col">Expected gain</th>
              <th scope="col">Cost</th>
              <th scope="col">Feasibility</th>
            </tr>
          </thead>
          <tbody>
            {OPPORTUNITY_EXAMPLE.map((one) => (
              <tr key={one.name}>
                <th scope="row">{one.name}</th>
                <td>
                  {money.full(expectedGain(one), one.currency)} ({one.probability} % of {money.full(one.gain, one.currency)})
                </td>
                <td>{money.full(one.cost, one.currency)}</td>
                <td>{one.feasibility} of 5</td>
              </tr>
            ))}
          </tbody>
        </table>
      }
      action={
        mayEdit && (
          <div className="fl-actions">
            <NewOpportunity without={without} currency={OPPORTUNITY_EXAMPLE[0].currency} />
            <Button onClick={() => void action.run(exampleCommand(), 'Example stated')}>Start from this example</Button>
          </div>
        )
      }
    >
      <p>Not all projects are equal. Say for the plan as a whole and for each vertical what may be gained, what it costs and how likely it is to succeed; the picture then shows what to do first, and what to discard.</p>
      <ActionError action={action} />
    </EmptyState>
  )
}

/** Only the plan as a whole: the example's verticals are another product's. */
function exampleCommand(): PlanCommand {
  const { gain, cost, currency, feasibility, probability, notes } = OPPORTUNITY_EXAMPLE[0]
  return {
    type: 'StateOpportunities',
    opportunities: [{ vertical: null, figures: { gain, cost, currency, feasibility, probability }, notes: OPPORTUNITY_FIELDS.map((field) => ({ field, value: notes[field] })) }],
  }
}
