import { useEffect, useId, useRef, useState } from 'react'
import type { Text } from '../../../src/plan/kernel/text'
import type { PlanCommand } from '../../../src/plan/planState'
import { Button } from './Button'
import { Field } from './Field'
import { Markdown } from '../markdown/Markdown'
import './AutosaveMarkdown.css'
import { useAutosave } from './useAutosave'

interface AutosaveMarkdownProps {
  readonly label: string
  readonly hint: string
  readonly value: Text
  readonly canEdit: boolean
  readonly toCommand: (value: string) => PlanCommand
  readonly said: string
}

/** A text in Markdown: read as it will look, edited as it is typed, saved when the field is left or with Ctrl+Enter. */
export function AutosaveMarkdown({ label, hint, value, canEdit, toCommand, said }: AutosaveMarkdownProps) {
  const { action, draft, saved, type, save, cancel, warning } = useAutosave(value, toCommand, said)
  const [isOpen, setOpen] = useState(false)
  const box = useRef<HTMLTextAreaElement>(null)
  const edit = useRef<HTMLButtonElement>(null)
  const id = useId()
  useEffect(() => {
    if (isOpen) box.current?.focus()
  }, [isOpen])

  function close(): void {
    const hadFocus = document.activeElement === box.current
    setOpen(false)
    if (hadFocus) requestAnimationFrame(() => edit.current?.focus())
  }
  if (value !== '' && !isOpen && draft === null)
    return (
      <div className="fl-read" role="group" aria-labelledby={id}>
        <p id={id}>{label}</p>
        <Markdown text={value} />
        {canEdit && typeof value === 'string' && (
          <Button ref={edit} kind="subtle" size="small" aria-label={`Edit ${label.toLowerCase()}`} onClick={() => setOpen(true)}>
            Edit
          </Button>
        )}
      </div>
    )
  return (
    <Field label={label} hint={warning ?? hint} error={action.problem?.message}>
      {(control) => (
        <>
          <textarea
            {...control}
            ref={box}
            rows={2}
            dir="auto"
            disabled={!canEdit}
            value={draft ?? saved}
            onChange={(event) => type(event.target.value)}
            onBlur={() => void save().then((isDone) => isDone && setOpen(false))}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save().then((isDone) => isDone && close())
              if (event.key !== 'Escape') return
              event.stopPropagation()
              cancel()
              close()
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
