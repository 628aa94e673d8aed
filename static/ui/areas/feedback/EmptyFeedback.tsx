import { FEEDBACK_EXAMPLE, FEEDBACK_SOURCE_NAMES } from '../../../../src/playbook/feedbackSources'
import { dayOf } from '../../../../src/plan/workCalendar'
import { ActionError } from '../../kit/ActionError'
import { Button } from '../../kit/Button'
import { EmptyState } from '../../kit/EmptyState'
import { useAction } from '../../kit/useAction'
import { useNow } from '../../page/useNow'
import { usePlanReady } from '../../page/usePlanReady'
import { ViewHead } from '../../page/ViewHead'
import { newId } from '../../plan/newId'
import { NewFeedback } from './NewFeedback'

/** What feedback is for, by an example that one can start from. */
export function EmptyFeedback({ mayEdit }: { readonly mayEdit: boolean }) {
  const action = useAction()
  const { state } = usePlanReady()
  const today = dayOf(useNow(), state.plan.settings.calendar)
  const entries = () => FEEDBACK_EXAMPLE.map((said) => ({ feedback: newId(), ...said, day: today, links: [] }))
  return (
    <>
      <ViewHead answer="Nobody has recorded yet what people say." />
      <EmptyState
        title="What do people say, and what do you do about it?"
        example={
          <ul className="fl-feedback">
            {FEEDBACK_EXAMPLE.map(({ source, text }) => (
              <li key={source}>
                <p className="fl-feedback-said">
                  <q>{text}</q>
                </p>
                <p className="fl-note">{FEEDBACK_SOURCE_NAMES[source]}</p>
              </li>
            ))}
          </ul>
        }
        action={
          mayEdit && (
            <div className="fl-actions">
              <NewFeedback />
              <Button onClick={() => void action.run({ type: 'RecordFeedback', entries: entries() }, 'Example recorded')}>Start from this example</Button>
            </div>
          )
        }
      >
        <p>Link it to the stories and hypotheses that it is about, say what was done about it, and make a story or a hypothesis of it. Your own way of working counts, too.</p>
        <ActionError action={action} />
      </EmptyState>
    </>
  )
}
