import { useEffect, useState } from 'react'
import { AUDIT_GATE } from '../../../../src/playbook/auditGate'
import { auditStanding } from '../../../../src/plan/auditStanding'
import { hasPractices } from '../../../../src/plan/hasPractices'
import type { PlanState } from '../../../../src/plan/planState'
import { Button } from '../../kit/Button'
import { Lozenge } from '../../kit/Lozenge'
import { useClient, useFrame, useLoadPractices, usePlan } from '../../plan/PlanProvider'
import { standingWord } from './auditWords'

/** Where the audit stands, for a story on its way to Deploy. A panel's plan comes without it: it is read once the story is shown. */
export default function AuditLine() {
  const plan = usePlan()
  const client = useClient()
  const { projectKey } = useFrame()
  const loadPractices = useLoadPractices()
  const [isLost, setLost] = useState(false)
  const state = plan.status === 'ready' ? plan.state : null
  const isThere = state !== null && hasPractices(state)
  useEffect(() => {
    if (!isThere) void loadPractices().then((failure) => setLost(failure !== null))
  }, [isThere, loadPractices])
  return (
    <p className="fl-note">
      Audit: {state !== null && isThere ? <Standing state={state} /> : isLost ? 'could not be read' : '…'}{' '}
      {projectKey !== null && (
        <Button kind="link" onClick={() => void client.openProjectPage(projectKey, AUDIT_GATE.sheet)}>
          Open the audit
        </Button>
      )}
    </p>
  )
}

function Standing({ state }: { readonly state: PlanState }) {
  const { word, tone } = standingWord(auditStanding(state.plan.audit))
  return <Lozenge tone={tone}>{word}</Lozenge>
}
