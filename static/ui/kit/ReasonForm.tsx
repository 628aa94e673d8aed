import type { ReactNode } from 'react'
import { Field } from './Field'
import { textIn } from './formValues'
import { InlineForm } from './InlineForm'
import type { Action } from './useAction'
import { errorAt } from './useAction'

interface ReasonFormProps {
  /** What the form does, as its button says it. */
  readonly title: string
  readonly label: string
  /** The command's field that holds the reason. */
  readonly field: string
  readonly action: Action
  readonly placeholder?: string
  readonly onSave: (reason: string) => Promise<boolean>
  readonly onClose: () => void
  readonly children?: ReactNode
}

/** For what needs nothing but a reason. */
export function ReasonForm({ title, label, field, action, placeholder, onSave, onClose, children }: ReasonFormProps) {
  return (
    <InlineForm
      label={title}
      submit={title}
      problem={action.problem}
      fields={[field]}
      onSave={(data) => onSave(textIn(data, field))}
      onClose={() => {
        action.clear()
        onClose()
      }}
    >
      {children}
      <Field label={label} error={errorAt(action.problem, field)}>
        {(control) => <input {...control} name={field} type="text" maxLength={2000} placeholder={placeholder} />}
      </Field>
    </InlineForm>
  )
}
