import { useState } from 'react'
import type { AgainstReason } from '../../../../src/playbook/criterionWords'
import { AGAINST_NAMES, AGAINST_REASONS } from '../../../../src/playbook/criterionWords'
import type { Criterion } from '../../../../src/plan/areas/criteria/state'
import type { LocalId, StoryId } from '../../../../src/plan/kernel/ids'
import { textOr } from '../../../../src/plan/kernel/text'
import type { PanelAim } from '../../../../src/plan/views/criteria/aimPanel'
import { isHigherBetter } from '../../../../src/plan/views/criteria/scorecard'
import { Field } from '../../kit/Field'
import { numberIn, textIn } from '../../kit/formValues'
import { InlineForm } from '../../kit/InlineForm'
import type { Action } from '../../kit/useAction'
import { errorAt } from '../../kit/useAction'
import { criterionName } from './criteriaWords'

interface AimFormProps {
  readonly story: StoryId
  readonly title?: string
  /** Those that it may aim at; where it aims already, that one. */
  readonly criteria: readonly { readonly id: LocalId; readonly criterion: Criterion }[]
  readonly aim?: PanelAim
  readonly action: Action
  readonly onClose: () => void
}

/** By how much a story betters a metric, and which of the four reasons speaks against it (P7). */
export function AimForm({ story, title, criteria, aim, action, onClose }: AimFormProps) {
  const [chosen, setChosen] = useState(aim?.criterion ?? criteria[0]?.id ?? '')
  const criterion = criteria.find(({ id }) => id === chosen)?.criterion
  const better = criterion ? (isHigherBetter(criterion.comparison) ? 'higher' : 'lower') : 'better'
  const unit = criterion ? textOr(criterion.unit, '') : ''
  const name = title === undefined ? 'What it aims at' : `What ${title} aims at`
  return (
    <InlineForm
      label={name}
      submit="Save"
      problem={action.problem}
      fields={['gain', 'criterion', 'against']}
      onSave={async (data) => {
        const gain = numberIn(data, 'gain')
        if (gain === null || gain <= 0) return action.refuse('gain', 'Say by how much, as a number above 0.')
        const against = AGAINST_REASONS.find((reason) => reason === (textIn(data, 'against') as AgainstReason)) ?? null
        return action.run({ type: 'AimStory', criterion: chosen, story, gain, against }, 'Aim saved')
      }}
      onClose={onClose}
    >
      {title !== undefined && <p>{name}</p>}
      {criteria.length > 1 && (
        <Field label="ML criterion" error={errorAt(action.problem, 'criterion')}>
          {(control) => (
            <select {...control} value={chosen} onChange={(event) => setChosen(event.target.value)}>
              {criteria.map(({ id, criterion: one }) => (
                <option key={id} value={id}>
                  {criterionName(one)}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      <Field label={`${criterion ? textOr(criterion.metric, 'The metric') : 'The metric'} ${better} by`} hint={unit === '' ? 'In the metric’s own unit.' : `In ${unit}.`} error={errorAt(action.problem, 'gain')}>
        {(control) => <input {...control} name="gain" type="text" inputMode="decimal" placeholder="0.02" defaultValue={aim?.gain} />}
      </Field>
      <Field label="What speaks against it" error={errorAt(action.problem, 'against')}>
        {(control) => (
          <select {...control} name="against" defaultValue={aim?.against ?? ''}>
            <option value="">Nothing</option>
            {AGAINST_REASONS.map((reason) => (
              <option key={reason} value={reason}>
                {AGAINST_NAMES[reason]}
              </option>
            ))}
          </select>
        )}
      </Field>
    </InlineForm>
  )
}
