import { useState } from 'react'
import type { SliceForecast } from '../../../src/forecast/forecast'
import type { Day } from '../../../src/plan/kernel/ids'
import { textOr } from '../../../src/plan/kernel/text'
import { addDays } from '../../../src/plan/workCalendar'
import { useDayWords } from '../charts/useDayWords'
import { Field } from '../kit/Field'
import { probabilityBy, probabilityText } from './forecastWords'

/** The other way round: how likely each slice is done by a day that somebody asks for. */
export function ByDate({ slices, today }: { readonly slices: readonly SliceForecast[]; readonly today: Day }) {
  const words = useDayWords()
  const [day, setDay] = useState(() => addDays(today, 91))
  const isValid = /^\d{4}-\d{2}-\d{2}$/.test(day) && day >= today
  return (
    <section className="fl-by-date">
      <Field label="How sure are we for a certain day" error={isValid ? undefined : 'Choose a day from today on.'}>
        {(control) => <input {...control} type="date" min={today} value={day} onChange={(event) => setDay(event.target.value)} />}
      </Field>
      {isValid && (
        <ul aria-live="polite">
          {slices.map((slice) => (
            <li key={slice.slice ?? 'none'}>
              <strong>{textOr(slice.name, 'withheld')}</strong>: {probabilityText(probabilityBy(slice, day))} by {words.day(day)}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
