import { useState } from 'react'
import type { ArchitectureState } from '../../../../src/plan/areas/architecture/state'
import type { LocalId } from '../../../../src/plan/kernel/ids'
import { readArchitecture } from '../../../../src/plan/views/architecture/readArchitecture'
import { count } from '../../kit/amounts'
import { Field } from '../../kit/Field'
import { InlineForm } from '../../kit/InlineForm'
import { useAction } from '../../kit/useAction'
import { newId } from '../../plan/newId'

const PLACEHOLDER = `container App [Kotlin]: What residents see
Resident -> App: looks at tomorrow`

/** Several elements and relations at once, written or pasted as lines; what cannot be read is named, and stays. */
export function WriteLines({ architecture, inside }: { readonly architecture: ArchitectureState; readonly inside: LocalId | null }) {
  const action = useAction()
  const [lines, setLines] = useState('')
  const [isAsked, setAsked] = useState(false)
  const { command, problems } = readArchitecture(lines, architecture, inside, newId)
  const found = [count(command.elements.length, 'element', 'elements'), count(command.relations.length, 'relation', 'relations')].join(' and ')

  async function save(): Promise<boolean> {
    setAsked(true)
    if (lines.trim() === '') return action.refuse('lines', 'Write a line first.')
    if (problems.length > 0) return action.refuse('lines', `Nothing was added: ${count(problems.length, 'line', 'lines')} cannot be read.`)
    const isDone = await action.run(command, `${found} added`)
    if (isDone) {
      setLines('')
      setAsked(false)
    }
    return isDone
  }
  return (
    <details className="fl-twin">
      <summary>Write or paste several lines</summary>
      <InlineForm label="Write several lines" submit="Add them" problem={action.problem} fields={['lines']} onSave={save}>
        <Field
          label="Elements and relations, one a line"
          hint={lines.trim() === '' ? 'person, system, external, container or component; a container belongs to the system above it, a component to the container above it.' : `Reads as ${found}.`}
          error={action.problem?.at === 'lines' ? action.problem.message : undefined}
        >
          {(control) => <textarea {...control} rows={6} spellCheck={false} dir="auto" placeholder={PLACEHOLDER} value={lines} onChange={(event) => setLines(event.target.value)} />}
        </Field>
        {isAsked && problems.length > 0 && (
          <ul className="fl-rows">
            {problems.slice(0, 20).map(({ line, message }) => (
              <li key={line}>{`Line ${line}: ${message}`}</li>
            ))}
          </ul>
        )}
      </InlineForm>
    </details>
  )
}
