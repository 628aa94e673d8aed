import { useState } from 'react'
import type { DataSliceDetails, Measure } from '../../../../src/plan/areas/audit/state'
import { textOr } from '../../../../src/plan/kernel/text'
import type { PlanCommand } from '../../../../src/plan/planState'
import { Field } from '../../kit/Field'
import { numberIn, textIn } from '../../kit/formValues'
import { InlineForm } from '../../kit/InlineForm'
import { errorAt, useAction } from '../../kit/useAction'
import { newId } from '../../plan/newId'
import { usePlanReady } from '../../page/usePlanReady'
import { comparisonWords, shown } from './auditWords'

interface DataSliceFormProps {
  /** Absent for a new one. */
  readonly changed?: { readonly id: string; readonly details: DataSliceDetails }
  /** What a new one is probably measured by: as the others are. */
  readonly suggestion?: Measure | undefined
  readonly onClose: () => void
}

const COMPARISONS: readonly Measure['comparison'][] = ['<=', '>=', '<', '>']

/** How it is cut, and what is good enough on it. */
export function DataSliceForm({ changed, suggestion, onClose }: DataSliceFormProps) {
  const action = useAction()
  const { problem } = action
  const { byId } = usePlanReady().state.plan.dataSets
  const [dataSlice] = useState(() => changed?.id ?? newId())
  const was = changed?.details
  const measured = was?.measure ?? suggestion
  const offered = Object.entries(byId)
    .filter(([id, set]) => !set.retired || id === was?.dataSet)
    .toSorted(([, a], [, b]) => a.number - b.number)

  async function save(data: FormData): Promise<boolean> {
    const threshold = numberIn(data, 'threshold')
    if (textIn(data, 'name') === '') return action.refuse('name', 'Give it a name: who or what it is about.')
    if (textIn(data, 'metric') === '') return action.refuse('metric', 'Say by which metric it is measured.')
    if (threshold === null) return action.refuse('threshold', 'Give the threshold as a number, such as 0.5.')
    const dataSet = textIn(data, 'dataSet')
    const cut = { name: textIn(data, 'name'), cut: textIn(data, 'cut'), dataSet: dataSet === '' ? null : dataSet }
    const measure = { metric: textIn(data, 'metric'), comparison: textIn(data, 'comparison') as Measure['comparison'], threshold, unit: textIn(data, 'unit') }
    if (was === undefined) return action.run({ type: 'AddToAudit', risks: [], dataSlices: [{ dataSlice, details: { ...cut, measure } }] }, 'Data slice added')
    const commands: readonly PlanCommand[] = [
      { type: 'RecutDataSlice', dataSlice, details: cut },
      { type: 'MeasureDataSlice', dataSlice, measure },
    ]
    for (const command of commands) if (!(await action.run(command, 'Data slice changed'))) return false
    return true
  }
  return (
    <InlineForm
      label={was === undefined ? 'Add a data slice' : `Change ${shown(was.name)}`}
      submit={was === undefined ? 'Add' : 'Save'}
      problem={problem}
      fields={['name', 'cut', 'dataSet', 'metric', 'threshold', 'unit']}
      onSave={save}
      onClose={onClose}
    >
      <div className="fl-form-row">
        <Field label="Name" error={errorAt(problem, 'name')}>
          {(control) => <input {...control} name="name" type="text" maxLength={120} autoComplete="off" placeholder="Heat pumps" defaultValue={textOr(was?.name ?? '', '')} />}
        </Field>
        <Field label="Data set" error={errorAt(problem, 'dataSet')}>
          {(control) => (
            <select {...control} name="dataSet" defaultValue={was?.dataSet ?? ''}>
              <option value="">Not in the register</option>
              {offered.map(([id, { number, name }]) => (
                <option key={id} value={id}>
                  {`D-${number} ${shown(name)}`}
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
      <Field label="How it is cut out of the data" error={errorAt(problem, 'cut')}>
        {(control) => <input {...control} name="cut" type="text" maxLength={2000} placeholder="Households that heat with electricity, by their contract" defaultValue={textOr(was?.cut ?? '', '')} />}
      </Field>
      <div className="fl-form-row">
        <Field label="Metric" error={errorAt(problem, 'metric')}>
          {(control) => <input {...control} name="metric" type="text" maxLength={120} placeholder="MAE" defaultValue={textOr(measured?.metric ?? '', '')} />}
        </Field>
        <Field label="Good enough is">
          {(control) => (
            <select {...control} name="comparison" defaultValue={measured?.comparison ?? '<='}>
              {COMPARISONS.map((comparison) => (
                <option key={comparison} value={comparison}>
                  {comparisonWords(comparison)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label="Threshold" error={errorAt(problem, 'threshold')}>
          {(control) => <input {...control} name="threshold" type="text" inputMode="decimal" autoComplete="off" defaultValue={measured?.threshold} />}
        </Field>
        <Field label="Unit" error={errorAt(problem, 'unit')}>
          {(control) => <input {...control} name="unit" type="text" maxLength={30} defaultValue={textOr(measured?.unit ?? '', '')} />}
        </Field>
      </div>
    </InlineForm>
  )
}
