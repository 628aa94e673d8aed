import { OPPORTUNITY_EXAMPLE } from '../../../../src/playbook/opportunityExample'
import { OPPORTUNITY_FIELDS } from '../../../../src/playbook/opportunityFields'
import type { PlanCommand } from '../../../../src/plan/planState'
import { expectedGain } from '../../../../src/plan/expectedGain'
import type { OpportunitySubject } from '../../../../src/plan/views/opportunityBoard'
import { useMoney } from '../../kit/useMoney'
import { EmptySheet } from '../../sheets/EmptySheet'
import { ExampleTable } from '../../sheets/ExampleTable'
import { NewOpportunity } from './NewOpportunity'

/** What an opportunity is, by an example that one can start from. */
export function EmptyOpportunities({ without, mayEdit }: { readonly without: readonly OpportunitySubject[]; readonly mayEdit: boolean }) {
  const money = useMoney()
  return (
    <EmptySheet
      title="What is there to gain, and at what cost?"
      example={
        <ExampleTable
          columns={['Opportunity', 'Expected gain', 'Cost', 'Feasibility']}
          rows={OPPORTUNITY_EXAMPLE.map((one) => [
            one.name,
            `${money.full(expectedGain(one), one.currency)} (${one.probability} % of ${money.full(one.gain, one.currency)})`,
            money.full(one.cost, one.currency),
            `${one.feasibility} of 5`,
          ])}
        />
      }
      mayEdit={mayEdit}
      own={<NewOpportunity without={without} currency={OPPORTUNITY_EXAMPLE[0].currency} />}
      toCommand={exampleCommand}
      said="Example stated"
    >
      Not all projects are equal. Say for the plan as a whole and for each vertical what may be gained, what it costs and how likely it is to succeed; the picture then shows what to do first, and what to discard.
    </EmptySheet>
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
