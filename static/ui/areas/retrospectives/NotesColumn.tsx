import { useState } from 'react'
import type { RetrospectiveQuestion } from '../../../../src/playbook/retrospective'
import type { RetrospectiveNote } from '../../../../src/plan/areas/retrospectives/state'
import type { LocalId } from '../../../../src/plan/kernel/ids'
import { textOr } from '../../../../src/plan/kernel/text'
import { ActionError } from '../../kit/ActionError'
import { AutosaveText } from '../../kit/AutosaveText'
import { Button } from '../../kit/Button'
import { Field } from '../../kit/Field'
import { textIn } from '../../kit/formValues'
import { InlineForm } from '../../kit/InlineForm'
import { errorAt, useAction } from '../../kit/useAction'
import { useOpener } from '../../kit/useOpener'
import { newId } from '../../plan/newId'

interface NotesColumnProps {
  readonly question: RetrospectiveQuestion
  readonly iteration: LocalId
  readonly notes: readonly { readonly id: LocalId; readonly note: RetrospectiveNote }[]
  readonly canEdit: boolean
}

/** What went well, or wrong, one line each; who knows why says so below it. */
export function NotesColumn({ question: { kind, title, hint }, iteration, notes, canEdit }: NotesColumnProps) {
  const action = useAction()
  const { open, toggle, close, heading } = useOpener<'note'>()
  const [id, setId] = useState(newId)
  return (
    <section className="fl-section" aria-labelledby={`fl-retro-${kind}`}>
      <h2 id={`fl-retro-${kind}`} ref={heading} tabIndex={-1}>
        {title}
      </h2>
      {notes.length === 0 && <p className="fl-note">{hint}</p>}
      <ul className="fl-rows">
        {notes.map(({ id: note, note: { text, why } }) => (
          <li key={note} className="fl-entry fl-retro-note">
            {canEdit && typeof text === 'string' ? (
              <>
                <AutosaveText label={title} value={text} canEdit toCommand={(value) => ({ type: 'NoteRetrospective', note, iteration, kind, text: value, why })} said="Note saved" />
                <AutosaveText label="Why" value={why} canEdit toCommand={(value) => ({ type: 'NoteRetrospective', note, iteration, kind, text, why: value })} said="Reason saved" />
                <Button kind="subtle" size="small" aria-label={`Remove “${text.slice(0, 60)}”`} onClick={() => void action.run({ type: 'RemoveRetrospectiveNote', note }, 'Note removed')}>
                  Remove
                </Button>
              </>
            ) : (
              <p dir="auto">
                {textOr(text, 'withheld')}
                {why !== '' && <span className="fl-subtle"> Why: {textOr(why, 'withheld')}</span>}
              </p>
            )}
          </li>
        ))}
      </ul>
      {canEdit &&
        (open === null ? (
          <div className="fl-actions">
            <Button size="small" onClick={() => toggle('note')}>
              Add what {title.toLowerCase()}
            </Button>
          </div>
        ) : (
          <InlineForm
            label={`Add what ${title.toLowerCase()}`}
            submit="Add"
            problem={action.problem}
            fields={['text', 'why']}
            onSave={async (data) => {
              const text = textIn(data, 'text')
              if (text === '') return action.refuse('text', 'Say what it was.')
              const isDone = await action.run({ type: 'NoteRetrospective', note: id, iteration, kind, text, why: textIn(data, 'why') }, 'Note added')
              if (isDone) setId(newId())
              return isDone
            }}
            onClose={() => {
              action.clear()
              close()
            }}
          >
            <Field label={title} hint={hint} error={errorAt(action.problem, 'text')}>
              {(control) => <textarea {...control} name="text" rows={2} dir="auto" maxLength={10_000} />}
            </Field>
            <Field label="Why" error={errorAt(action.problem, 'why')}>
              {(control) => <input {...control} name="why" type="text" dir="auto" maxLength={10_000} autoComplete="off" />}
            </Field>
          </InlineForm>
        ))}
      {open === null && <ActionError action={action} />}
    </section>
  )
}
