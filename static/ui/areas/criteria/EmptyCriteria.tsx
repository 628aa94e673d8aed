import { CRITERIA_EXAMPLE } from '../../../../src/playbook/criteriaExample'
import { COMMITMENT_NAMES, CRITERION_KIND_NAMES } from '../../../../src/playbook/criterionWords'
import type { PlanCommand } from '../../../../src/plan/planState'
import { promiseText } from '../../../../src/plan/views/criteria/promise'
import { ActionError } from '../../kit/ActionError'
import { Button } from '../../kit/Button'
import { EmptyState } from '../../kit/EmptyState'
import { useAction } from '../../kit/useAction'
import { ViewHead } from '../../page/ViewHead'
import { newId } from '../../plan/newId'
import { NewCriterion } from './NewCriterion'

/** What criteria are for, by an example that one can start from. */
export function EmptyCriteria({ mayEdit }: { readonly mayEdit: boolean }) {
  const action = useAction()
  return (
    <>
      <ViewHead answer="Nobody has said yet what success is measured by." />
      <EmptyState
        title="When is it good enough, and for whom?"
        example={
          <table className="fl-table">
            <thead>
              <tr>
                <th scope="col">Criterion</th>
                <th scope="col">Kind</th>
                <th scope="col">Promised</th>
                <th scope="col">Serves</th>
              </tr>
            </thead>
            <tbody>
              {CRITERIA_EXAMPLE.map(({ name, kind, serves, ...pledge }) => (
                <tr key={name}>
                  <th scope="row">{name}</th>
                  <td>{CRITERION_KIND_NAMES[kind]}</td>
                  <td>{`${promiseText(pledge)}, ${COMMITMENT_NAMES[pledge.commitment].toLowerCase()}`}</td>
                  <td>{serves === null ? '–' : `${serves.name}: ${serves.step} is worth ${serves.amount} ${serves.unit} a month`}</td>
                </tr>
              ))}
            </tbody>
          </table>
        }
        action={
          mayEdit && (
            <div className="fl-actions">
              <NewCriterion />
              <Button onClick={() => void action.run(exampleCommand(), 'Example added')}>Start from this example</Button>
            </div>
          )
        }
      >
        <p>The technical and the business side agree apart, and again after each change. An ML metric counts for what it is worth in a business metric: the stories that aim at it say so.</p>
        <ActionError action={action} />
      </EmptyState>
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
