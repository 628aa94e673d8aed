import { useState } from 'react'
import type { Day } from '../../../../src/plan/kernel/ids'
import { textOr } from '../../../../src/plan/kernel/text'
import { addDays, dayOf } from '../../../../src/plan/workCalendar'
import { useDayWords } from '../../charts/useDayWords'
import { ActionError } from '../../kit/ActionError'
import { Button } from '../../kit/Button'
import { Field } from '../../kit/Field'
import { InlineForm } from '../../kit/InlineForm'
import { MessageLine } from '../../kit/MessageHost'
import { textIn } from '../../kit/formValues'
import type { Action } from '../../kit/useAction'
import { errorAt, useAction } from '../../kit/useAction'
import { useOpener } from '../../kit/useOpener'
import { useNow } from '../../page/useNow'
import { usePlanReady } from '../../page/usePlanReady'
import { newId } from '../../plan/newId'
import './Given.css'

const PLACE = 'excluded-periods'

/** Days of the past that say nothing about the pace: left out with a reason, and counted again. */
export function ExcludedPeriodsSection() {
  const { state, me, asOf } = usePlanReady()
  const yesterday = addDays(dayOf(useNow(), state.plan.settings.calendar), -1)
  const words = useDayWords()
  const action = useAction(PLACE)
  const opener = useOpener<'new'>()
  const mayChange = me.may.includes('structure') && asOf === undefined
  const periods = Object.entries(state.plan.forecasts.excluded).toSorted(([, a], [, b]) => (a.from < b.from ? 1 : -1))
  return (
    <section className="fl-given" aria-label="Days left out of the pace">
      <div className="fl-given-head">
        <h3 ref={opener.heading} tabIndex={-1}>
          Days left out of the pace
        </h3>
        {mayChange && (
          <Button size="small" aria-expanded={opener.open === 'new'} onClick={() => opener.toggle('new')}>
            Leave days out
          </Button>
        )}
      </div>
      {opener.open === 'new' && (
        <PeriodForm
          yesterday={yesterday}
          action={action}
          onClose={() => {
            action.clear()
            opener.close()
          }}
        />
      )}
      {periods.length === 0 && opener.open === null && <p className="fl-subtle">None: every day since the first work counts. Leave out days that will not come again, such as a move of office.</p>}
      <ul className="fl-given-list">
        {periods.map(([id, { from, to, reason }]) => (
          <li key={id} className="fl-given-row">
            <span>
              {from === to ? words.weekday(from) : `${words.day(from)} – ${words.day(to)}`}: {textOr(reason, 'withheld')}
            </span>
            {mayChange && (
              <Button
                size="small"
                kind="subtle"
                aria-label={`Count ${words.day(from)} to ${words.day(to)} again`}
                onClick={() => void action.run({ type: 'IncludePeriod', period: id }, 'These days count again')}
              >
                Count again
              </Button>
            )}
          </li>
        ))}
      </ul>
      {opener.open === null && <ActionError action={action} />}
      <MessageLine place={PLACE} />
    </section>
  )
}

function PeriodForm({ yesterday, action, onClose }: { readonly yesterday: Day; readonly action: Action; readonly onClose: () => void }) {
  const [from, setFrom] = useState('')
  const { problem } = action
  const save = (data: FormData): Promise<boolean> => {
    const first = textIn(data, 'from')
    if (first === '') return Promise.resolve(action.refuse('from', 'Choose the first day.'))
    const span = { from: first, to: textIn(data, 'to') || first, reason: textIn(data, 'reason') }
    return action.run({ type: 'ExcludePeriod', period: newId(), span }, 'These days are left out of the pace')
  }
  return (
    <InlineForm label="Leave days out of the pace" submit="Leave out" problem={problem} fields={['from', 'to', 'reason']} onSave={save} onClose={onClose}>
      <div className="fl-given-fields">
        <Field label="First day" error={errorAt(problem, 'from')}>
          {(control) => <input {...control} name="from" type="date" max={yesterday} value={from} onChange={({ target }) => setFrom(target.value)} />}
        </Field>
        <Field label="Last day" error={errorAt(problem, 'to')}>
          {(control) => <input {...control} name="to" type="date" min={from} max={yesterday} />}
        </Field>
        <Field label="Why" error={errorAt(problem, 'reason')}>
          {(control) => <input {...control} name="reason" type="text" maxLength={2000} placeholder="The office moved" />}
        </Field>
      </div>
    </InlineForm>
  )
}
