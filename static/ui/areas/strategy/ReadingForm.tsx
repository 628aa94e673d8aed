import { dayOf } from '../../../../src/plan/workCalendar'
import { Field } from '../../kit/Field'
import { numberIn, textIn } from '../../kit/formValues'
import { InlineForm } from '../../kit/InlineForm'
import type { Action } from '../../kit/useAction'
import { errorAt } from '../../kit/useAction'
import { useNow } from '../../page/useNow'
import { usePlanReady } from '../../page/usePlanReady'

interface ReadingFormProps {
  readonly name: string
  readonly action: Action
  readonly onSave: (day: string, value: number) => Promise<boolean>
  readonly onClose: () => void
}

/** How the metric stood on a day; the same day again says it anew. */
export function ReadingForm({ name, action, onSave, onClose }: ReadingFormProps) {
  const { calendar } = usePlanReady().state.plan.settings
  const today = dayOf(useNow(), calendar)
  const { problem } = action
  return (
    <InlineForm
      label={`Add a reading of ${name}`}
      submit="Save"
      problem={problem}
      fields={['value', 'day']}
      onSave={async (data) => {
        const value = numberIn(data, 'value')
        if (value === null) return action.refuse('value', 'Give a number, such as 33.5.')
        const day = textIn(data, 'day')
        return day === '' ? action.refuse('day', 'Choose a day.') : onSave(day, value)
      }}
      onClose={() => {
        action.clear()
        onClose()
      }}
    >
      <div className="fl-fields">
        <Field label="Value" error={errorAt(problem, 'value')}>
          {(control) => <input {...control} name="value" type="text" inputMode="decimal" autoComplete="off" />}
        </Field>
        <Field label="Day" error={errorAt(problem, 'day')}>
          {(control) => <input {...control} name="day" type="date" max={today} defaultValue={today} />}
        </Field>
      </div>
    </InlineForm>
  )
}
