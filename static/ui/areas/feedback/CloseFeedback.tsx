import type { FeedbackRow } from '../../../../src/plan/views/feedbackList'
import { ActionError } from '../../kit/ActionError'
import { Button } from '../../kit/Button'
import { ReasonForm } from '../../kit/ReasonForm'
import { useAction } from '../../kit/useAction'
import { useOpener } from '../../kit/useOpener'
import { usePage } from '../../page/PageProvider'

/** Closes what is dealt with; unanswered, it asks why. What nobody worked with can be removed. */
export function CloseFeedback({ row: { id, feedback, standing }, canEdit }: { readonly row: FeedbackRow; readonly canEdit: boolean }) {
  const action = useAction()
  const { goTo } = usePage()
  const { open, toggle, close } = useOpener<'close' | 'reopen'>()
  if (!canEdit) return null
  const finish = (why: string): Promise<boolean> => action.run({ type: 'CloseFeedback', feedback: id, why }, `F-${feedback.number} closed`)
  async function remove(): Promise<void> {
    if (await action.run({ type: 'RemoveFeedback', feedback: id }, `F-${feedback.number} removed`)) goTo('feedback')
  }
  return (
    <>
      {open === null && (
        <div className="fl-actions">
          {standing === 'answered' && (
            <Button kind="primary" onClick={() => void finish('')}>
              Close it
            </Button>
          )}
          {standing === 'unanswered' && (
            <Button size="small" onClick={() => toggle('close')}>
              Close without an answer
            </Button>
          )}
          {standing === 'closed' && (
            <Button size="small" onClick={() => toggle('reopen')}>
              Open it again
            </Button>
          )}
          {standing === 'unanswered' && feedback.links.length === 0 && (
            <Button
              kind="subtle"
              size="small"
              onClick={() => void remove()}
            >
              Recorded by mistake
            </Button>
          )}
        </div>
      )}
      {open === 'close' && <ReasonForm title="Close without an answer" label="Why nothing is done about it" field="why" action={action} onSave={finish} onClose={close} />}
      {open === 'reopen' && (
        <ReasonForm
          title="Open it again"
          label="Why"
          field="why"
          action={action}
          onSave={(why) => action.run({ type: 'ReopenFeedback', feedback: id, why }, `F-${feedback.number} is open again`)}
          onClose={close}
        />
      )}
      {open === null && <ActionError action={action} />}
    </>
  )
}
