import { AUDIT_EXAMPLE } from '../../../../src/playbook/auditExample'
import { RISK_KIND_NAMES } from '../../../../src/playbook/auditQuestions'
import type { PlanCommand } from '../../../../src/plan/planState'
import { ViewHead } from '../../page/ViewHead'
import { newId } from '../../plan/newId'
import { EmptySheet } from '../../sheets/EmptySheet'
import { ExampleTable } from '../../sheets/ExampleTable'
import { measureWords } from './auditWords'
import { DataSlices } from './DataSlices'
import { Risks } from './Risks'

/** What an audit is for, by an example that one can start from. */
export function EmptyAudit({ canEdit }: { readonly canEdit: boolean }) {
  return (
    <>
      <ViewHead answer="Nothing is audited yet, so a story needs a reason to go on to Deploy." />
      <EmptySheet
        title="Where does it go wrong, and for whom?"
        example={
          <>
            <ExampleTable columns={['What could go wrong', 'Kind']} rows={AUDIT_EXAMPLE.risks.map(({ text, kind }) => [text, RISK_KIND_NAMES[kind]])} />
            <ExampleTable columns={['Data slice', 'Good enough']} rows={AUDIT_EXAMPLE.dataSlices.map(({ name, measure }) => [name, measureWords(measure)])} />
          </>
        }
        mayEdit={canEdit}
        toCommand={exampleCommand}
        said="Example added"
      >
        Think aloud about ways to go wrong, look at parts of the data on their own, and have the business side sign what was found. A later finding that is worse lets the sign-off lapse.
      </EmptySheet>
      {canEdit && (
        <div className="fl-audit">
          <DataSlices groups={[]} canEdit />
          <Risks rows={[]} canEdit />
        </div>
      )}
    </>
  )
}

const exampleCommand = (): PlanCommand => ({
  type: 'AddToAudit',
  risks: AUDIT_EXAMPLE.risks.map((details) => ({ risk: newId(), details })),
  dataSlices: AUDIT_EXAMPLE.dataSlices.map(({ name, cut, measure }) => ({ dataSlice: newId(), details: { name, cut, measure, dataSet: null } })),
})
