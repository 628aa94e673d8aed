import { useState } from 'react'
import type { Recurring } from '../../../src/plan/areas/workKinds/state'
import type { LocalId } from '../../../src/plan/kernel/ids'
import { textOr } from '../../../src/plan/kernel/text'
import { PERIOD_IDS, PERIODS } from '../../../src/playbook/recurringPeriods'
import { WORK_KINDS } from '../../../src/playbook/workKinds'
import { ActionError } from '../kit/ActionError'
import { Button } from '../kit/Button'
import { Field } from '../kit/Field'
import { InlineForm } from '../kit/InlineForm'
import { MessageLine } from '../kit/MessageHost'
import { amount, count } from '../kit/amounts'
import { numberIn, textIn } from '../kit/formValues'
import type { Action } from '../kit/useAction'
import { errorAt, useAction } from '../kit/useAction'
import { newId } from '../plan/newId'
import { usePlanReady } from '../page/usePlanReady'

/** Work that comes round and that no story stands for: counted against the capacity of every iteration (S8). */
export default function RecurringWork() {
  const { state, me, asOf } = usePlanReady()
  const action = useAction('recurring')
  const [editing, setEditing] = useState<LocalId | null>(null)
  const [isAdding, setAdding] = useState(false)
  const canPlan = me.may.includes('plan') && asOf === undefined
  const rows = Object.entries(state.plan.workKinds.recurring).filter(([, work]) => !work.retired)
  const inTwoWeeks = rows.reduce((sum, [, { days, period }]) => sum + (days / PERIODS[period].workingDays) * 10, 0)
  const close = (): void => {
    action.clear()
    setEditing(null)
    setAdding(false)
  }
  return (
    <details className="fl-twin fl-recurring">
      <summary>
        Recurring work: {rows.length === 0 ? 'none' : `${count(rows.length, 'kind', 'kinds')}, ${amount(inTwoWeeks)} days in two weeks`}
      </summary>
      <p className="fl-subtle">What is done again and again without a story, such as “Take over the readings of new households”, one day every week. It is taken off the capacity of each iteration.</p>
      <ul className="fl-late">
        {rows.map(([id, work]) =>
          editing === id ? (
            <li key={id}>
              <WorkForm id={id} work={work} action={action} onClose={close} />
            </li>
          ) : (
            <li key={id}>
              <span>
                <bdi>{textOr(work.name, 'withheld')}</bdi>{' '}
                <span className="fl-subtle">
                  {amount(work.days)} {work.days === 1 ? 'day' : 'days'} {PERIODS[work.period].name.toLowerCase()}, {WORK_KINDS.find((one) => one.id === work.kind)!.short.toLowerCase()}
                </span>
              </span>
              {canPlan && (
                <span className="fl-blocker-actions">
                  <Button size="small" kind="subtle" aria-label={`Change ${textOr(work.name, 'this work')}`} onClick={() => setEditing(id)}>
                    Change
                  </Button>
                  <Button size="small" kind="subtle" aria-label={`End ${textOr(work.name, 'this work')}`} onClick={() => void action.run({ type: 'RetireRecurringWork', work: id }, 'No longer done')}>
                    No longer done
                  </Button>
                </span>
              )}
            </li>
          ),
        )}
      </ul>
      {isAdding ? (
        <WorkForm id={null} work={null} action={action} onClose={close} />
      ) : (
        canPlan && (
          <Button size="small" onClick={() => setAdding(true)}>
            Add recurring work
          </Button>
        )
      )}
      {!isAdding && editing === null && <ActionError action={action} />}
      <MessageLine place="recurring" />
    </details>
  )
}

interface WorkFormProps {
  readonly id: LocalId | null
  readonly work: Recurring | null
  readonly action: Action
  readonly onClose: () => void
}

function WorkForm({ id, work, action, onClose }: WorkFormProps) {
  const { problem } = action
  const save = (data: FormData): Promise<boolean> => {
    const days = numberIn(data, 'days')
    if (days === null || days < 0.1 || days > 60) return Promise.resolve(action.refuse('days', 'Give the days of work each time, 0.1 to 60.'))
    const details = {
      name: textIn(data, 'name'),
      days,
      kind: WORK_KINDS.find((one) => one.id === textIn(data, 'kind'))?.id ?? 'data',
      period: PERIOD_IDS.find((one) => one === textIn(data, 'period')) ?? 'weekly',
    }
    return id === null
      ? action.run({ type: 'AddRecurringWork', work: newId(), details }, 'Recurring work added')
      : action.run({ type: 'ChangeRecurringWork', work: id, details }, 'Recurring work changed')
  }
  return (
    <InlineForm label="Recurring work" submit="Save" problem={problem} fields={['name', 'days']} onSave={save} onClose={onClose}>
      <Field label="What is done" error={errorAt(problem, 'name')}>
        {(control) => <input {...control} name="name" type="text" dir="auto" autoComplete="off" maxLength={120} defaultValue={work === null ? '' : textOr(work.name, '')} />}
      </Field>
      <div className="fl-capacity-fields">
        <Field label="Days of work each time" error={errorAt(problem, 'days')}>
          {(control) => <input {...control} name="days" type="text" inputMode="decimal" defaultValue={String(work?.days ?? 1)} />}
        </Field>
        <Field label="How often">
          {(control) => (
            <select {...control} name="period" defaultValue={work?.period ?? 'weekly'}>
              {PERIOD_IDS.map((period) => (
                <option key={period} value={period}>
                  {PERIODS[period].name}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label="Kind of work">
          {(control) => (
            <select {...control} name="kind" defaultValue={work?.kind ?? 'data'}>
              {WORK_KINDS.map(({ id: kind, short }) => (
                <option key={kind} value={kind}>
                  {short}
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
    </InlineForm>
  )
}
