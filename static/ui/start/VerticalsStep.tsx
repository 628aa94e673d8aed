import { VERTICAL_TEMPLATES } from '../../../src/playbook/verticalTemplates'
import { Field } from '../kit/Field'
import type { Epics } from './useEpics'
import { useEpics } from './useEpics'

/** Where the first verticals come from; `names` may be edited before the start. */
export interface VerticalChoice {
  readonly from: 'epics' | 'names' | 'empty'
  readonly template: string
  readonly names: string
}

interface VerticalsStepProps {
  readonly choice: VerticalChoice
  readonly onChange: (choice: VerticalChoice) => void
  readonly error?: string | undefined
}

export function VerticalsStep({ choice, onChange, error }: VerticalsStepProps) {
  const epics = useEpics()
  const option = (from: VerticalChoice['from'], label: string, hint: string) => (
    <label className="fl-start-option">
      <input type="radio" name="verticals" aria-label={label} checked={choice.from === from} onChange={() => onChange({ ...choice, from })} />
      <span>
        <strong>{label}</strong>
        <span className="fl-field-hint">{hint}</span>
      </span>
    </label>
  )
  return (
    <fieldset className="fl-start-options">
      <legend>The verticals are the functional skeleton of the product, from left to right</legend>
      {option('epics', epicsLabel(epics), epics === null ? 'One vertical for each epic, its stories below it.' : epicsText(epics))}
      {option('names', 'From a template', 'A skeleton for a kind of ML product; change the names as you like.')}
      {choice.from === 'names' && (
        <div className="fl-start-template">
          <Field label="Template">
            {(control) => (
              <select
                {...control}
                value={choice.template}
                onChange={(event) => {
                  const template = VERTICAL_TEMPLATES.find(({ id }) => id === event.target.value)
                  if (template) onChange({ ...choice, template: template.id, names: template.verticals.join('\n') })
                }}
              >
                {VERTICAL_TEMPLATES.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <Field label="Verticals, one a line" error={error}>
            {(control) => <textarea {...control} rows={6} value={choice.names} onChange={(event) => onChange({ ...choice, names: event.target.value })} />}
          </Field>
        </div>
      )}
      {option('empty', 'Empty', 'No vertical yet: you draw them on the map, and the stories wait in the tray.')}
    </fieldset>
  )
}

function epicsLabel(epics: Epics | null): string {
  return epics === null || epics.typeName === 'Epic' ? 'From the epics' : `From the issues above the stories (${epics.typeName})`
}

const SHOWN = 5

function epicsText({ names, hasMore }: Epics): string {
  if (names.length === 0) return 'The project has no epics: everything would stand in one vertical.'
  const shown = names.slice(0, SHOWN).join(', ')
  if (names.length <= SHOWN && !hasMore) return `${shown}.`
  return `${shown} and ${hasMore ? 'more than ' : ''}${names.length - SHOWN} more.`
}
