import { useRef } from 'react'
import type { ArchitectureState } from '../../../../src/plan/areas/architecture/state'
import type { LocalId } from '../../../../src/plan/kernel/ids'
import { textOr } from '../../../../src/plan/kernel/text'
import type { ElementRow } from '../../../../src/plan/views/architecture/architectureList'
import { ActionError } from '../../kit/ActionError'
import { Button } from '../../kit/Button'
import { Field } from '../../kit/Field'
import { textIn } from '../../kit/formValues'
import { InlineForm } from '../../kit/InlineForm'
import { TableHead } from '../../kit/TableHead'
import { errorAt, useAction } from '../../kit/useAction'
import { newId } from '../../plan/newId'
import { elementName } from './architectureWords'
import { ElementSelect } from './ElementSelect'

interface RelationTableProps {
  readonly rows: readonly ElementRow[]
  readonly architecture: ArchitectureState
  readonly mayEdit: boolean
  readonly onOpen: (id: LocalId) => void
}

/** What works with what, in the order of where each relation starts. */
export function RelationTable({ rows, architecture, mayEdit, onOpen }: RelationTableProps) {
  const action = useAction()
  const sorted = rows.flatMap(({ id, relations }) => relations.filter(({ relation }) => relation.from === id))
  return (
    <section className="fl-section" aria-labelledby="fl-arch-relations">
      <h2 id="fl-arch-relations">Relations</h2>
      {sorted.length === 0 && <p className="fl-note">Nothing says yet what works with what.</p>}
      {sorted.length > 0 && (
        <div className="fl-arch-table" role="region" aria-label="List of relations" tabIndex={0}>
          <table className="fl-table">
            <TableHead columns={['From', 'Does', 'To', 'Technology', ...(mayEdit ? ['Remove'] : [])]} />
            <tbody>
              {sorted.map(({ id, relation: { from, to, label, technology } }) => (
                <tr key={id}>
                  <th scope="row">
                    <Button kind="link" onClick={() => onOpen(from)}>
                      {elementName(architecture.elements[from])}
                    </Button>
                  </th>
                  <td>{textOr(label, 'withheld').slice(0, 200) || '–'}</td>
                  <td>
                    <Button kind="link" onClick={() => onOpen(to)}>
                      {elementName(architecture.elements[to])}
                    </Button>
                  </td>
                  <td>{textOr(technology, 'withheld').slice(0, 80) || '–'}</td>
                  {mayEdit && (
                    <td>
                      <Button
                        kind="subtle"
                        size="small"
                        aria-label={`Remove the relation of ${elementName(architecture.elements[from])} to ${elementName(architecture.elements[to])}`}
                        onClick={() => void action.run({ type: 'RemoveRelation', relation: id }, 'Relation removed')}
                      >
                        Remove
                      </Button>
                    </td>
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <ActionError action={action} />
      {mayEdit && rows.length > 1 && <NewRelation rows={rows} architecture={architecture} />}
    </section>
  )
}

function NewRelation({ rows, architecture }: Pick<RelationTableProps, 'rows' | 'architecture'>) {
  const action = useAction()
  const row = useRef<HTMLDivElement>(null)
  async function save(data: FormData): Promise<boolean> {
    const relation = { relation: newId(), from: textIn(data, 'from'), to: textIn(data, 'to'), label: textIn(data, 'label'), technology: textIn(data, 'technology') }
    if (relation.from === '') return action.refuse('from', 'Say where it starts.')
    if (relation.to === '') return action.refuse('to', 'Say where it ends.')
    const isDone = await action.run({ type: 'AddToArchitecture', elements: [], relations: [relation] }, 'Relation added')
    if (!isDone) return false
    for (const input of row.current?.querySelectorAll('input') ?? []) input.value = ''
    row.current?.querySelector('select')?.focus()
    return true
  }
  return (
    <InlineForm label="Add a relation" submit="Relate them" problem={action.problem} fields={['from', 'to']} onSave={save}>
      <div className="fl-form-row fl-arch-even" ref={row}>
        <ElementSelect label="From" name="from" rows={rows} architecture={architecture} error={errorAt(action.problem, 'from')} />
        <Field label="Does what">{(control) => <input {...control} name="label" type="text" maxLength={2000} autoComplete="off" dir="auto" placeholder="asks for a prediction" />}</Field>
        <ElementSelect label="To" name="to" rows={rows} architecture={architecture} error={errorAt(action.problem, 'to')} />
        <Field label="Over which technology">{(control) => <input {...control} name="technology" type="text" maxLength={2000} autoComplete="off" dir="auto" placeholder="HTTPS" />}</Field>
      </div>
    </InlineForm>
  )
}
