import type { PlanCommand } from '../../../src/plan/planState'
import { Button } from './Button'
import { Field } from './Field'
import { typedNumber } from './typedNumber'
import { useAutosave } from './useAutosave'
import './AutosaveNumber.css'

interface AutosaveNumberProps {
  readonly label: string
  readonly hint?: string
  /** Null while nobody has said it. */
  readonly value: number | null
  readonly unit: string
  readonly canEdit: boolean
  /** Null: the field was emptied. */
  readonly toCommand: (value: number | null) => PlanCommand
  readonly said: string
}

/** A number that is saved when the field is left, or with Enter; Escape goes back to what is saved. */
export function AutosaveNumber({ label, hint, value, unit, canEdit, toCommand, said }: AutosaveNumberProps) {
  const shown = value === null ? '' : value.toLocaleString('en', { maximumFractionDigits: 6 })
  const { action, draft, saved, type, save, cancel, warning } = useAutosave(
    shown,
    (typed) => {
      const number = typedNumber(typed)
      return number === null && typed !== '' ? 'Give a number, such as 1,200 or 0.5.' : toCommand(number)
    },
    said,
  )
  return (
    <Field label={label} hint={warning ?? hint} error={action.problem?.message}>
      {(control) => (
        <>
          <span className="fl-number">
            <input
              {...control}
              type="text"
              inputMode="decimal"
              autoComplete="off"
              disabled={!canEdit}
              value={draft ?? saved}
              onChange={(event) => type(event.target.value)}
              onBlur={() => void save()}
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
