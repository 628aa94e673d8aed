import * as z from 'zod/mini'
import { useEffect, useState } from 'react'
import { VERTICAL_TEMPLATES } from '../../../src/playbook/verticalTemplates'
import { Field } from '../kit/Field'
import { useClient } from '../plan/PlanProvider'

/** Where the first verticals come from; `names` may be edited before the start. */
export interface VerticalChoice {
  readonly from: 'epics' | 'names' | 'empty'
  readonly template: string
  readonly names: string
}

interface VerticalsStepProps {
  readonly scope: string
  readonly choice: VerticalChoice
  readonly onChange: (choice: VerticalChoice) => void
  readonly error?: string | undefined
}

export function VerticalsStep({ scope, choice, onChange, error }: VerticalsStepProps) {
  const epics = useEpicNames(scope)
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
      {option('epics', 'From the epics', epics === null ? 'One vertical for each epic, its stories below it.' : epicsText(epics))}
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

function epicsText(epics: readonly string[]): string {
  if (epics.length === 0) return 'There are no epics in this scope: everything would stand in one vertical.'
  const shown = epics.slice(0, 5).join(', ')
  return epics.length > 5 ? `${shown} and ${epics.length - 5} more.` : `${shown}.`
}

const found = z.object({ issues: z.array(z.object({ fields: z.object({ summary: z.nullable(z.string()) }) })) })

/** Titles of the scope's epics; null while they are unknown. */
function useEpicNames(scope: string): readonly string[] | null {
  const client = useClient()
  const [names, setNames] = useState<readonly string[] | null>(null)
  useEffect(() => {
    let isCurrent = true
    const jql = `(${scope.replace(/\border\s+by\b.*$/is, '')}) AND issuetype = Epic`
    void client.jira('/rest/api/3/search/jql', { method: 'POST', body: { jql, fields: ['summary'], maxResults: 50 } }).then((answer) => {
      const read = answer.ok ? z.safeParse(found, answer.body) : null
      if (isCurrent && read?.success) setNames(read.data.issues.flatMap(({ fields }) => fields.summary ?? []))
    })
    return () => {
      isCurrent = false
    }
  }, [client, scope])
  return names
}
