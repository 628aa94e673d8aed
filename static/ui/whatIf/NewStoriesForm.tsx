import { useState } from 'react'
import type { LocalId } from '../../../src/plan/kernel/ids'
import { textOr } from '../../../src/plan/kernel/text'
import type { PlanParts } from '../../../src/plan/planState'
import { backboneOf } from '../../../src/plan/views/storyMap/backbone'
import { daysText } from '../kit/amounts'
import { Field } from '../kit/Field'
import { numberIn, textIn } from '../kit/formValues'
import { InlineForm } from '../kit/InlineForm'
import type { ActionProblem } from '../kit/useAction'
import { errorAt } from '../kit/useAction'
import { newId } from '../plan/newId'

type Days = readonly [min: number, max: number] | null

interface NewStoriesFormProps {
  readonly plan: PlanParts
  readonly label: string
  readonly onAdd: (slice: LocalId, count: number, days: Days) => void
  /** Offers a new slice as well, by its name and the slice that it stands below. */
  readonly onAddSlice?: (slice: LocalId, name: string, after: LocalId | null, count: number, days: Days) => void
  readonly onClose: () => void
}

const NEW_SLICE = ''
const MOST = 200

/** So many stories of a size, in a slice. */
export function NewStoriesForm({ plan, label, onAdd, onAddSlice, onClose }: NewStoriesFormProps) {
  const { slices } = backboneOf(plan.map, () => false)
  const { sizes } = plan.settings
  const [slice, setSlice] = useState(slices[0]?.id ?? NEW_SLICE)
  const [problem, setProblem] = useState<ActionProblem | null>(null)
  const isNew = onAddSlice !== undefined && slice === NEW_SLICE

  async function add(data: FormData): Promise<boolean> {
    const count = numberIn(data, 'count')
    const name = textIn(data, 'name')
    const size = sizes.find(({ id }) => id === textIn(data, 'size'))
    const days: Days = size === undefined ? null : [size.minDays, size.maxDays]
    if (count === null || count < 1 || count > MOST || !Number.isInteger(count)) {
      setProblem({ at: 'count', code: 'invalid', message: `A whole number from 1 to ${MOST}.` })
      return false
    }
    if (isNew && name === '') {
      setProblem({ at: 'name', code: 'invalid', message: 'Give the slice a name.' })
      return false
    }
    if (isNew) onAddSlice(newId(), name, textIn(data, 'after') || null, count, days)
    else onAdd(slice, count, days)
    return true
  }
  return (
    <InlineForm label={label} submit="Try it" problem={problem} fields={['count', 'name']} onSave={add} onClose={onClose}>
      <div className="fl-field-row">
        <Field label="Stories" error={errorAt(problem, 'count')}>
          {(control) => <input {...control} name="count" type="number" min={1} max={MOST} defaultValue={3} />}
        </Field>
        <Field label="Size of each">
          {(control) => (
            <select {...control} name="size" defaultValue={sizes[Math.floor(sizes.length / 2)]?.id ?? ''}>
              {sizes.map(({ id, minDays, maxDays }) => (
                <option key={id} value={id}>
                  {id}, {daysText(minDays, maxDays)}
                </option>
              ))}
              <option value="">not known</option>
            </select>
          )}
        </Field>
      </div>
      <Field label="Slice">
        {(control) => (
          <select {...control} value={slice} onChange={(event) => setSlice(event.target.value)}>
            {slices.map(({ id, name }) => (
              <option key={id} value={id}>
                {textOr(name, 'withheld')}
              </option>
            ))}
            {onAddSlice !== undefined && <option value={NEW_SLICE}>A new slice</option>}
          </select>
        )}
      </Field>
      {isNew && (
        <div className="fl-field-row">
          <Field label="Name of the new slice" error={errorAt(problem, 'name')}>
            {(control) => <input {...control} name="name" type="text" maxLength={120} />}
          </Field>
          <Field label="It stands below">
            {(control) => (
              <select {...control} name="after" defaultValue={slices.at(-1)?.id ?? ''}>
                {slices.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {textOr(name, 'withheld')}
                  </option>
                ))}
              </select>
            )}
          </Field>
        </div>
      )}
    </InlineForm>
  )
}
