import { useState } from 'react'
import { Button } from '../../kit/Button'
import { Field } from '../../kit/Field'
import { textIn } from '../../kit/formValues'
import { InlineForm } from '../../kit/InlineForm'
import { errorAt, useAction } from '../../kit/useAction'
import { useOpener } from '../../kit/useOpener'
import { usePage } from '../../page/PageProvider'
import { newId } from '../../plan/newId'

/** Registers a data set by its name and goes on to its sheet. */
export function NewDataSet({ kind = 'primary' }: { readonly kind?: 'primary' | 'default' }) {
  const action = useAction()
  const { goTo } = usePage()
  const { open, toggle, close } = useOpener<'new'>()
  const [dataSet] = useState(newId)
  if (open === null)
    return (
      <Button kind={kind} onClick={() => toggle('new')}>
        Register a data set
      </Button>
    )
  return (
    <InlineForm
      label="Register a data set"
      submit="Register"
      problem={action.problem}
      fields={['name']}
      onSave={async (data) => {
        const name = textIn(data, 'name')
        if (name === '') return action.refuse('name', 'Give it a name that the team uses.')
        const entry = { dataSet, name, labelling: null, acquisition: null, fields: [], from: [] }
        const isDone = await action.run({ type: 'RegisterDataSets', dataSets: [entry] }, 'Data set registered')
        if (isDone) goTo('data-sets', { set: dataSet })
        return isDone
      }}
      onClose={() => {
        action.clear()
        close()
      }}
    >
      <Field label="Name" error={errorAt(action.problem, 'name')}>
        {(control) => <input {...control} name="name" type="text" maxLength={120} autoComplete="off" placeholder="Meter readings" />}
      </Field>
    </InlineForm>
  )
}
