import { useEffect, useRef, useState } from 'react'
import { textOr } from '../../../src/plan/kernel/text'
import { Button } from '../kit/Button'
import { Markdown } from '../markdown/Markdown'
import type { FieldProps } from './fieldProps'
import { MineOrTheirs, SaveState } from './SaveState'
import { useSaving } from './useSaving'

/** A text in Markdown: read as it will look, edited as it is typed, saved when the field is left. */
export function TextAnswer({ sheet, question, labelId, canPlan }: FieldProps) {
  const { answer, id, asks } = question
  const given = answer?.value.kind === 'text' ? answer.value.text : null
  const [draft, setDraft] = useState<{ readonly text: string; readonly seen: string | null } | null>(null)
  const saving = useSaving()
  const box = useRef<HTMLTextAreaElement>(null)
  const edit = useRef<HTMLButtonElement>(null)
  const wasEditing = useRef(false)
  const isEditing = draft !== null
  useEffect(() => {
    if (isEditing && !wasEditing.current) box.current?.focus()
    wasEditing.current = isEditing
  }, [isEditing])

  const begin = (): void => setDraft({ text: given === null ? '' : textOr(given, ''), seen: answer?.commit ?? null })
  const close = (): void => {
    const hadFocus = document.activeElement === box.current
    setDraft(null)
    if (hadFocus) requestAnimationFrame(() => edit.current?.focus())
  }
  async function save(seen: string | null | undefined): Promise<void> {
    if (draft === null) return
    if (draft.text.trim() === (given === null ? '' : textOr(given, '')).trim()) return close()
    const isDone = await saving.save({ type: 'GiveAnswer', sheet, field: id, answer: { kind: 'text', text: draft.text.trim() }, ...(seen !== undefined && { seen }) }, 'Answer saved')
    if (isDone) close()
  }

  const isWithheld = given !== null && typeof given !== 'string'
  if (!isEditing && given !== null)
    return (
      <div className="fl-answer-text">
        <Markdown text={given} />
        {canPlan && !isWithheld && (
          <div className="fl-answer-foot">
            <Button ref={edit} kind="subtle" size="small" aria-describedby={labelId} onClick={begin}>
              Edit
            </Button>
            <SaveState saving={saving} />
          </div>
        )}
      </div>
    )
  if (!canPlan) return <p className="fl-subtle">Not answered yet.</p>
  const theirs = answer !== null && draft !== null && draft.seen !== answer.commit ? given : null
  return (
    <div className="fl-field">
      <textarea
        ref={box}
        aria-labelledby={labelId}
        dir="auto"
        rows={3}
        value={draft?.text ?? ''}
        placeholder={asks.kind === 'text' && asks.example !== null ? `For example: ${asks.example}` : undefined}
        onFocus={() => draft === null && begin()}
        onChange={(event) => setDraft({ seen: draft?.seen ?? null, text: event.target.value })}
        onBlur={() => saving.action.problem?.code !== 'conflict' && void save(draft?.seen)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save(draft?.seen)
          if (event.key !== 'Escape' || draft === null) return
          event.stopPropagation()
          saving.action.clear()
          close()
        }}
      />
      <div className="fl-answer-foot">
        <SaveState
          saving={saving}
          onConflict={
            <MineOrTheirs
              onMine={() => void save(undefined)}
              onTheirs={() => {
                saving.action.clear()
                setDraft(null)
              }}
            />
          }
        />
      </div>
      {saving.action.problem?.code === 'conflict' && theirs !== null && (
        <div className="fl-theirs" role="group" aria-label="Their answer">
          <Markdown text={theirs} />
        </div>
      )}
    </div>
  )
}
