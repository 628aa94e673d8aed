import { useState } from 'react'
import type { Day } from '../../../src/plan/kernel/ids'
import { addDays } from '../../../src/plan/workCalendar'
import { Field } from '../kit/Field'
import { numberIn, textIn } from '../kit/formValues'
import { InlineForm } from '../kit/InlineForm'
import type { ActionProblem } from '../kit/useAction'
import { errorAt } from '../kit/useAction'

interface CapacityFormProps {
  readonly today: Day
  readonly onAdd: (from: Day, to: Day, part: number) => void
  readonly onClose: () => void
}

/** More or fewer people for a while, as a part of the usual capacity. */
export function CapacityForm({ today, onAdd, onClose }: CapacityFormProps) {
  const [problem, setProblem] = useState<ActionProblem | null>(null)
  async function add(data: FormData): Promise<boolean> {
    const [from, to, percent] = [textIn(data, 'from'), textIn(data, 'to'), numberIn(data, 'part')]
    const refuse = (at: string, message: string): false => {
      setProblem({ at, code: 'invalid', message })
      return false
    }
    if (from === '') return refuse('from', 'Choose a first day.')
    if (to < from) return refuse('to', 'The last day is before the first.')
    if (percent === null || percent < 0 || percent > 300) return refuse('part', 'A number from 0 to 300.')
    onAdd(from, to, percent / 100)
    return true
  }
  return (
    <InlineForm label="Capacity for a while" submit="Try it" problem={problem} fields={['from', 'to', 'part']} onSave={add} onClose={onClose}>
      <div className="fl-field-row">
        <Field label="From" error={errorAt(problem, 'from')}>
          {(control) => <input {...control} name="from" type="date" min={today} defaultValue={today} />}
        </Field>
        <Field label="To" error={errorAt(problem, 'to')}>
          {(control) => <input {...control} name="to" type="date" min={today} defaultValue={addDays(today, 27)} />}
        </Field>
      </div>
      <Field label="% of the usual capacity" hint="50: half of the team is there; 150: half as many people more" error={errorAt(problem, 'part')}>
        {(control) => <input {...control} name="part" type="number" min={0} max={300} step={5} defaultValue={50} />}
      </Field>
    </InlineForm>
  )
}
