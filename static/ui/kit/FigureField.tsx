import { useState } from 'react'
import type { PlanCommand } from '../../../src/plan/planState'
import { Field } from './Field'
import './FigureField.css'
import { useAction } from './useAction'

interface FigureFieldProps {
  readonly label: string
  readonly isLabelHidden?: boolean
  /** Null while nobody has said it. */
  readonly value: number | null
  /** As it is read while it has no focus: with currency or unit. */
  readonly shown: string
  readonly parse: (typed: string) => number | null
  readonly asked: string
  readonly toCommand: (value: number) => PlanCommand
  /** Where it may be left open: what emptying it says. */
  readonly emptied?: PlanCommand
  readonly said: string
}

/** A figure that is saved when the field is left, or with Enter; Escape goes back to what is saved. */
export function FigureField({ label, isLabelHidden = false, value, shown, parse, asked, toCommand, emptied, said }: FigureFieldProps) {
  const action = useAction()
  const [draft, setDraft] = useState<string | null>(null)
  const [isFocused, setFocused] = useState(false)
  async function save(): Promise<void> {
    if (draft === null) return
    const isEmptied = emptied !== undefined && draft.trim() === ''
    const figure = isEmptied ? null : parse(draft)
    if (figure === null && !isEmptied) {
      action.refuse('figure', asked)
      return
    }
    if (figure === value || (await action.run(figure === null ? emptied! : toCommand(figure), said))) setDraft((now) => (now === draft ? null : now))
  }
  return (
    <Field label={label} isLabelHidden={isLabelHidden} error={action.problem?.message}>
      {(control) => (
        <input
          {...control}
          type="text"
          inputMode="decimal"
          autoComplete="off"
          className="fl-figure"
          value={draft ?? (isFocused ? (value?.toString() ?? '') : shown)}
          onFocus={() => setFocused(true)}
          onChange={(event) => setDraft(event.target.value)}
          onBlur={() => {
            setFocused(false)
            void save()
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter') void save()
            if (event.key !== 'Escape' || draft === null) return
            event.stopPropagation()
            action.clear()
            setDraft(null)
          }}
        />
      )}
    </Field>
  )
}
