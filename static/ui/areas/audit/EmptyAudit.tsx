import { AUDIT_EXAMPLE } from '../../../../src/playbook/auditExample'
import { RISK_KIND_NAMES } from '../../../../src/playbook/auditQuestions'
import type { PlanCommand } from '../../../../src/plan/planState'
import { ActionError } from '../../kit/ActionError'
import { Button } from '../../kit/Button'
import { EmptyState } from '../../kit/EmptyState'
import { useAction } from '../../kit/useAction'
import { ViewHead } from '../../page/ViewHead'
import { newId } from '../../plan/newId'
import { measureWords } from './auditWords'
import { DataSlices } from './DataSlices'
import { Risks } from './Risks'

/** What an audit is for, by an example that one can start from. */
export function EmptyAudit({ canEdit }: { readonly canEdit: boolean }) {
  const action = useAction()
  return (
    <>
      <ViewHead answer="Nothing is audited yet, so a story needs a reason to go on to Deploy." />
      <EmptyState
        title="Where does it go wrong, and for whom?"
        example={
          <>
            <table className="fl-table">
              <thead>
                <tr>
                  <th scope="col">What could go wrong</th>
                  <th scope="col">Kind</th>
                </tr>
              </thead>
              <tbody>
                {AUDIT_EXAMPLE.risks.map(({ text, kind }) => (
                  <tr key={text}>
                    <th scope="row">{text}</th>
                    <td>{RISK_KIND_NAMES[kind]}</td>
                  </tr>
                ))}
              </tbody>
            </table>
            <table className="fl-table">
              <thead>
                <tr>
                  <th scope="col">Data slice</th>
                  <th scope="col">Good enough</th>
                </tr>
              </thead>
              <tbody>
                {AUDIT_EXAMPLE.dataSlices.map(({ name, measure }) => (
                  <tr key={name}>
                    <th scope="row">{name}</th>
                    <td>{measureWords(measure)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </>
        }
        action={canEdit && <Button kind="primary" onClick={() => void action.run(exampleCommand(), 'Example added')}>Start from this example</Button>}
      >
        <p>Think aloud about ways to go wrong, look at parts of the data on their own, and have the business side sign what was found. A later finding that is worse lets the sign-off lapse.</p>
        <ActionError action={action} />
      </EmptyState>
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
