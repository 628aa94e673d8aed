import type { Text } from '../../../src/plan/kernel/text'
import type { PlanCommand } from '../../../src/plan/planState'
import { Button } from './Button'
import { Field } from './Field'
import { useAutosave } from './useAutosave'

interface AutosaveTextProps {
  readonly label: string
  readonly hint?: string
  readonly value: Text
  readonly canEdit: boolean
  /** A sentence in place of a command says why it cannot be sent. */
  readonly toCommand: (value: string) => PlanCommand | string
  readonly said: string
}

/** A line that is saved when the field is left, or with Enter; Escape goes back to what is saved. */
export function AutosaveText({ label, hint, value, canEdit, toCommand, said }: AutosaveTextProps) {
  const { action, draft, saved, type, save, cancel, warning } = useAutosave(value, toCommand, said)
  const isWithheld = typeof value !== 'string'
  return (
    <Field label={label} hint={warning ?? hint} error={action.problem?.message}>
      {(control) => (
        <>
          <input
            {...control}
            type="text"
            autoComplete="off"
            dir="auto"
            disabled={!canEdit || isWithheld}
            value={isWithheld ? 'Withheld' : (draft ?? saved)}
            onChange={(event) => type(event.target.value)}
            onBlur={() => void save()}
            onKeyDown={(event) => {
              if (event.key === 'Enter') void save()
              if (event.key !== 'Escape' || draft === null) return
              event.stopPropagation()
              cancel()
            }}
          />
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
