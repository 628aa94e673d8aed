import { useState } from 'react'
import type { Sheet } from '../../../src/playbook/sheets/sheet'
import { questionsOf } from '../../../src/playbook/sheets/sheet'
import { SHEETS } from '../../../src/playbook/sheets/sheets'
import { isAsked } from '../../../src/plan/areas/sheets/isAsked'
import { fieldKey } from '../../../src/plan/areas/sheets/keys'
import { textOr } from '../../../src/plan/kernel/text'
import { ActionError } from '../kit/ActionError'
import { Button } from '../kit/Button'
import { Field } from '../kit/Field'
import { textIn } from '../kit/formValues'
import { InlineForm } from '../kit/InlineForm'
import { errorAt, useAction } from '../kit/useAction'
import { usePlanReady } from '../page/usePlanReady'
import { newId } from '../plan/newId'
import { SettingsSection } from './SettingsSection'

/** Which questions of the playbook this plan asks, and its own. What was answered stays, whatever is switched off. */
export function Questions({ mayChange }: { readonly mayChange: boolean }) {
  return (
    <SettingsSection title="Questions of the sheets" hint="What is switched off is no longer asked. What was answered stays in the history, and comes back with the question." place="questions">
      {SHEETS.map((sheet) => (
        <SheetQuestions key={sheet.id} sheet={sheet} mayChange={mayChange} />
      ))}
    </SettingsSection>
  )
}

function SheetQuestions({ sheet, mayChange }: { readonly sheet: Sheet; readonly mayChange: boolean }) {
  const { sheets } = usePlanReady().state.plan
  const action = useAction('questions')
  const [isAdding, setAdding] = useState(false)
  const prefix = fieldKey(sheet.id, '')
  const own = Object.entries(sheets.own).flatMap(([key, { question, site }]) => (key.startsWith(prefix) ? [{ id: key.slice(prefix.length), label: textOr(question, 'withheld'), from: site === true ? ' (the site’s own)' : ' (own)' }] : []))
  const all = [...questionsOf(sheet).map(({ id, label }) => ({ id, label, from: '' })), ...own].filter(({ id }) => sheets.off[fieldKey(sheet.id, id)] === true || isAsked(sheets, fieldKey(sheet.id, id)))
  const off = all.filter(({ id }) => sheets.off[fieldKey(sheet.id, id)]).length
  return (
    <details className="fl-twin">
      <summary>
        {sheet.label}: {all.length - off} of {all.length} asked
      </summary>
      <ul className="fl-question-switches">
        {all.map(({ id, label, from }) => (
          <li key={id}>
            <label>
              <input
                type="checkbox"
                disabled={!mayChange}
                checked={!sheets.off[fieldKey(sheet.id, id)]}
                onChange={(event) =>
                  void action.run({ type: 'SwitchQuestion', sheet: sheet.id, field: id, on: event.target.checked }, `${event.target.checked ? 'Asked again' : 'No longer asked'}: ${label}`)
                }
              />{' '}
              {label}
              {from !== '' && <span className="fl-subtle">{from}</span>}
            </label>
          </li>
        ))}
      </ul>
      {mayChange && !isAdding && (
        <Button size="small" onClick={() => setAdding(true)}>
          Add a question to {sheet.label}
        </Button>
      )}
      {isAdding && (
        <InlineForm
          label={`Add a question to ${sheet.label}`}
          submit="Add it"
          problem={action.problem}
          fields={['question']}
          onSave={async (data) =>
            action.run(
              { type: 'AddQuestion', sheet: sheet.id, section: textIn(data, 'section'), field: `own-${newId()}`, question: textIn(data, 'question'), hint: '', kind: textIn(data, 'kind') === 'judged' ? 'judged' : 'text' },
              'Question added',
            )
          }
          onClose={() => {
            action.clear()
            setAdding(false)
          }}
        >
          <Field label="Question" error={errorAt(action.problem, 'question')} hint="Its words never change; to word it anew, switch it off and add another.">
            {(control) => <input {...control} name="question" type="text" maxLength={120} />}
          </Field>
          <div className="fl-form-row">
            <Field label="In">
              {(control) => (
                <select {...control} name="section">
                  {sheet.sections.map(({ id, label }) => (
                    <option key={id} value={id}>
                      {label}
                    </option>
                  ))}
                </select>
              )}
            </Field>
            <Field label="Answered with">
              {(control) => (
                <select {...control} name="kind">
                  <option value="text">A text</option>
                  <option value="judged">Yes, partly or no</option>
                </select>
              )}
            </Field>
          </div>
        </InlineForm>
      )}
      {!isAdding && <ActionError action={action} />}
    </details>
  )
}
