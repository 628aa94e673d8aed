import { useState } from 'react'
import type { Day } from '../../../src/plan/kernel/ids'
import { Field } from '../kit/Field'

interface DayFieldProps {
  readonly label: string
  readonly value: Day
  readonly min: Day
  readonly max?: Day
  readonly onChange: (day: Day) => void
}

/** A day to ask about; while it is being typed, the last good one stays. */
export function DayField({ label, value, min, max, onChange }: DayFieldProps) {
  const [typed, setTyped] = useState<string | null>(null)
  const problem = typed === null || typed === '' ? undefined : problemOf(typed, min, max)
  return (
    <div className="fl-day-field">
      <Field label={label} error={problem}>
        {(control) => (
          <input
            {...control}
            type="date"
            min={min}
            max={max}
            value={typed ?? value}
            onChange={({ target }) => {
              setTyped(target.value)
              if (problemOf(target.value, min, max) === undefined) onChange(target.value)
            }}
            onBlur={() => setTyped(null)}
          />
        )}
      </Field>
    </div>
  )
}

function problemOf(day: string, min: Day, max: Day | undefined): string | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return 'Choose a day.'
  if (day < min) return 'Choose a day from today on.'
  return max !== undefined && day > max ? 'Choose a day within a year.' : undefined
}
