import { useState } from 'react'
import type { Comparison, Statement } from '../../../../src/plan/areas/hypotheses/state'
import type { LocalId, StoryId } from '../../../../src/plan/kernel/ids'
import { textOr } from '../../../../src/plan/kernel/text'
import { Field } from '../../kit/Field'
import { numberIn, textIn } from '../../kit/formValues'
import { InlineForm } from '../../kit/InlineForm'
import type { Action } from '../../kit/useAction'
import { errorAt } from '../../kit/useAction'
import { newId } from '../../plan/newId'
import { TargetFields } from './TargetFields'

interface HypothesisFormProps {
  readonly story: StoryId
  /** What a new one begins with. */
  readonly draft?: { readonly belief: string; readonly kind: Statement['kind'] }
  readonly onStated?: (hypothesis: LocalId) => void
  /** Absent for a new one. */
  readonly stated?: { readonly id: LocalId; readonly number: number; readonly statement: Statement }
  readonly action: Action
  readonly onClose?: () => void
}

const FIELDS = ['belief', 'metric', 'comparison', 'target', 'unit', 'dataSet', 'timeBoxDays', 'confidence', 'kind']

/** States or restates: "we believe that …; we will know it when metric ⋈ target on data set" (H1). */
export function HypothesisForm({ story, stated, draft, action, onStated, onClose }: HypothesisFormProps) {
  const [id] = useState(() => stated?.id ?? newId())
  const was = stated?.statement
  const { problem } = action

  async function save(data: FormData): Promise<boolean> {
    const target = numberIn(data, 'target')
    const timeBoxDays = numberIn(data, 'timeBoxDays')
    const confidence = numberIn(data, 'confidence')
    if (textIn(data, 'belief') === '') return action.refuse('belief', 'Say what you believe.')
    if (target === null) return action.refuse('target', 'Give the target as a number, such as 0.42.')
    if (timeBoxDays === null || timeBoxDays < 0.5) return action.refuse('timeBoxDays', 'Give the working days, half a day at least.')
    if (confidence === null || confidence < 1 || confidence > 99) return action.refuse('confidence', 'Give a number from 1 to 99.')
    const statement = {
      belief: textIn(data, 'belief'),
      metric: textIn(data, 'metric'),
      comparison: textIn(data, 'comparison') as Comparison,
      target,
      unit: textIn(data, 'unit'),
      dataSet: textIn(data, 'dataSet'),
      timeBoxDays,
      confidence: confidence / 100,
      kind: textIn(data, 'kind') === 'process' ? ('process' as const) : ('product' as const),
    }
    if (stated === undefined) {
      const isDone = await action.run({ type: 'StateHypothesis', hypothesis: id, story, statement }, 'Hypothesis stated')
      if (isDone) onStated?.(id)
      return isDone
    }
    return action.run({ type: 'RestateHypothesis', hypothesis: id, story, statement }, `H-${stated.number} restated`)
  }
  return (
    <InlineForm
      label={stated === undefined ? 'State a hypothesis' : `Restate H-${stated.number}`}
      submit={stated === undefined ? 'State it' : 'Save'}
      problem={problem}
      fields={FIELDS}
      onSave={save}
      {...(onClose === undefined ? {} : { onClose })}
    >
      <Field label="We believe that" error={errorAt(problem, 'belief')}>
        {(control) => (
          <textarea
            {...control}
            name="belief"
            maxLength={2000}
            rows={2}
            defaultValue={was === undefined ? (draft?.belief ?? '') : textOr(was.belief, '')}
            placeholder="weather data makes tomorrow’s production predictable"
          />
        )}
      </Field>
      <TargetFields label="We will know it when" target={was} longestUnit={30} problem={problem} />
      <div className="fl-form-row">
        <Field label="On data set" error={errorAt(problem, 'dataSet')}>
          {(control) => (
            <input {...control} name="dataSet" type="text" maxLength={120} placeholder="holdout-2025" defaultValue={was === undefined ? '' : textOr(was.dataSet, '')} />
          )}
        </Field>
        <Field label="Time box, days" error={errorAt(problem, 'timeBoxDays')}>
          {(control) => (
            <input {...control} name="timeBoxDays" type="text" inputMode="decimal" defaultValue={was?.timeBoxDays ?? 10} />
          )}
        </Field>
        <Field label="Confidence, %" error={errorAt(problem, 'confidence')}>
          {(control) => (
            <input
              {...control}
              name="confidence"
              type="text"
              inputMode="numeric"
              defaultValue={was === undefined ? 50 : Math.round(was.confidence * 100)}
            />
          )}
        </Field>
        <Field label="About" error={errorAt(problem, 'kind')}>
          {(control) => (
            <select {...control} name="kind" defaultValue={was?.kind ?? draft?.kind ?? 'product'}>
              <option value="product">The product</option>
              <option value="process">Our way of working</option>
            </select>
          )}
        </Field>
      </div>
    </InlineForm>
  )
}
