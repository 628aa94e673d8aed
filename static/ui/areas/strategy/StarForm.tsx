import type { Star } from '../../../../src/plan/areas/strategy/state'
import { textOr } from '../../../../src/plan/kernel/text'
import { Field } from '../../kit/Field'
import { numberIn, textIn } from '../../kit/formValues'
import { InlineForm } from '../../kit/InlineForm'
import type { Action } from '../../kit/useAction'
import { errorAt } from '../../kit/useAction'

interface StarFormProps {
  /** Null: a new one. */
  readonly star: Star | null
  readonly action: Action
  readonly onSave: (star: Star) => Promise<boolean>
  readonly onClose: () => void
}

/** What the metric is, where it starts, and where it is to get to by when. */
export function StarForm({ star, action, onSave, onClose }: StarFormProps) {
  const { problem } = action
  function save(data: FormData): Promise<boolean> | false {
    const name = textIn(data, 'name')
    if (name === '') return action.refuse('name', 'Give it a name that everybody uses.')
    for (const field of ['start', 'target']) if (textIn(data, field) !== '' && numberIn(data, field) === null) return action.refuse(field, 'Give a number, such as 40 or 0.5.')
    const due = textIn(data, 'due')
    // A text that one may not see stays as it is.
    const kept = star && typeof star.name !== 'string' ? star.name : name
    return onSave({ name: kept, unit: textIn(data, 'unit'), start: numberIn(data, 'start'), target: numberIn(data, 'target'), due: due === '' ? null : due })
  }
  return (
    <InlineForm
      label={star === null ? 'Add a metric' : 'Change the metric'}
      submit={star === null ? 'Add' : 'Save'}
      problem={problem}
      fields={['name', 'start', 'target', 'due']}
      onSave={async (data) => save(data)}
      onClose={() => {
        action.clear()
        onClose()
      }}
    >
      <div className="fl-fields">
        <Field label="Name" error={errorAt(problem, 'name')}>
          {(control) => <input {...control} name="name" type="text" maxLength={120} dir="auto" autoComplete="off" placeholder="Own electricity that households use" defaultValue={star ? textOr(star.name, 'withheld') : ''} />}
        </Field>
        <Field label="Unit">{(control) => <input {...control} name="unit" type="text" maxLength={20} autoComplete="off" placeholder="%" defaultValue={star ? textOr(star.unit, '') : ''} />}</Field>
        <Field label="Starts at" error={errorAt(problem, 'start')}>
          {(control) => <input {...control} name="start" type="text" inputMode="decimal" autoComplete="off" defaultValue={star?.start ?? ''} />}
        </Field>
        <Field label="Target" error={errorAt(problem, 'target')}>
          {(control) => <input {...control} name="target" type="text" inputMode="decimal" autoComplete="off" defaultValue={star?.target ?? ''} />}
        </Field>
        <Field label="By" error={errorAt(problem, 'due')}>
          {(control) => <input {...control} name="due" type="date" defaultValue={star?.due ?? ''} />}
        </Field>
      </div>
    </InlineForm>
  )
}
