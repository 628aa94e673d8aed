import { Button } from '../../kit/Button'
import { Field } from '../../kit/Field'
import type { ActionProblem } from '../../kit/useAction'
import { newId } from '../../plan/newId'

interface ConditionFieldsProps {
  readonly ids: readonly string[]
  readonly problem: ActionProblem | null
  readonly onChange: (ids: readonly string[]) => void
}

/** What has to be true for the go to stand: each with who sees to it, and by when. */
export function ConditionFields({ ids, problem, onChange }: ConditionFieldsProps) {
  return (
    <>
      {ids.map((id, index) => (
        <fieldset key={id} className="fl-gate-condition-fields">
          <legend>Condition {index + 1}</legend>
          <Field label="What" error={problem?.at === `condition-${id}` || problem?.at === `conditions.${index}.due` ? problem.message : undefined}>
            {(control) => <input {...control} name={`text-${id}`} type="text" maxLength={500} autoComplete="off" />}
          </Field>
          <div className="fl-form-row">
            <Field label="Who sees to it">{(control) => <input {...control} name={`owner-${id}`} type="text" maxLength={120} autoComplete="off" />}</Field>
            <Field label="By when">{(control) => <input {...control} name={`due-${id}`} type="date" />}</Field>
          </div>
          {ids.length > 1 && (
            <div>
              <Button kind="subtle" size="small" onClick={() => onChange(ids.filter((other) => other !== id))}>
                Remove condition {index + 1}
              </Button>
            </div>
          )}
        </fieldset>
      ))}
      <div>
        <Button size="small" onClick={() => onChange([...ids, newId()])}>
          Add a condition
        </Button>
      </div>
    </>
  )
}
