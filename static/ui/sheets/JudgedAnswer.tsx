import { useId, useMemo, useState } from 'react'
import { textOr } from '../../../src/plan/kernel/text'
import type { Judgement } from '../../../src/playbook/sheets/sheet'
import { JUDGEMENTS } from '../../../src/playbook/sheets/sheet'
import { Button } from '../kit/Button'
import { RelativeDate } from '../kit/RelativeDate'
import { usePlanReady } from '../page/usePlanReady'
import { useActorNames } from '../plan/useActorNames'
import { CellText } from './CellText'
import type { FieldProps } from './fieldProps'
import { MineOrTheirs, SaveState } from './SaveState'
import { useSaving } from './useSaving'

export const JUDGEMENT_WORDS: Readonly<Record<Judgement, string>> = { yes: 'Yes', partly: 'Partly', no: 'No' }

interface JudgedAnswerProps extends FieldProps {
  /** The answer is old: it is asked again. */
  readonly isStale: boolean
}

/** Yes, partly or no, with a note, and who said so when. */
export function JudgedAnswer({ sheet, question, labelId, canPlan, isStale }: JudgedAnswerProps) {
  const { answer, id, asks } = question
  const given = answer?.value.kind === 'judged' ? answer.value : null
  const noteId = useId()
  const [draft, setDraft] = useState<{ readonly note: string; readonly seen: string | null } | null>(null)
  const saving = useSaving()
  const noteNow = given === null ? '' : textOr(given.note, '')
  const commit = answer?.commit ?? null
  async function give(judgement: Judgement, seen: string | null | undefined): Promise<void> {
    const note = (draft?.note ?? noteNow).trim()
    const isDone = await saving.save({ type: 'GiveAnswer', sheet, field: id, answer: { kind: 'judged', judgement, note }, ...(seen !== undefined && { seen }) }, 'Answer saved')
    if (isDone) setDraft((now) => (now?.note.trim() === note ? null : now))
  }
  const drop = (): void => {
    saving.action.clear()
    setDraft(null)
  }
  const saveNote = (seen: string | null | undefined): void => {
    if (given === null || draft === null) return
    if (draft.note.trim() === noteNow.trim()) drop()
    else void give(given.judgement, seen)
  }
  const example = asks.kind === 'judged' ? asks.example : null
  if (!canPlan && given === null) return <p className="fl-subtle">Not answered yet.</p>
  return (
    <div className="fl-judged">
      {!canPlan && given !== null ? (
        <p className="fl-judged-read">
          <strong>{JUDGEMENT_WORDS[given.judgement]}</strong> <span dir="auto">{textOr(given.note, 'withheld')}</span>
        </p>
      ) : (
        <>
          <div className="fl-choices" role="radiogroup" aria-labelledby={labelId}>
            {JUDGEMENTS.map((judgement) => (
              <label key={judgement}>
                <input type="radio" name={`${sheet}-${id}`} checked={given?.judgement === judgement} onChange={() => void give(judgement, draft === null ? commit : draft.seen)} />
                {JUDGEMENT_WORDS[judgement]}
              </label>
            ))}
          </div>
          <label className="fl-visually-hidden" htmlFor={noteId}>
            Note
          </label>
          <CellText
            id={noteId}
            aria-describedby={labelId}
            value={draft?.note ?? noteNow}
            disabled={given === null}
            placeholder={given === null ? (example?.note ? `For example: ${example.note}` : 'Answer first, then add a note') : 'Note'}
            onType={(note) => setDraft({ note, seen: draft === null ? commit : draft.seen })}
            onSave={() => saving.action.problem?.code !== 'conflict' && saveNote(draft?.seen)}
            onCancel={drop}
          />
        </>
      )}
      <div className="fl-judged-foot">
        {answer !== null && given !== null && <AnsweredBy by={answer.by} at={answer.at} isStale={isStale} />}
        {isStale && canPlan && (
          <Button size="small" aria-describedby={labelId} onClick={() => void saving.save({ type: 'ConfirmAnswer', sheet, field: id }, 'Confirmed')}>
            Still true
          </Button>
        )}
        <SaveState saving={saving} onConflict={draft !== null && <MineOrTheirs onMine={() => saveNote(undefined)} onTheirs={drop} />} />
      </div>
    </div>
  )
}

function AnsweredBy({ by, at, isStale }: { readonly by: string; readonly at: number; readonly isStale: boolean }) {
  const actors = useMemo(() => [by], [by])
  const nameOf = useActorNames(usePlanReady(), actors)
  return (
    <span className={isStale ? 'fl-stale' : 'fl-field-hint'}>
      {nameOf(by)}, <RelativeDate at={at} />
      {isStale && ': more than two iterations ago. Does it still hold?'}
    </span>
  )
}
