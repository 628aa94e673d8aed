import { useState } from 'react'
import type { Milestone } from '../../../../src/plan/areas/milestones/state'
import { NAME_LIMIT, textOr } from '../../../../src/plan/kernel/text'
import { backboneOf } from '../../../../src/plan/views/storyMap/backbone'
import type { Day } from '../../../../src/plan/kernel/ids'
import { Field } from '../../kit/Field'
import { InlineForm } from '../../kit/InlineForm'
import { textIn } from '../../kit/formValues'
import type { Action } from '../../kit/useAction'
import { errorAt } from '../../kit/useAction'
import { usePlanReady } from '../../page/usePlanReady'

interface MilestoneFormProps {
  /** Null for a new one. */
  readonly milestone: Milestone | null
  readonly today: Day
  readonly action: Action
  readonly onSave: (details: Milestone & { readonly name: string }, why: string) => Promise<boolean>
  readonly onClose: () => void
}

/** Name, day and slice; what is wrong stands beside its field. A day that moves asks why. */
export function MilestoneForm({ milestone, today, action, onSave, onClose }: MilestoneFormProps) {
  const { map } = usePlanReady().state.plan
  const [day, setDay] = useState(milestone?.day ?? '')
  const { slices } = backboneOf(map, () => false)
  const { problem } = action
  const isMoved = milestone !== null && day !== milestone.day
  const save = (data: FormData): Promise<boolean> => {
    const name = textIn(data, 'name')
    if (name === '') return Promise.resolve(action.refuse('name', 'Give the milestone a name.'))
    if (textIn(data, 'day') === '') return Promise.resolve(action.refuse('day', 'Choose a day.'))
    return onSave({ name, day: textIn(data, 'day'), slice: textIn(data, 'slice') }, textIn(data, 'why'))
  }
  return (
    <InlineForm
      label={milestone === null ? 'New milestone' : `Change ${textOr(milestone.name, 'the milestone')}`}
      submit={milestone === null ? 'Set milestone' : 'Save'}
      problem={problem}
      fields={['name', 'day', 'slice', 'why']}
      onSave={save}
      onClose={onClose}
    >
      <div className="fl-given-fields">
        <Field label="Name" error={errorAt(problem, 'name')}>
          {(control) => <input {...control} name="name" type="text" maxLength={NAME_LIMIT} placeholder="Trade fair" defaultValue={milestone === null ? '' : textOr(milestone.name, '')} />}
        </Field>
        <Field label="Day" error={errorAt(problem, 'day')}>
          {(control) => <input {...control} name="day" type="date" min={today} value={day} onChange={({ target }) => setDay(target.value)} />}
        </Field>
        <Field label="Everything down to" error={errorAt(problem, 'slice')}>
          {(control) => (
            <select {...control} name="slice" defaultValue={milestone?.slice ?? slices[0]?.id}>
              {slices.map(({ id, name }) => (
                <option key={id} value={id}>
                  {textOr(name, 'a slice')}
                </option>
              ))}
            </select>
          )}
        </Field>
        {isMoved && (
          <Field label="Why it moves" error={errorAt(problem, 'why')}>
            {(control) => <input {...control} name="why" type="text" maxLength={2000} />}
          </Field>
        )}
      </div>
    </InlineForm>
  )
}
