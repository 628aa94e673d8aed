import { useState } from 'react'
import type { HypothesisPanel } from '../../../../src/plan/views/issuePanel/hypothesisPanel'
import { textOr } from '../../../../src/plan/kernel/text'
import { Field } from '../../kit/Field'
import { numberIn, textIn } from '../../kit/formValues'
import { InlineForm } from '../../kit/InlineForm'
import type { Action } from '../../kit/useAction'
import { errorAt } from '../../kit/useAction'
import { newId } from '../../plan/newId'

interface EvidenceFormProps {
  readonly hypothesis: HypothesisPanel
  readonly action: Action
  readonly onClose: () => void
}

/** What a run or an observation showed: value, data set, link, note; at least one of value, link and note (H2). */
export function EvidenceForm({ hypothesis, action, onClose }: EvidenceFormProps) {
  const [evidence] = useState(newId)
  const { id, number, story, statement } = hypothesis
  const { problem } = action

  async function save(data: FormData): Promise<boolean> {
    const value = numberIn(data, 'value')
    if (value === null && textIn(data, 'value') !== '') return action.refuse('value', 'Give the value as a number, such as 0.47.')
    const confidence = numberIn(data, 'confidence')
    if (textIn(data, 'confidence') !== '' && (confidence === null || confidence < 1 || confidence > 99)) return action.refuse('confidence', 'Give a number from 1 to 99.')
    return action.run(
      {
        type: 'LogEvidence',
        hypothesis: id,
        story,
        evidence,
        value,
        dataSet: textIn(data, 'dataSet'),
        runLink: textIn(data, 'runLink'),
        note: textIn(data, 'note'),
        ...(confidence !== null && { confidence: confidence / 100 }),
      },
      `Evidence for H-${number} logged`,
    )
  }
  return (
    <InlineForm
      label={`Log evidence for H-${number}`}
      submit="Log evidence"
      problem={problem}
      fields={['value', 'dataSet', 'runLink', 'note', 'confidence']}
      onSave={save}
      onClose={onClose}
    >
      <div className="fl-form-row">
        <Field label="Data set" error={errorAt(problem, 'dataSet')}>
          {(control) => (
            <input {...control} name="dataSet" type="text" maxLength={120} defaultValue={textOr(statement.dataSet, '')} />
          )}
        </Field>
        <Field label={textOr(statement.metric, 'Value') || 'Value'} error={errorAt(problem, 'value')}>
          {(control) => <input {...control} data-first name="value" type="text" inputMode="decimal" autoComplete="off" />}
        </Field>
      </div>
      <Field label="Link to the run" error={errorAt(problem, 'runLink')}>
        {(control) => <input {...control} name="runLink" type="url" maxLength={2000} placeholder="https://" />}
      </Field>
      <Field label="Note" error={errorAt(problem, 'note')}>
        {(control) => <textarea {...control} name="note" maxLength={5000} rows={2} />}
      </Field>
      <Field label="Confidence now, %" hint={`It was ${Math.round(statement.confidence * 100)}; left empty, it stays.`} error={errorAt(problem, 'confidence')}>
        {(control) => <input {...control} name="confidence" type="text" inputMode="numeric" autoComplete="off" />}
      </Field>
    </InlineForm>
  )
}
