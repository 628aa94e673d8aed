import { useState } from 'react'
import { Button } from '../kit/Button'
import { Dialog } from '../kit/Dialog'
import { Message } from '../kit/Message'
import { useClient } from '../plan/PlanProvider'
import { SettingsSection } from './SettingsSection'

/** Removes a demo plan without a trace. */
export function RemoveDemo() {
  const client = useClient()
  const [isAsked, setAsked] = useState(false)
  const [isSending, setSending] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const remove = async (): Promise<void> => {
    setSending(true)
    const answer = await client.call('plan.remove', {})
    setSending(false)
    if (answer.ok) window.location.reload()
    else setProblem(answer.failure.message)
  }
  return (
    <SettingsSection title="Demo" hint="This plan is a demo. Removing it takes its log and everything made from it away; the issues in Jira stay." place="settings-demo">
      <div>
        <Button onClick={() => setAsked(true)}>Remove the demo plan</Button>
      </div>
      {isAsked && (
        <Dialog
          title="Remove the demo plan?"
          onClose={() => setAsked(false)}
          foot={
            <>
              <Button kind="subtle" onClick={() => setAsked(false)}>
                Keep it
              </Button>
              <Button kind="danger" disabled={isSending} onClick={() => void remove()}>
                {isSending ? 'Removing' : 'Remove it for good'}
              </Button>
            </>
          }
        >
          <p>Its history, map, sizes and hypotheses are gone afterwards and can’t be brought back.</p>
          {problem !== null && <Message tone="danger">{problem}</Message>}
        </Dialog>
      )}
    </SettingsSection>
  )
}
