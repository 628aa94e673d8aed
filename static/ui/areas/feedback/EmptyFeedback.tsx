import { FEEDBACK_EXAMPLE, FEEDBACK_SOURCE_NAMES } from '../../../../src/playbook/feedbackSources'
import type { PlanCommand } from '../../../../src/plan/planState'
import { dayOf } from '../../../../src/plan/workCalendar'
import { useNow } from '../../page/useNow'
import { usePlanReady } from '../../page/usePlanReady'
import { ViewHead } from '../../page/ViewHead'
import { newId } from '../../plan/newId'
import { EmptySheet } from '../../sheets/EmptySheet'
import { NewFeedback } from './NewFeedback'

/** What feedback is for, by an example that one can start from. */
export function EmptyFeedback({ mayEdit }: { readonly mayEdit: boolean }) {
  const { state } = usePlanReady()
  const today = dayOf(useNow(), state.plan.settings.calendar)
  const exampleCommand = (): PlanCommand => ({ type: 'RecordFeedback', entries: FEEDBACK_EXAMPLE.map((said) => ({ feedback: newId(), ...said, day: today, links: [] })) })
  return (
    <>
      <ViewHead answer="Nobody has recorded yet what people say." />
      <EmptySheet
        title="What do people say, and what do you do about it?"
        example={
          <ul className="fl-feedback">
            {FEEDBACK_EXAMPLE.map(({ source, text }) => (
              <li key={source}>
                <p>
                  <q>{text}</q>
                </p>
                <p className="fl-note">{FEEDBACK_SOURCE_NAMES[source]}</p>
              </li>
            ))}
          </ul>
        }
        mayEdit={mayEdit}
        own={<NewFeedback />}
        toCommand={exampleCommand}
        said="Example recorded"
      >
        Link it to the stories and hypotheses that it is about, say what was done about it, and make a story or a hypothesis of it. Your own way of working counts, too.
      </EmptySheet>
    </>
  )
}
