import { useState } from 'react'
import type { LocalId } from '../../../../src/plan/kernel/ids'
import { Button } from '../../kit/Button'
import { Field } from '../../kit/Field'
import { textIn } from '../../kit/formValues'
import { InlineForm } from '../../kit/InlineForm'
import { errorAt, useAction } from '../../kit/useAction'
import { useOpener } from '../../kit/useOpener'
import { newId } from '../../plan/newId'

/** Agrees what will be done differently. */
export function NewAction({ iteration }: { readonly iteration: LocalId }) {
  const action = useAction()
  const { open, toggle, close } = useOpener<'action'>()
  const [id, setId] = useState(newId)
  if (open === null)
    return (
      <div className="fl-actions">
        <Button kind="primary" size="small" onClick={() => toggle('action')}>
          Agree an action
        </Button>
      </div>
    )
  return (
    <InlineForm
      label="Agree an action"
      submit="Agree"
      problem={action.problem}
      fields={['text']}
      onSave={async (data) => {
        const text = textIn(data, 'text')
        if (text === '') return action.refuse('text', 'Say what will be done.')
        const isDone = await action.run({ type: 'AgreeAction', action: id, iteration, text }, 'Action agreed')
        if (isDone) setId(newId())
        return isDone
      }}
      onClose={() => {
        action.clear()
        close()
      }}
    >
      <Field label="What will be done" error={errorAt(action.problem, 'text')}>
        {(control) => <input {...control} name="text" type="text" dir="auto" maxLength={10_000} autoComplete="off" placeholder="Ask for labels when the story is stated" />}
      </Field>
    </InlineForm>
  )
}
