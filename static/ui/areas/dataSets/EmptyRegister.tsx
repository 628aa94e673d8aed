import { DATA_EXAMPLE } from '../../../../src/playbook/dataExample'
import { ACQUISITION_NAMES, DATA_FIELDS, LABELLING_NAMES } from '../../../../src/playbook/dataQuestions'
import type { PlanCommand } from '../../../../src/plan/planState'
import { ActionError } from '../../kit/ActionError'
import { Button } from '../../kit/Button'
import { EmptyState } from '../../kit/EmptyState'
import { useAction } from '../../kit/useAction'
import { ViewHead } from '../../page/ViewHead'
import { newId } from '../../plan/newId'
import { NewDataSet } from './NewDataSet'

/** What a register is for, by an example that one can start from. */
export function EmptyRegister({ mayEdit }: { readonly mayEdit: boolean }) {
  const action = useAction()
  return (
    <>
      <ViewHead answer="No data set is registered yet, so the forecast takes all data for good." />
      <EmptyState
        title="Which data does the product rest on?"
        example={
          <table className="fl-table">
            <thead>
              <tr>
                <th scope="col">Data set</th>
                <th scope="col">Had from</th>
                <th scope="col">Labelling</th>
                <th scope="col">Made from</th>
              </tr>
            </thead>
            <tbody>
              {DATA_EXAMPLE.map(({ name, labelling, acquisition, from }) => (
                <tr key={name}>
                  <th scope="row">{name}</th>
                  <td>{ACQUISITION_NAMES[acquisition]}</td>
                  <td>{LABELLING_NAMES[labelling]}</td>
                  <td>{from.map((source) => source.name).join(', ') || 'a source'}</td>
                </tr>
              ))}
            </tbody>
          </table>
        }
        action={
          mayEdit && (
            <div className="fl-actions">
              <NewDataSet />
              <Button onClick={() => void action.run(exampleCommand(), 'Example registered')}>Start from this example</Button>
            </div>
          )
        }
      >
        <p>List the data sets, what is made from what, and how good each is. Poor data makes the sizes of the stories that need it less certain, and the forecast with them.</p>
        <ActionError action={action} />
      </EmptyState>
    </>
  )
}

function exampleCommand(): PlanCommand {
  const ids = new Map(DATA_EXAMPLE.map(({ name }) => [name, newId()]))
  return {
    type: 'RegisterDataSets',
    dataSets: DATA_EXAMPLE.map(({ name, labelling, acquisition, fields, from }) => ({
      dataSet: ids.get(name)!,
      name,
      labelling,
      acquisition,
      fields: DATA_FIELDS.flatMap((field) => (fields[field] === undefined ? [] : [{ field, value: fields[field] }])),
      from: from.map((source) => ({ of: ids.get(source.name)!, step: source.step })),
    })),
  }
}
