import { useState } from 'react'
import type { StagePanel } from '../../../../src/plan/views/issuePanel/stagePanel'
import { ActionError } from '../../kit/ActionError'
import { count } from '../../kit/amounts'
import { Button } from '../../kit/Button'
import { useDates } from '../../kit/dates'
import { Field } from '../../kit/Field'
import { textIn } from '../../kit/formValues'
import { InlineForm } from '../../kit/InlineForm'
import { errorAt, useAction } from '../../kit/useAction'
import { useOpener } from '../../kit/useOpener'
import { Part } from '../../story/Part'
import { StageTrack } from './StageTrack'
import './StagePart.css'

interface StagePartProps {
  readonly story: string
  readonly stage: StagePanel
  readonly canPlan: boolean
}

/** Where a story stands in its lifecycle, what is left to do there, on and back (G2). */
export function StagePart({ story, stage, canPlan }: StagePartProps) {
  const dates = useDates()
  const action = useAction('stage')
  const [target, setTarget] = useState('')
  const { open, toggle, close, heading } = useOpener<'advance' | 'return'>()
  const { current, next, items, openRequired, steps } = stage
  const nameOf = (id: string): string => steps.find((step) => step.id === id)?.name ?? id
  const closeForm = (): void => {
    action.clear()
    close()
  }
  const tick = (item: string, isTicked: boolean, label: string): void =>
    void action.run(
      { type: isTicked ? 'TickItem' : 'UntickItem', story, stage: current.id, item },
      `${isTicked ? 'Done' : 'Open again'}: ${label}`,
    )
  const advance = (note: string, isConfirmed: boolean): Promise<boolean> =>
    action.run(
      { type: 'AdvanceStage', story, from: current.id, note, ...(isConfirmed ? { confirmed: true } : {}) },
      `Advanced to ${next?.name ?? ''}`,
    )
  const askReturn = (to: string): void => {
    setTarget(to)
    toggle('return')
  }
  return (
    <Part title="Stage" place="stage" heading={heading}>
      <StageTrack steps={steps} onReturn={canPlan ? askReturn : null} />
      <p className="fl-note">
        {stage.doneCount} of {items.length} done
        {current.since !== null && ` · in ${current.name} since ${dates.day(current.since)}`}
      </p>
      <ul className="fl-checklist">
        {items.map(({ id, label, isRequired, ticked }) => (
          <li key={id}>
            <label data-ticked={ticked !== null}>
              <input
                type="checkbox"
                checked={ticked !== null}
                disabled={!canPlan}
                onChange={(event) => tick(id, event.target.checked, label)}
              />
              <span>
                {label}
                {!isRequired && <span className="fl-note"> (optional)</span>}
              </span>
            </label>
          </li>
        ))}
      </ul>
      {canPlan && (
        <div className="fl-actions">
          {next !== null ? (
            <Button
              size="small"
              aria-expanded={openRequired.length > 0 ? open === 'advance' : undefined}
              onClick={() => (openRequired.length > 0 ? toggle('advance') : void advance('', false))}
            >
              Advance to {next.name}
            </Button>
          ) : (
            <Button size="small" aria-expanded={open === 'return'} onClick={() => askReturn(steps[0]?.id ?? '')}>
              Open the next loop
            </Button>
          )}
        </div>
      )}
      {open === 'advance' && next !== null && (
        <InlineForm
          label={`Advance to ${next.name}`}
          submit={`Advance to ${next.name}`}
          problem={action.problem}
          fields={['note']}
          onSave={(data) => advance(textIn(data, 'note'), true)}
          onClose={closeForm}
        >
          <p>{count(openRequired.length, 'required item is', 'required items are')} open. Say why it advances all the same.</p>
          <Field label="Reason" error={errorAt(action.problem, 'note')}>
            {(control) => <input {...control} name="note" type="text" maxLength={2000} />}
          </Field>
        </InlineForm>
      )}
      {open === 'return' && (
        <InlineForm
          key={target}
          label={`Return to ${nameOf(target)}`}
          submit={`Return to ${nameOf(target)}`}
          problem={action.problem}
          fields={['reason']}
          onSave={(data) => action.run({ type: 'ReturnStage', story, to: target, reason: textIn(data, 'reason') }, `Returned to ${nameOf(target)}`)}
          onClose={closeForm}
        >
          <Field label={`Why it returns to ${nameOf(target)}`} error={errorAt(action.problem, 'reason')}>
            {(control) => <input {...control} name="reason" type="text" maxLength={2000} />}
          </Field>
        </InlineForm>
      )}
      {open === null && <ActionError action={action} />}
    </Part>
  )
}
