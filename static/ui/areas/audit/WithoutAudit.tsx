import { AUDIT_GATE } from '../../../../src/playbook/auditGate'
import { Button } from '../../kit/Button'
import { ReasonForm } from '../../kit/ReasonForm'
import type { Action } from '../../kit/useAction'
import { useClient, useFrame } from '../../plan/PlanProvider'

interface WithoutAuditProps {
  /** What keeps the way to Deploy closed, and what to do about it. */
  readonly message: string
  readonly action: Action
  readonly onSave: (reason: string) => Promise<boolean>
  readonly onClose: () => void
}

/** The way to Deploy asks for the audit: get it signed off, or say why the story goes on without (A1). */
export default function WithoutAudit({ message, action, onSave, onClose }: WithoutAuditProps) {
  const client = useClient()
  const { projectKey } = useFrame()
  const saveWithReason = (reason: string): Promise<boolean> => (reason === '' ? Promise.resolve(action.refuse('note', 'Say why it goes on without the audit.')) : onSave(reason))
  return (
    <ReasonForm title="Go on without the audit" label="Why it goes on without" field="note" action={action} placeholder="There is no model in it" onSave={saveWithReason} onClose={onClose}>
      <p role="alert">{message}</p>
      {projectKey !== null && (
        <div>
          <Button size="small" onClick={() => void client.openProjectPage(projectKey, AUDIT_GATE.sheet)}>
            Open the audit
          </Button>
        </div>
      )}
    </ReasonForm>
  )
}
