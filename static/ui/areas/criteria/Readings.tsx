import { useMemo } from 'react'
import { withUnit } from '../../../../src/plan/views/criteria/promise'
import { offeredReadings } from '../../../../src/plan/views/criteria/offeredReadings'
import type { CriterionRow } from '../../../../src/plan/views/criteria/scorecard'
import { dayOf } from '../../../../src/plan/workCalendar'
import { useDayWords } from '../../charts/useDayWords'
import { ActionError } from '../../kit/ActionError'
import { Button } from '../../kit/Button'
import { Field } from '../../kit/Field'
import { numberIn, textIn } from '../../kit/formValues'
import { InlineForm } from '../../kit/InlineForm'
import { Lozenge } from '../../kit/Lozenge'
import { errorAt, useAction } from '../../kit/useAction'
import { useOpener } from '../../kit/useOpener'
import { useNow } from '../../page/useNow'
import { usePlanReady } from '../../page/usePlanReady'
import { metWord } from './criteriaWords'
import { ReadingsChart } from './ReadingsChart'

interface ReadingsProps {
  readonly row: CriterionRow
  readonly canEdit: boolean
}

/** Its value by date, drawn against the target; evidence on the same metric is offered as a reading (P6). */
export function Readings({ row, canEdit }: ReadingsProps) {
  const { id, criterion } = row
  const { state } = usePlanReady()
  const words = useDayWords()
  const action = useAction()
  const { open, toggle, close, heading } = useOpener<'note'>()
  const today = dayOf(useNow(), state.plan.settings.calendar)
  const offered = useMemo(() => (canEdit ? offeredReadings(state, id) : []), [state, id, canEdit])
  const met = metWord(row)
  return (
    <section className="fl-section" aria-labelledby="fl-criterion-readings">
      <h3 id="fl-criterion-readings" ref={heading} tabIndex={-1}>
        Readings <Lozenge tone={met.tone}>{met.word}</Lozenge>
      </h3>
      {criterion.readings.length === 0 ? <p className="fl-note">Nobody has read it yet.</p> : <ReadingsChart row={row} />}
      {offered.map(({ hypothesis, number, day, value }) => (
        <div key={`${hypothesis}/${day}`} className="fl-between">
          <span>
            The evidence of H-{number} on {words.day(day)} is {withUnit(value, criterion.unit)}.
          </span>
          <Button size="small" aria-label={`Note the evidence of H-${number} as a reading`} onClick={() => void action.run({ type: 'NoteCriterionReading', criterion: id, day, value, note: `Evidence of H-${number}` }, 'Reading noted')}>
            Note it
          </Button>
        </div>
      ))}
      {canEdit && open === null && (
        <div className="fl-actions">
          <Button size="small" onClick={() => toggle('note')}>
            Note a reading
          </Button>
        </div>
      )}
      {open === 'note' && (
        <InlineForm
          label="Note a reading"
          submit="Note it"
          problem={action.problem}
          fields={['value', 'day']}
          onSave={async (data) => {
            const value = numberIn(data, 'value')
            if (value === null) return action.refuse('value', 'Give the value as a number, such as 0.42.')
            return action.run({ type: 'NoteCriterionReading', criterion: id, day: textIn(data, 'day'), value, note: textIn(data, 'note') }, 'Reading noted')
          }}
          onClose={() => {
            action.clear()
            close()
          }}
        >
          <div className="fl-form-row">
            <Field label="Value" error={errorAt(action.problem, 'value')}>
              {(control) => <input {...control} name="value" type="text" inputMode="decimal" autoComplete="off" />}
            </Field>
            <Field label="On" error={errorAt(action.problem, 'day')}>
              {(control) => <input {...control} name="day" type="date" max={today} defaultValue={today} />}
            </Field>
          </div>
          <Field label="Note">{(control) => <input {...control} name="note" type="text" dir="auto" maxLength={500} placeholder="Where it comes from" />}</Field>
        </InlineForm>
      )}
      {criterion.readings.length > 0 && (
        <details className="fl-twin">
          <summary>As a list</summary>
          <table className="fl-table">
            <thead>
              <tr>
                <th scope="col">Day</th>
                <th scope="col" data-align="end">
                  Value
                </th>
                {canEdit && (
                  <th scope="col">
                    <span className="fl-visually-hidden">What to do</span>
                  </th>
                )}
              </tr>
            </thead>
            <tbody>
              {criterion.readings.toReversed().map(({ day, value }) => (
                <tr key={day}>
                  <th scope="row">{words.weekday(day)}</th>
                  <td data-align="end">{withUnit(value, criterion.unit)}</td>
                  {canEdit && (
                    <td data-align="end">
                      <Button kind="subtle" size="small" aria-label={`Remove the reading of ${words.day(day)}`} onClick={() => void action.run({ type: 'RemoveCriterionReading', criterion: id, day }, 'Reading removed')}>
                        Remove
                      </Button>
                    </td>
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      )}
      {open === null && <ActionError action={action} />}
    </section>
  )
}
