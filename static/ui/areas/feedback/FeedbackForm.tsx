import { useState } from 'react'
import type { FeedbackSource } from '../../../../src/playbook/feedbackSources'
import { FEEDBACK_SOURCE_NAMES, FEEDBACK_SOURCES } from '../../../../src/playbook/feedbackSources'
import type { FeedbackLink } from '../../../../src/plan/areas/feedback/state'
import type { Day, LocalId } from '../../../../src/plan/kernel/ids'
import { Field } from '../../kit/Field'
import { textIn } from '../../kit/formValues'
import { InlineForm } from '../../kit/InlineForm'
import type { Action } from '../../kit/useAction'
import { errorAt } from '../../kit/useAction'
import { newId } from '../../plan/newId'

interface FeedbackFormProps {
  readonly today: Day
  /** What it is about from the start. */
  readonly links: readonly FeedbackLink[]
  readonly action: Action
  readonly onRecorded?: (feedback: LocalId) => void
  readonly onClose: () => void
}

/** Source, text and day of what somebody said. */
export function FeedbackForm({ today, links, action, onRecorded, onClose }: FeedbackFormProps) {
  const [feedback] = useState(newId)
  return (
    <InlineForm
      label="Record feedback"
      submit="Record"
      problem={action.problem}
      fields={['text', 'source', 'day']}
      onSave={async (data) => {
        const text = textIn(data, 'text')
        if (text === '') return action.refuse('text', 'Say what was said.')
        const entry = { feedback, source: textIn(data, 'source') as FeedbackSource, text, day: textIn(data, 'day'), links: [...links] }
        const isDone = await action.run({ type: 'RecordFeedback', entries: [entry] }, 'Feedback recorded')
        if (isDone) onRecorded?.(feedback)
        return isDone
      }}
      onClose={() => {
        action.clear()
        onClose()
      }}
    >
      <Field label="What was said" error={errorAt(action.problem, 'text')}>
        {(control) => <textarea {...control} name="text" rows={3} dir="auto" placeholder="A hint without a reason is ignored" />}
      </Field>
      <div className="fl-form-row">
        <Field label="Source" error={errorAt(action.problem, 'source')}>
          {(control) => (
            <select {...control} name="source" defaultValue="interview">
              {FEEDBACK_SOURCES.map((source) => (
                <option key={source} value={source}>
                  {FEEDBACK_SOURCE_NAMES[source]}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label="On" error={errorAt(action.problem, 'day')}>
          {(control) => <input {...control} name="day" type="date" max={today} defaultValue={today} />}
        </Field>
      </div>
    </InlineForm>
  )
}
