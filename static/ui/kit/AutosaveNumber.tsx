import { useState } from 'react'
import type { PlanCommand } from '../../../src/plan/planState'
import { Button } from './Button'
import { Field } from './Field'
import { typedNumber } from './typedNumber'
import { useAutosave } from './useAutosave'
import './AutosaveNumber.css'

interface AutosaveNumberProps {
  readonly label: string
  readonly isLabelHidden?: boolean
  readonly hint?: string
  /** Null while nobody has said it. */
  readonly value: number | null
  readonly unit?: string
  /** As it is read while it has no focus: with its currency, or in percent. */
  readonly shown?: string
  readonly canEdit: boolean
  /** What is typed; null where it is no such number. */
  readonly parse?: (typed: string) => number | null
  /** Says what to type instead. */
  readonly asked?: string
  /** Null: the field was emptied. It answers null where that may not be. */
  readonly toCommand: (value: number | null) => PlanCommand | null
  readonly said: string
}

/** A number that is saved when the field is left, or with Enter; Escape goes back to what is saved. */
export function AutosaveNumber({ label, isLabelHidden = false, hint, value, unit = '', shown, canEdit, parse = typedNumber, asked = 'Give a number, such as 1,200 or 0.5.', toCommand, said }: AutosaveNumberProps) {
  const { action, draft, saved, type, save, cancel, warning } = useAutosave(
    value === null ? '' : value.toLocaleString('en', { maximumFractionDigits: 6 }),
    (typed) => {
      const number = typed === '' ? null : parse(typed)
      return (number === null && typed !== '' ? null : toCommand(number)) ?? asked
    },
    said,
  )
  const [isFocused, setFocused] = useState(false)
  return (
    <Field label={label} isLabelHidden={isLabelHidden} hint={warning ?? hint} error={action.problem?.message}>
      {(control) => (
        <>
          <span className="fl-number">
            <input
              {...control}
              type="text"
              inputMode="decimal"
              autoComplete="off"
              disabled={!canEdit}
              value={draft ?? (isFocused ? saved : (shown ?? saved))}
              onFocus={() => setFocused(true)}
              onChange={(event) => type(event.target.value)}
              onBlur={() => {
                setFocused(false)
                void save()
              }}
              onKeyDown={(event) => {
                if (event.key === 'Enter') void save()
                if (event.key !== 'Escape' || draft === null) return
                event.stopPropagation()
                cancel()
              }}
            />
            {unit !== '' && <span>{unit}</span>}
          </span>
          {action.problem?.code === 'failed' && (
            <Button kind="link" onClick={() => void save()}>
              Try again
            </Button>
          )}
        </>
      )}
    </Field>
  )
}
