import { useState } from 'react'
import type { CriterionKind } from '../../../../src/playbook/criterionWords'
import { CRITERION_KIND_NAMES, CRITERION_KINDS } from '../../../../src/playbook/criterionWords'
import { Button } from '../../kit/Button'
import { Field } from '../../kit/Field'
import { textIn } from '../../kit/formValues'
import { InlineForm } from '../../kit/InlineForm'
import { errorAt, useAction } from '../../kit/useAction'
import { useOpener } from '../../kit/useOpener'
import { usePage } from '../../page/PageProvider'
import { newId } from '../../plan/newId'
import { PLEDGE_FIELDS, pledgeIn, PledgeFields } from './PledgeFields'

/** Adds a criterion and goes on to its sheet. */
export function NewCriterion() {
  const action = useAction()
  const { goTo } = usePage()
  const { open, toggle, close } = useOpener<'new'>()
  const [criterion] = useState(newId)
  if (open === null)
    return (
      <Button kind="primary" onClick={() => toggle('new')}>
        Add a criterion
      </Button>
    )
  return (
    <InlineForm
      label="Add a criterion"
      submit="Add"
      problem={action.problem}
      fields={['name', 'kind', ...PLEDGE_FIELDS]}
      onSave={async (data) => {
        const name = textIn(data, 'name')
        if (name === '') return action.refuse('name', 'Give it a name that both sides understand.')
        const pledge = pledgeIn(data, action)
        if (pledge === null) return false
        const isDone = await action.run({ type: 'AddCriteria', criteria: [{ criterion, name, kind: textIn(data, 'kind') as CriterionKind, ...pledge, serves: null }] }, 'Criterion added')
        if (isDone) goTo('criteria', { criterion })
        return isDone
      }}
      onClose={() => {
        action.clear()
        close()
      }}
    >
      <div className="fl-form-row">
        <Field label="Name" error={errorAt(action.problem, 'name')}>
          {(control) => <input {...control} name="name" type="text" dir="auto" maxLength={120} autoComplete="off" placeholder="Forecast error" />}
        </Field>
        <Field label="Kind" hint="It never changes." error={errorAt(action.problem, 'kind')}>
          {(control) => (
            <select {...control} name="kind" defaultValue="ml">
              {CRITERION_KINDS.map((kind) => (
                <option key={kind} value={kind}>
                  {CRITERION_KIND_NAMES[kind]}
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
      <PledgeFields action={action} />
    </InlineForm>
  )
}
