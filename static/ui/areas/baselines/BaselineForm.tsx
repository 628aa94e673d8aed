import { useState } from 'react'
import type { Baseline } from '../../../../src/plan/areas/baselines/state'
import { textOr } from '../../../../src/plan/kernel/text'
import type { BaselineRow } from '../../../../src/plan/views/issuePanel/baselinesPanel'
import { Field } from '../../kit/Field'
import { numberIn, textIn } from '../../kit/formValues'
import { InlineForm } from '../../kit/InlineForm'
import type { Action } from '../../kit/useAction'
import { errorAt } from '../../kit/useAction'
import { newId } from '../../plan/newId'
import { KIND_NAMES } from './ComparisonPicture'

interface BaselineFormProps {
  readonly story: string
  /** Absent for a new one. */
  readonly recorded?: BaselineRow
  /** What a new one probably measures: the metric of the story's hypothesis. */
  readonly suggestion: Partial<Pick<Baseline, 'metric' | 'unit' | 'better' | 'dataSet' | 'kind' | 'learnt'>>
  readonly action: Action
  readonly onClose: () => void
}

export function BaselineForm({ story, recorded, suggestion, action, onClose }: BaselineFormProps) {
  const [id] = useState(() => recorded?.id ?? newId())
  const { problem } = action
  const was: Partial<Baseline> = recorded ?? suggestion

  async function save(data: FormData): Promise<boolean> {
    const value = numberIn(data, 'value')
    if (textIn(data, 'metric') === '') return action.refuse('metric', 'Say which metric the baseline is for.')
    if (value === null) return action.refuse('value', 'Give the value as a number, such as 0.61.')
    const baseline: Baseline = {
      metric: textIn(data, 'metric'),
      kind: textIn(data, 'kind') as Baseline['kind'],
      value,
      unit: textIn(data, 'unit'),
      better: textIn(data, 'better') as Baseline['better'],
      dataSet: textIn(data, 'dataSet'),
      learnt: textIn(data, 'learnt'),
    }
    return recorded === undefined
      ? action.run({ type: 'RecordBaseline', story, id, baseline }, 'Baseline recorded')
      : action.run({ type: 'CorrectBaseline', story, id, baseline }, 'Baseline corrected')
  }
  return (
    <InlineForm
      label={recorded === undefined ? 'Add a baseline' : 'Correct the baseline'}
      submit={recorded === undefined ? 'Add' : 'Save'}
      problem={problem}
      fields={['metric', 'value', 'unit', 'dataSet', 'learnt']}
      onSave={save}
      onClose={onClose}
    >
      <div className="fl-form-row">
        <Field label="Metric" error={errorAt(problem, 'metric')}>
          {(control) => <input {...control} name="metric" type="text" maxLength={120} placeholder="MAE" defaultValue={textOr(was.metric ?? '', '')} />}
        </Field>
        <Field label="Value" error={errorAt(problem, 'value')}>
          {(control) => <input {...control} data-first={was.metric === undefined ? undefined : true} name="value" type="text" inputMode="decimal" autoComplete="off" defaultValue={was.value} />}
        </Field>
        <Field label="Unit" error={errorAt(problem, 'unit')}>
          {(control) => <input {...control} name="unit" type="text" maxLength={30} defaultValue={textOr(was.unit ?? '', '')} />}
        </Field>
      </div>
      <div className="fl-form-row">
        <Field label="From">
          {(control) => (
            <select {...control} name="kind" defaultValue={was.kind ?? 'olderSystem'}>
              {Object.entries(KIND_NAMES).map(([kind, name]) => (
                <option key={kind} value={kind}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label="Better is">
          {(control) => (
            <select {...control} name="better" defaultValue={was.better ?? 'higher'}>
              <option value="higher">higher</option>
              <option value="lower">lower</option>
            </select>
          )}
        </Field>
        <Field label="Data set" error={errorAt(problem, 'dataSet')}>
          {(control) => <input {...control} name="dataSet" type="text" maxLength={120} defaultValue={textOr(was.dataSet ?? '', '')} />}
        </Field>
      </div>
      <Field label="What it taught about data, time or hardware" error={errorAt(problem, 'learnt')}>
        {(control) => <textarea {...control} name="learnt" maxLength={5000} rows={2} defaultValue={textOr(was.learnt ?? '', '')} />}
      </Field>
    </InlineForm>
  )
}
