import { useRef, useState } from 'react'
import type { PlanCommand } from '../../../../src/plan/planState'
import type { Text } from '../../../../src/plan/kernel/text'
import { isSame } from '../../../../src/plan/kernel/same'
import { Button } from '../../kit/Button'
import { Field } from '../../kit/Field'
import { useAction } from '../../kit/useAction'

interface AutosaveTextProps {
  readonly label: string
  readonly hint?: string
  readonly value: Text
  readonly isOneLine?: boolean
  readonly isLabelHidden?: boolean
  readonly canEdit: boolean
  readonly toCommand: (value: string) => PlanCommand
  readonly said: string
}

/** A text that is saved when the field is left, or with Ctrl+Enter; Escape goes back to what is saved. */
export function AutosaveText({ label, hint, value, isOneLine = false, isLabelHidden = false, canEdit, toCommand, said }: AutosaveTextProps) {
  const action = useAction()
  const [draft, setDraft] = useState<string | null>(null)
  const startedFrom = useRef<Text>(value)
  const saved = typeof value === 'string' ? value : ''
  const { problem } = action
  const isOverwriting = draft !== null && !isSame(startedFrom.current, value)

  async function save(): Promise<void> {
    const text = draft?.trim() === '' ? '' : draft
    if (text === null) return
    if (text === saved) return setDraft(null)
    // It stays until the plan says so itself: nothing flickers, and nothing is lost where it fails.
    if (await action.run(toCommand(text), said)) setDraft((now) => (now === draft ? null : now))
  }
  if (typeof value !== 'string') return <Field label={label}>{(control) => <input {...control} disabled value="Withheld" />}</Field>
  const hints = [hint ?? '', isOverwriting ? 'Somebody changed it meanwhile. Saving replaces that; both stay in the history.' : ''].filter((line) => line !== '').join(' ')
  return (
    <Field label={label} isLabelHidden={isLabelHidden} hint={hints === '' ? undefined : hints} error={problem?.message}>
      {(control) => {
        const shared = {
          ...control,
          value: draft ?? saved,
          disabled: !canEdit,
          onChange: (event: { readonly target: { readonly value: string } }) => {
            if (draft === null) startedFrom.current = value
            setDraft(event.target.value)
          },
          onBlur: () => void save(),
          onKeyDown: (event: { readonly key: string; readonly ctrlKey: boolean; readonly metaKey: boolean; stopPropagation: () => void }) => {
            if (event.key === 'Escape' && draft !== null) {
              event.stopPropagation()
              action.clear()
              setDraft(null)
            }
            if (event.key === 'Enter' && (isOneLine || event.ctrlKey || event.metaKey)) void save()
          },
        }
        return (
          <>
            {isOneLine ? <input type="text" autoComplete="off" {...shared} /> : <textarea rows={2} {...shared} />}
            {problem?.code === 'failed' && (
              <Button kind="link" onClick={() => void save()}>
                Try again
              </Button>
            )}
          </>
        )
      }}
    </Field>
  )
}
