import type { Comparison } from '../../../../src/plan/areas/hypotheses/state'
import type { Pledge } from '../../../../src/plan/areas/criteria/state'
import type { Commitment } from '../../../../src/playbook/criterionWords'
import { COMMITMENT_NAMES, COMMITMENTS } from '../../../../src/playbook/criterionWords'
import { textOr } from '../../../../src/plan/kernel/text'
import { COMPARISON_SIGNS } from '../../../../src/plan/views/criteria/promise'
import { Field } from '../../kit/Field'
import { numberIn, textIn } from '../../kit/formValues'
import type { Action } from '../../kit/useAction'
import { errorAt } from '../../kit/useAction'

export const PLEDGE_FIELDS = ['metric', 'comparison', 'target', 'unit', 'commitment']

/** "metric ⋈ target unit", and how firmly. */
export function PledgeFields({ pledge, action: { problem } }: { readonly pledge?: Pledge; readonly action: Action }) {
  return (
    <>
      <div className="fl-form-row">
        <Field label="Metric" error={errorAt(problem, 'metric')}>
          {(control) => <input {...control} name="metric" type="text" dir="auto" maxLength={120} placeholder="MAE" defaultValue={pledge ? textOr(pledge.metric, '') : ''} />}
        </Field>
        <Field label="is" error={errorAt(problem, 'comparison')}>
          {(control) => (
            <select {...control} name="comparison" defaultValue={pledge?.comparison ?? '>='}>
              {Object.entries(COMPARISON_SIGNS).map(([value, sign]) => (
                <option key={value} value={value}>
                  {sign}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label="Target" error={errorAt(problem, 'target')}>
          {(control) => <input {...control} name="target" type="text" inputMode="decimal" placeholder="0.42" defaultValue={pledge?.target} />}
        </Field>
        <Field label="Unit" error={errorAt(problem, 'unit')}>
          {(control) => <input {...control} name="unit" type="text" dir="auto" maxLength={40} placeholder="kWh" defaultValue={pledge ? textOr(pledge.unit, '') : ''} />}
        </Field>
      </div>
      <Field label="Level of commitment" hint="The closer to the business metric, the harder a guarantee." error={errorAt(problem, 'commitment')}>
        {(control) => (
          <select {...control} name="commitment" defaultValue={pledge?.commitment ?? 'target'}>
            {COMMITMENTS.map((value) => (
              <option key={value} value={value}>
                {COMMITMENT_NAMES[value]}
              </option>
            ))}
          </select>
        )}
      </Field>
    </>
  )
}

/** What the fields say; null where it cannot be sent, which stands beside the field then. */
export function pledgeIn(data: FormData, action: Action): (Pledge & { readonly metric: string; readonly unit: string }) | null {
  const target = numberIn(data, 'target')
  const metric = textIn(data, 'metric')
  if (metric === '') action.refuse('metric', 'Name what is measured, such as MAE.')
  else if (target === null) action.refuse('target', 'Give the target as a number, such as 0.42.')
  else return { metric, unit: textIn(data, 'unit'), comparison: textIn(data, 'comparison') as Comparison, target, commitment: textIn(data, 'commitment') as Commitment }
  return null
}
