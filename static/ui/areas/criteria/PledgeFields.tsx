import type { Comparison } from '../../../../src/plan/areas/hypotheses/state'
import type { Pledge } from '../../../../src/plan/areas/criteria/state'
import type { Commitment } from '../../../../src/playbook/criterionWords'
import { COMMITMENT_NAMES, COMMITMENTS } from '../../../../src/playbook/criterionWords'
import { Field } from '../../kit/Field'
import { numberIn, textIn } from '../../kit/formValues'
import type { Action } from '../../kit/useAction'
import { errorAt } from '../../kit/useAction'
import { TargetFields } from '../hypotheses/TargetFields'

export const PLEDGE_FIELDS = ['metric', 'comparison', 'target', 'unit', 'commitment']

/** "metric ⋈ target unit", and how firmly. */
export function PledgeFields({ pledge, action: { problem } }: { readonly pledge?: Pledge; readonly action: Action }) {
  return (
    <>
      <TargetFields label="Metric" target={pledge} longestUnit={40} problem={problem} />
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
