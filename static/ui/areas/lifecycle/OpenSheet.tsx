import { FIRST_GATE } from '../../../../src/playbook/sheets/firstGate'
import { Button } from '../../kit/Button'
import { useClient, useFrame } from '../../plan/PlanProvider'

/** What to do about a first gate that is closed: answer, on the project page. */
export function OpenSheet() {
  const client = useClient()
  const { projectKey } = useFrame()
  if (projectKey === null) return null
  return (
    <div>
      <Button size="small" onClick={() => void client.openProjectPage(projectKey, FIRST_GATE.sheet)}>
        Open the framing sheet
      </Button>
    </div>
  )
}
