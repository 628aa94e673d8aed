import { Button } from '../../kit/Button'
import { Field } from '../../kit/Field'
import type { ActionProblem } from '../../kit/useAction'
import { errorAt } from '../../kit/useAction'
import { newId } from '../../plan/newId'

/** A field of a condition, as problems name it. */
export type ConditionPart = 'text' | 'owner' | 'due'
export const conditionField = (part: ConditionPart, id: string): string => `${part}-${id}`

interface ConditionFieldsProps {
  readonly ids: readonly string[]
  readonly problem: ActionProblem | null
  /** No condition is due on a day that has passed. */
  readonly today: string
  readonly onChange: (ids: readonly string[]) => void
}

/** What has to be true for the go to stand: each with who sees to it, and by when. */
export function ConditionFields({ ids, problem, today, onChange }: ConditionFieldsProps) {
  return (
    <>
      {ids.map((id, index) => (
        <fieldset key={id} className="fl-gate-condition-fields">
          <legend>Condition {index + 1}</legend>
          <Field label="What" error={errorAt(problem, conditionField('text', id))}>
            {(control) => <input {...control} name={conditionField('text', id)} type="text" dir="auto" maxLength={500} autoComplete="off" />}
          </Field>
          <div className="fl-form-row">
            <Field label="Who sees to it" error={errorAt(problem, conditionField('owner', id))}>
              {(control) => <input {...control} name={conditionField('owner', id)} type="text" dir="auto" maxLength={120} autoComplete="off" />}
            </Field>
            <Field label="By when" error={errorAt(problem, conditionField('due', id)) ?? errorAt(problem, `conditions.${index}.due`)}>
              {(control) => <input {...control} name={conditionField('due', id)} type="date" min={today} />}
            </Field>
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
