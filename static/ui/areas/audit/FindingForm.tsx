import { useState } from 'react'
import type { DataSlice } from '../../../../src/plan/areas/audit/state'
import { dayOf } from '../../../../src/plan/workCalendar'
import { Field } from '../../kit/Field'
import { numberIn, textIn } from '../../kit/formValues'
import { InlineForm } from '../../kit/InlineForm'
import { errorAt, useAction } from '../../kit/useAction'
import { newId } from '../../plan/newId'
import { useNow } from '../../page/useNow'
import { usePlanReady } from '../../page/usePlanReady'
import { measureWords, shown } from './auditWords'

interface FindingFormProps {
  readonly dataSlice: string
  readonly slice: DataSlice
  readonly onClose: () => void
}

/** What came out on one part of the data, and when it was measured. */
export function FindingForm({ dataSlice, slice, onClose }: FindingFormProps) {
  const action = useAction()
  const [finding] = useState(newId)
  const today = dayOf(useNow(), usePlanReady().state.plan.settings.calendar)
  return (
    <InlineForm
      label={`Record a finding on ${shown(slice.name)}`}
      submit="Record"
      problem={action.problem}
      fields={['value', 'on', 'note']}
      onSave={(data) => {
        const value = numberIn(data, 'value')
        if (value === null) return Promise.resolve(action.refuse('value', 'Give the value as a number, such as 0.47.'))
        const on = textIn(data, 'on')
        if (on === '') return Promise.resolve(action.refuse('on', 'Say on which day it was measured.'))
        return action.run({ type: 'RecordFinding', dataSlice, finding, value, on, note: textIn(data, 'note') }, 'Finding recorded')
      }}
      onClose={onClose}
    >
      <div className="fl-form-row">
        <Field label={`Value${slice.measure.unit === '' ? '' : ` (${shown(slice.measure.unit)})`}`} hint={`Good enough: ${measureWords(slice.measure)}`} error={errorAt(action.problem, 'value')}>
          {(control) => <input {...control} name="value" type="text" inputMode="decimal" autoComplete="off" />}
        </Field>
        <Field label="Measured on" error={errorAt(action.problem, 'on')}>
          {(control) => <input {...control} name="on" type="date" max={today} defaultValue={today} />}
        </Field>
      </div>
      <Field label="What was measured" error={errorAt(action.problem, 'note')}>
        {(control) => <input {...control} name="note" type="text" maxLength={2000} placeholder="Model 3, hold-out year" />}
      </Field>
    </InlineForm>
  )
}
