import { useState } from 'react'
import type { DataRegister, DataRow } from '../../../../src/plan/views/dataRegister'
import { ActionError } from '../../kit/ActionError'
import { Button } from '../../kit/Button'
import { Field } from '../../kit/Field'
import { textIn } from '../../kit/formValues'
import { InlineForm } from '../../kit/InlineForm'
import { errorAt, useAction } from '../../kit/useAction'
import { useOpener } from '../../kit/useOpener'
import { AutosaveText } from '../../kit/AutosaveText'
import { setName } from './dataWords'
import { SetLink } from './SetLink'

interface MadeFromProps {
  readonly row: DataRow
  readonly register: DataRegister
  readonly canEdit: boolean
}

/** What it is made from, and by which step (D2). */
export function MadeFrom({ row: { id, set, makes }, register, canEdit }: MadeFromProps) {
  const action = useAction()
  const { open, toggle, close, heading } = useOpener<'add'>()
  const [formKey, setFormKey] = useState(0)
  const all = [...register.rows, ...register.retired]
  const offered = register.rows.filter((other) => other.id !== id && !set.from.some(({ of }) => of === other.id))
  return (
    <section className="fl-section" aria-labelledby="fl-data-made">
      <h3 id="fl-data-made" ref={heading} tabIndex={-1}>
        Made from
      </h3>
      {set.from.length === 0 && <p className="fl-note">It is a source: made from no other data set of the register.</p>}
      <ul className="fl-rows">
        {set.from.map(({ of, step }) => {
          const source = all.find((other) => other.id === of)
          const name = source ? setName(source.set) : 'a data set that is gone'
          return (
            <li key={of} className="fl-data-step">
              <p>
                {source ? <SetLink row={source} /> : name}
                {canEdit && (
                  <Button kind="subtle" size="small" aria-label={`Not made from ${name}`} onClick={() => void action.run({ type: 'RemoveDerivation', dataSet: id, from: of }, 'Step removed')}>
                    Remove
                  </Button>
                )}
              </p>
              <AutosaveText
                label={`By which step, from ${source ? `D-${source.set.number}` : name}`}
                value={step}
                canEdit={canEdit}
                toCommand={(value) => ({ type: 'DeriveDataSet', dataSet: id, from: of, step: value })}
                said="Step saved"
              />
            </li>
          )
        })}
      </ul>
      {makes.length > 0 && (
        <p className="fl-note">
          Made from it:{' '}
          {makes.map((other, index) => {
            const made = all.find((row) => row.id === other)
            return (
              <span key={other}>
                {index > 0 && ', '}
                {made && <SetLink row={made} />}
              </span>
            )
          })}
        </p>
      )}
      {canEdit && offered.length > 0 && (
        <div className="fl-actions">
          <Button size="small" aria-expanded={open === 'add'} onClick={() => toggle('add')}>
            Add what it is made from
          </Button>
        </div>
      )}
      {open === 'add' && (
        <InlineForm
          key={formKey}
          label="Add what it is made from"
          submit="Add"
          problem={action.problem}
          fields={['from', 'step']}
          onSave={async (data) => {
            const isDone = await action.run({ type: 'DeriveDataSet', dataSet: id, from: textIn(data, 'from'), step: textIn(data, 'step') }, 'Step added')
            if (isDone) setFormKey(formKey + 1)
            return isDone
          }}
          onClose={() => {
            action.clear()
            close()
          }}
        >
          <Field label="Data set" error={errorAt(action.problem, 'from')}>
            {(control) => (
              <select {...control} name="from">
                {offered.map((other) => (
                  <option key={other.id} value={other.id}>
                    {setName(other.set)}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <Field label="Processing step" error={errorAt(action.problem, 'step')}>
            {(control) => <input {...control} name="step" type="text" maxLength={2000} placeholder="Clean gaps, sum by hour" />}
          </Field>
        </InlineForm>
      )}
      {open === null && <ActionError action={action} />}
    </section>
  )
}
