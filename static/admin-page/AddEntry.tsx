import { useState } from 'react'
import type { SitePlaybook } from '../../src/contract/siteDefaults'
import { DEFAULT_STAGES } from '../../src/playbook/lifecycle'
import { SHEETS } from '../../src/playbook/sheets/sheets'
import { Button } from '../ui/kit/Button'
import '../ui/kit/InlineForm.css'
import { Field } from '../ui/kit/Field'
import { newId } from '../ui/plan/newId'

interface AddEntryProps {
  readonly playbook: SitePlaybook
  readonly onChange: (playbook: SitePlaybook) => void
}

const PLACES = [
  ...DEFAULT_STAGES.map(({ id, name }) => ({ value: `item/${id}/required`, label: `Checklist of ${name}` })),
  ...DEFAULT_STAGES.map(({ id, name }) => ({ value: `item/${id}/optional`, label: `Checklist of ${name}, optional` })),
  ...SHEETS.flatMap((sheet) => sheet.sections.map((section) => ({ value: `question/${sheet.id}/${section.id}`, label: `${sheet.label}: ${section.label}` }))),
]

/** A checklist item or a question of the site's own; it is saved with the defaults. */
export function AddEntry({ playbook, onChange }: AddEntryProps) {
  const [words, setWords] = useState('')
  const [place, setPlace] = useState(PLACES[0]!.value)
  const [error, setError] = useState<string | undefined>(undefined)
  const add = (): void => {
    const said = words.trim()
    if (said === '') return setError('Write what is asked.')
    const [kind = '', one = '', other = ''] = place.split('/')
    const id = `site-${newId()}`.slice(0, 40)
    if (kind === 'item') onChange({ ...playbook, items: [...playbook.items, { stage: one, item: id, label: said, required: other === 'required' }] })
    else onChange({ ...playbook, questions: [...playbook.questions, { sheet: one, section: other, field: id, question: said, hint: '', kind: 'text' }] })
    setWords('')
    setError(undefined)
    return undefined
  }
  return (
    <div className="fl-form" role="group" aria-label="Add to the playbook">
      <div className="fl-form-row">
        <Field label="An own item or question" hint="Its words never change; to word it anew, remove it and add another." error={error}>
          {(control) => (
            <input
              {...control}
              type="text"
              maxLength={120}
              autoComplete="off"
              value={words}
              onChange={(event) => setWords(event.target.value)}
              onKeyDown={(event) => {
                if (event.key === 'Enter') add()
              }}
            />
          )}
        </Field>
        <Field label="Where it is asked">
          {(control) => (
            <select {...control} value={place} onChange={(event) => setPlace(event.target.value)}>
              {PLACES.map(({ value, label }) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
      <div className="fl-form-foot">
        <Button size="small" onClick={add}>
          Add it
        </Button>
      </div>
    </div>
  )
}
