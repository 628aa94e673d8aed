import type { GateRow } from '../../../../src/plan/views/gateReview'
import { dayOf } from '../../../../src/plan/workCalendar'
import { ActionError } from '../../kit/ActionError'
import { Button } from '../../kit/Button'
import { Field } from '../../kit/Field'
import { textIn } from '../../kit/formValues'
import { InlineForm } from '../../kit/InlineForm'
import { errorAt, useAction } from '../../kit/useAction'
import { useOpener } from '../../kit/useOpener'
import { useNow } from '../../page/useNow'
import { usePlanReady } from '../../page/usePlanReady'
import { shown } from './gateWords'

/** When the gate is decided: until then what stands below it is not begun. */
export function PlanReview({ row: { slice, name, state, review } }: { readonly row: GateRow }) {
  const action = useAction()
  const { open, toggle, close } = useOpener<'review'>()
  const today = dayOf(useNow(), usePlanReady().state.plan.settings.calendar)
  if (state === 'go' || state === 'conditions') return null
  return (
    <section className="fl-section" aria-label="Review">
      <div className="fl-actions">
        <Button size="small" aria-expanded={open === 'review'} onClick={() => toggle('review')}>
          {review === null ? 'Plan the review' : 'Move the review'}
        </Button>
        {state === 'planned' && (
          <Button kind="subtle" size="small" onClick={() => void action.run({ type: 'PlanGateReview', slice, day: null }, 'Review cancelled')}>
            Cancel the review
          </Button>
        )}
      </div>
      {open === 'review' && (
        <InlineForm
          label="Plan the review"
          submit="Save"
          problem={action.problem}
          fields={['day']}
          onSave={(data) => {
            const day = textIn(data, 'day')
            return day === '' ? Promise.resolve(action.refuse('day', 'Choose a day.')) : action.run({ type: 'PlanGateReview', slice, day }, 'Review planned')
          }}
          onClose={() => {
            action.clear()
            close()
          }}
        >
          <Field label="Decided on" hint={`Until then the gate of ${shown(name)} is closed: what stands below it is marked, not planned by itself, and not begun in the forecast.`} error={errorAt(action.problem, 'day')}>
            {(control) => <input {...control} name="day" type="date" min={today} defaultValue={review ?? ''} />}
          </Field>
        </InlineForm>
      )}
      {open === null && <ActionError action={action} />}
    </section>
  )
}
