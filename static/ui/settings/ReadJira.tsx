import { useState } from 'react'
import { Button } from '../kit/Button'
import { Message } from '../kit/Message'
import { useClient } from '../plan/PlanProvider'
import { SettingsSection } from './SettingsSection'

/** Reads Jira again, for those who do not want to wait for its next message. */
export function ReadJira() {
  const client = useClient()
  const [said, setSaid] = useState<{ readonly ok: boolean; readonly text: string } | null>(null)
  const read = async (): Promise<void> => {
    setSaid({ ok: true, text: 'Asking' })
    const answer = await client.call('plan.reconcile', {})
    setSaid(answer.ok ? { ok: true, text: 'Jira is being read; what changed appears by itself.' } : { ok: false, text: answer.failure.message })
  }
  return (
    <SettingsSection title="Jira" hint="Foldline follows Jira by itself, and reads everything again at night." place="settings-jira">
      <div>
        <Button onClick={() => void read()}>Read Jira now</Button>
      </div>
      {said !== null && (said.ok ? <p role="status">{said.text}</p> : <Message tone="danger">{said.text}</Message>)}
    </SettingsSection>
  )
}
