import { useRef } from 'react'
import { Button } from '../kit/Button'
import { Dialog } from '../kit/Dialog'
import { Field } from '../kit/Field'
import { textIn } from '../kit/formValues'
import { errorAt, useAction } from '../kit/useAction'
import type { Acceptance } from './acceptance'

interface AcceptDialogProps {
  readonly acceptance: Extract<Acceptance, { kind: 'command' }>
  readonly onAccepted: () => void
  readonly onClose: () => void
}

/** Asks once more before something that was only tried is written into the plan. */
export function AcceptDialog({ acceptance, onAccepted, onClose }: AcceptDialogProps) {
  const action = useAction()
  const form = useRef<HTMLFormElement>(null)
  const { title, label, consequence, asks, said, toCommand } = acceptance
  const { problem } = action
  const isByField = asks.some(({ name }) => errorAt(problem, name) !== undefined)

  async function accept(): Promise<void> {
    const data = new FormData(form.current ?? undefined)
    const isDone = await action.run(toCommand(Object.fromEntries(asks.map(({ name }) => [name, textIn(data, name)]))), said)
    if (isDone) onAccepted()
  }
  return (
    <Dialog
      title={title}
      onClose={onClose}
      foot={
        <>
          <Button kind="subtle" onClick={onClose}>
            Cancel
          </Button>
          <Button kind="primary" onClick={() => void accept()}>
            {label}
          </Button>
        </>
      }
    >
      <p>{consequence}</p>
      <form
        ref={form}
        className="fl-accept-form"
        onSubmit={(event) => {
          event.preventDefault()
          void accept()
        }}
      >
        {asks.map(({ name, label: asked, initial }) => (
          <Field key={name} label={asked} error={errorAt(problem, name)}>
            {(control) => <textarea {...control} name={name} rows={2} maxLength={2000} defaultValue={initial} />}
          </Field>
        ))}
      </form>
      {problem !== null && !isByField && (
        <p className="fl-field-error" role="alert">
          {problem.message}
        </p>
      )}
    </Dialog>
  )
}
