import { useId, useState } from 'react'
import { textOr } from '../../../src/plan/kernel/text'
import type { Judgement } from '../../../src/playbook/sheets/sheet'
import { JUDGEMENTS } from '../../../src/playbook/sheets/sheet'
import { Button } from '../kit/Button'
import { RelativeDate } from '../kit/RelativeDate'
import type { FieldProps } from './fieldProps'
import { SaveState } from './SaveState'
import { useSaving } from './useSaving'

export const JUDGEMENT_WORDS: Readonly<Record<Judgement, string>> = { yes: 'Yes', partly: 'Partly', no: 'No' }

interface JudgedAnswerProps extends FieldProps {
  /** The answer is old: it is asked again. */
  readonly isStale: boolean
}

/** Yes, partly or no, with a note. */
export function JudgedAnswer({ sheet, question, labelId, canPlan, isStale }: JudgedAnswerProps) {
  const { answer, id, asks } = question
  const given = answer?.value.kind === 'judged' ? answer.value : null
  const noteId = useId()
  const [note, setNote] = useState<string | null>(null)
  const saving = useSaving()
  const noteNow = given === null ? '' : textOr(given.note, '')
  const give = (judgement: Judgement, said: string): void =>
    void saving.save({ type: 'GiveAnswer', sheet, field: id, answer: { kind: 'judged', judgement, note: said.trim() } }, 'Answer saved')
  const example = asks.kind === 'judged' ? asks.example : null
  return (
    <div className="fl-judged">
      <div className="fl-choices" role="radiogroup" aria-labelledby={labelId}>
        {JUDGEMENTS.map((judgement) => (
          <label key={judgement}>
            <input
              type="radio"
              name={`${sheet}-${id}`}
              checked={given?.judgement === judgement}
              disabled={!canPlan}
              onChange={() => give(judgement, note ?? noteNow)}
            />
            {JUDGEMENT_WORDS[judgement]}
          </label>
        ))}
        <SaveState saving={saving} />
      </div>
      <label className="fl-visually-hidden" htmlFor={noteId}>
        Note
      </label>
      <input
        id={noteId}
        aria-describedby={labelId}
        className="fl-input"
        dir="auto"
        type="text"
        value={note ?? noteNow}
        disabled={!canPlan || given === null}
        placeholder={given === null ? (example?.note ? `For example: ${example.note}` : 'Answer first, then add a note') : 'Note'}
        onChange={(event) => setNote(event.target.value)}
        onBlur={() => {
          if (given !== null && note !== null && note.trim() !== noteNow) give(given.judgement, note)
        }}
        onKeyDown={(event) => event.key === 'Enter' && event.currentTarget.blur()}
      />
      {isStale && answer !== null && (
        <p className="fl-stale">
          Answered <RelativeDate at={answer.at} />, more than two iterations ago. Does it still hold?{' '}
          {canPlan && (
            <Button size="small" aria-describedby={labelId} onClick={() => void saving.save({ type: 'ConfirmAnswer', sheet, field: id }, 'Confirmed')}>
              Still true
            </Button>
          )}
        </p>
      )}
    </div>
  )
}
