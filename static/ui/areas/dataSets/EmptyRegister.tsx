import { DATA_EXAMPLE } from '../../../../src/playbook/dataExample'
import { ACQUISITION_NAMES, DATA_FIELDS, LABELLING_NAMES } from '../../../../src/playbook/dataQuestions'
import type { PlanCommand } from '../../../../src/plan/planState'
import { ViewHead } from '../../page/ViewHead'
import { newId } from '../../plan/newId'
import { EmptySheet } from '../../sheets/EmptySheet'
import { ExampleTable } from '../../sheets/ExampleTable'
import { NewDataSet } from './NewDataSet'

/** What a register is for, by an example that one can start from. */
export function EmptyRegister({ mayEdit }: { readonly mayEdit: boolean }) {
  return (
    <>
      <ViewHead answer="No data set is registered yet, so the forecast takes all data for good." />
      <EmptySheet
        title="Which data does the product rest on?"
        example={
          <ExampleTable
            columns={['Data set', 'Had from', 'Labelling', 'Made from']}
            rows={DATA_EXAMPLE.map(({ name, labelling, acquisition, from }) => [name, ACQUISITION_NAMES[acquisition], LABELLING_NAMES[labelling], from.map((source) => source.name).join(', ') || 'a source'])}
          />
        }
        mayEdit={mayEdit}
        own={<NewDataSet />}
        toCommand={exampleCommand}
        said="Example registered"
      >
        List the data sets, what is made from what, and how good each is. Poor data makes the sizes of the stories that need it less certain, and the forecast with them.
      </EmptySheet>
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
