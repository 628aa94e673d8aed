import { useRef, useState } from 'react'
import type { ArchitectureState } from '../../../../src/plan/areas/architecture/state'
import type { LocalId } from '../../../../src/plan/kernel/ids'
import type { ElementRow } from '../../../../src/plan/views/architecture/architectureList'
import type { ElementKind } from '../../../../src/playbook/architecture'
import { ELEMENT_KINDS, KIND_WORDS } from '../../../../src/playbook/architecture'
import { Field } from '../../kit/Field'
import { textIn } from '../../kit/formValues'
import { InlineForm } from '../../kit/InlineForm'
import { errorAt, useAction } from '../../kit/useAction'
import { newId } from '../../plan/newId'
import { pathName } from './architectureWords'

interface NewElementProps {
  readonly rows: readonly ElementRow[]
  readonly architecture: ArchitectureState
  readonly inside: LocalId | null
}

/** One row after the other: Enter adds it and goes on with the next name, of the same kind and in the same place. */
export function NewElement({ rows, architecture, inside }: NewElementProps) {
  const action = useAction()
  const level = inside === null ? undefined : architecture.elements[inside]?.kind
  const [chosen, setKind] = useState<ElementKind | null>(null)
  const kind = chosen ?? (level === 'container' ? 'component' : level === 'system' ? 'container' : 'person')
  const { within, about } = KIND_WORDS[kind]
  const parents = rows.filter(({ element }) => element.kind === within)
  const row = useRef<HTMLDivElement>(null)

  async function save(data: FormData): Promise<boolean> {
    const name = textIn(data, 'name')
    if (name === '') return action.refuse('name', 'Give it a name that the team uses.')
    const parent = within === null ? null : textIn(data, 'parent')
    if (parent === '') return action.refuse('parent', `Add a ${within} first: a ${kind} is a part of one.`)
    const element = { element: newId(), kind, parent, name, technology: textIn(data, 'technology'), description: '', code: '' }
    const isDone = await action.run({ type: 'AddToArchitecture', elements: [element], relations: [] }, `${KIND_WORDS[kind].name} added`)
    if (!isDone) return false
    for (const input of row.current?.querySelectorAll('input') ?? []) input.value = ''
    row.current?.querySelector('input')?.focus()
    return true
  }
  return (
    <div id="fl-arch-new">
      <InlineForm label="Add an element" submit="Add" problem={action.problem} fields={['name', 'technology', 'parent']} onSave={save}>
        <div className="fl-form-row fl-arch-new" ref={row}>
          <Field label="Name of the new element" error={errorAt(action.problem, 'name')}>
            {(control) => <input {...control} name="name" type="text" maxLength={120} autoComplete="off" dir="auto" />}
          </Field>
          <Field label="What it is">
            {(control) => (
              <select {...control} value={kind} onChange={(event) => setKind(ELEMENT_KINDS.find((one) => one === event.target.value) ?? null)}>
                {ELEMENT_KINDS.map((one) => (
                  <option key={one} value={one}>
                    {KIND_WORDS[one].name}
                  </option>
                ))}
              </select>
            )}
          </Field>
          {within !== null && (
            <Field label="A part of" error={errorAt(action.problem, 'parent')}>
              {(control) => (
                // What is looked into is where new parts go.
                <select {...control} key={`${kind}/${inside ?? ''}`} name="parent" defaultValue={parents.some(({ id }) => id === inside) ? inside! : parents.at(-1)?.id}>
                  {parents.map(({ id }) => (
                    <option key={id} value={id}>
                      {pathName(architecture, id)}
                    </option>
                  ))}
                </select>
              )}
            </Field>
          )}
          <Field label="Technology" error={errorAt(action.problem, 'technology')}>
            {(control) => <input {...control} name="technology" type="text" maxLength={2000} autoComplete="off" dir="auto" />}
          </Field>
        </div>
        <p className="fl-note">{about}</p>
      </InlineForm>
    </div>
  )
}
