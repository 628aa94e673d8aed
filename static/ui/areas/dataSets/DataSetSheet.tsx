import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import { ACQUISITION_NAMES, ACQUISITIONS, DATA_SECTIONS, LABELLING_NAMES, LABELLINGS } from '../../../../src/playbook/dataQuestions'
import type { DataField } from '../../../../src/playbook/dataQuestions'
import type { PlanCommand } from '../../../../src/plan/planState'
import type { DataRegister, DataRow } from '../../../../src/plan/views/dataRegister'
import { ActionError } from '../../kit/ActionError'
import { Button } from '../../kit/Button'
import { Field } from '../../kit/Field'
import { Skeleton } from '../../kit/Skeleton'
import { useAction } from '../../kit/useAction'
import { usePage } from '../../page/PageProvider'
import { Assessment } from './Assessment'
import { AutosaveMarkdown } from '../../kit/AutosaveMarkdown'
import { AutosaveText } from '../../kit/AutosaveText'
import { setName } from './dataWords'
import { MadeFrom } from './MadeFrom'
import { NeededBy } from './NeededBy'
import { RetireSet } from './RetireSet'

const DataSetHistory = lazy(() => import('./DataSetHistory').then((module) => ({ default: module.DataSetHistory })))

interface DataSetSheetProps {
  readonly row: DataRow
  readonly register: DataRegister
  readonly mayEdit: boolean
}

/** One data set with everything that is known of it; each field is saved on its own (D1, D2, D4, F7). */
export function DataSetSheet({ row, register, mayEdit }: DataSetSheetProps) {
  const { goTo } = usePage()
  const { id, set } = row
  const canEdit = mayEdit && !set.retired
  const [showsHistory, setShowsHistory] = useState(false)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [id])
  return (
    <article className="fl-record" aria-labelledby="fl-data-title">
      <div className="fl-between">
        <h2 id="fl-data-title" ref={heading} tabIndex={-1}>
          {setName(set)}
        </h2>
        <Button kind="subtle" size="small" onClick={() => goTo('data-sets')}>
          All data sets
        </Button>
      </div>
      {set.retired && <RetireSet row={row} canEdit={mayEdit} />}
      <div className="fl-columns">
        <div className="fl-column">
          <section className="fl-section" aria-label="Name">
            <AutosaveText label="Name" value={set.name} canEdit={canEdit} toCommand={(name) => ({ type: 'RenameDataSet', dataSet: id, name })} said="Data set renamed" />
          </section>
          {DATA_SECTIONS.map(({ title, questions }) => (
            <section key={title} className="fl-section" aria-label={title}>
              <h3>{title}</h3>
              {questions.map(({ id: field, label, hint }) => (
                <Question key={field} field={field} label={label} hint={hint} row={row} canEdit={canEdit} />
              ))}
            </section>
          ))}
        </div>
        <div className="fl-column">
          <Assessment row={row} canEdit={canEdit} />
          <NeededBy row={row} canEdit={canEdit} />
          <MadeFrom row={row} register={register} canEdit={canEdit} />
          <details onToggle={(event) => setShowsHistory(event.currentTarget.open)}>
            <summary>History of every field</summary>
            {showsHistory && (
              <Suspense fallback={<Skeleton height="4rem" />}>
                <DataSetHistory dataSet={id} />
              </Suspense>
            )}
          </details>
          {!set.retired && <RetireSet row={row} canEdit={canEdit} />}
        </div>
      </div>
    </article>
  )
}

interface QuestionProps {
  readonly field: DataField
  readonly label: string
  readonly hint: string
  readonly row: DataRow
  readonly canEdit: boolean
}

/** A text; before two of them, the choice that it explains. */
function Question({ field, label, hint, row: { id, set }, canEdit }: QuestionProps) {
  const Answer = field === 'owner' ? AutosaveText : AutosaveMarkdown
  const toCommand = (value: string): PlanCommand => ({ type: 'DescribeDataSet', dataSet: id, field, value })
  return (
    <>
      {field === 'labels' && (
        <Choice
          label="Labelling"
          options={LABELLINGS.map((value) => [value, LABELLING_NAMES[value]])}
          value={set.labelling}
          canEdit={canEdit}
          toCommand={(labelling) => ({ type: 'ChooseLabelling', dataSet: id, labelling })}
        />
      )}
      {field === 'provenance' && (
        <Choice
          label="Where it is had from"
          options={ACQUISITIONS.map((value) => [value, ACQUISITION_NAMES[value]])}
          value={set.acquisition}
          canEdit={canEdit}
          toCommand={(acquisition) => ({ type: 'ChooseAcquisition', dataSet: id, acquisition })}
        />
      )}
      <Answer label={label} hint={hint} value={set.fields[field] ?? ''} canEdit={canEdit} toCommand={toCommand} said={`${label} saved`} />
    </>
  )
}

interface ChoiceProps<T extends string> {
  readonly label: string
  readonly options: readonly (readonly [T, string])[]
  readonly value: T | null
  readonly canEdit: boolean
  readonly toCommand: (value: T | null) => PlanCommand
}

function Choice<T extends string>({ label, options, value, canEdit, toCommand }: ChoiceProps<T>) {
  const action = useAction()
  return (
    <>
      <Field label={label}>
        {(control) => (
          <select
            {...control}
            disabled={!canEdit}
            value={value ?? ''}
            onChange={(event) => void action.run(toCommand(options.find(([option]) => option === event.target.value)?.[0] ?? null), `${label} saved`)}
          >
            <option value="">Not said yet</option>
            {options.map(([option, name]) => (
              <option key={option} value={option}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <ActionError action={action} />
    </>
  )
}
