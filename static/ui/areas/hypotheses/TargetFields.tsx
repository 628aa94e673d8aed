import { COMPARISON_SIGNS } from '../../../../src/playbook/comparisonSigns'
import type { Comparison } from '../../../../src/plan/areas/hypotheses/state'
import type { Text } from '../../../../src/plan/kernel/text'
import { textOr } from '../../../../src/plan/kernel/text'
import { Field } from '../../kit/Field'
import type { ActionProblem } from '../../kit/useAction'
import { errorAt } from '../../kit/useAction'

interface TargetFieldsProps {
  readonly label: string
  readonly target?: { readonly metric: Text; readonly comparison: Comparison; readonly target: number; readonly unit: Text } | undefined
  readonly longestUnit: number
  readonly problem: ActionProblem | null
}

/** "MAE ≤ 0.42 kWh", in four fields of a form: metric, comparison, target, unit. */
export function TargetFields({ label, target, longestUnit, problem }: TargetFieldsProps) {
  return (
    <div className="fl-form-row">
      <Field label={label} error={errorAt(problem, 'metric')}>
        {(control) => <input {...control} name="metric" type="text" dir="auto" maxLength={120} placeholder="MAE" defaultValue={target && textOr(target.metric, '')} />}
      </Field>
      <Field label="is" error={errorAt(problem, 'comparison')}>
        {(control) => (
          <select {...control} name="comparison" defaultValue={target?.comparison ?? '>='}>
            {Object.entries(COMPARISON_SIGNS).map(([value, sign]) => (
              <option key={value} value={value}>
                {sign}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label="Target" error={errorAt(problem, 'target')}>
        {(control) => <input {...control} name="target" type="text" inputMode="decimal" placeholder="0.42" defaultValue={target?.target} />}
      </Field>
      <Field label="Unit" error={errorAt(problem, 'unit')}>
        {(control) => <input {...control} name="unit" type="text" dir="auto" maxLength={longestUnit} placeholder="kWh" defaultValue={target && textOr(target.unit, '')} />}
      </Field>
    </div>
  )
}
