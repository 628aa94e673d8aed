import { CRITERIA_EXAMPLE } from '../../../../src/playbook/criteriaExample'
import { COMMITMENT_NAMES, CRITERION_KIND_NAMES } from '../../../../src/playbook/criterionWords'
import type { PlanCommand } from '../../../../src/plan/planState'
import { promiseText } from '../../../../src/plan/views/criteria/promise'
import { ViewHead } from '../../page/ViewHead'
import { newId } from '../../plan/newId'
import { EmptySheet } from '../../sheets/EmptySheet'
import { ExampleTable } from '../../sheets/ExampleTable'
import { NewCriterion } from './NewCriterion'

/** What criteria are for, by an example that one can start from. */
export function EmptyCriteria({ mayEdit }: { readonly mayEdit: boolean }) {
  return (
    <>
      <ViewHead answer="Nobody has said yet what success is measured by." />
      <EmptySheet
        title="When is it good enough, and for whom?"
        example={
          <ExampleTable
            columns={['Criterion', 'Kind', 'Promised', 'Serves']}
            rows={CRITERIA_EXAMPLE.map(({ name, kind, serves, ...pledge }) => [
              name,
              CRITERION_KIND_NAMES[kind],
              `${promiseText(pledge)}, ${COMMITMENT_NAMES[pledge.commitment].toLowerCase()}`,
              serves === null ? '–' : `${serves.name}: ${serves.step} is worth ${serves.amount} ${serves.unit} a month`,
            ])}
          />
        }
        mayEdit={mayEdit}
        own={<NewCriterion />}
        toCommand={exampleCommand}
        said="Example added"
      >
        The technical and the business side agree apart, and again after each change. An ML metric counts for what it is worth in a business metric: the stories that aim at it say so.
      </EmptySheet>
    </>
  )
}

function exampleCommand(): PlanCommand {
  const ids = new Map(CRITERIA_EXAMPLE.map(({ name }) => [name, newId()]))
  return {
    type: 'AddCriteria',
    criteria: CRITERIA_EXAMPLE.map(({ serves, ...entry }) => ({
      criterion: ids.get(entry.name)!,
      ...entry,
      serves: serves === null ? null : { business: ids.get(serves.name)!, worth: { step: serves.step, amount: serves.amount, unit: serves.unit, per: serves.per, basis: serves.basis } },
    })),
  }
}
