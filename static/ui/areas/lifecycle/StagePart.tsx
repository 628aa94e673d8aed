import { lazy, Suspense, useEffect, useState } from 'react'
import { AUDIT_GATE } from '../../../../src/playbook/auditGate'
import { PROTOTYPE_GATE } from '../../../../src/playbook/prototypeGate'
import { FIRST_GATE } from '../../../../src/playbook/sheets/firstGate'
import type { PrototypePanel } from '../../../../src/plan/views/issuePanel/prototypePanel'
import type { StagePanel } from '../../../../src/plan/views/issuePanel/stagePanel'
import { ActionError } from '../../kit/ActionError'
import { count } from '../../kit/amounts'
import { Button } from '../../kit/Button'
import { useDates } from '../../kit/dates'
import { ReasonForm } from '../../kit/ReasonForm'
import { useAction } from '../../kit/useAction'
import { useOpener } from '../../kit/useOpener'
import { Part } from '../../story/Part'
import { OpenSheet } from './OpenSheet'
import { StageTrack } from './StageTrack'
import './StagePart.css'

const AuditLine = lazy(() => import('../audit/AuditLine'))
const JudgeForm = lazy(() => import('../prototypes/JudgeForm'))
const PrototypePart = lazy(() => import('../prototypes/PrototypePart'))
const WithoutAudit = lazy(() => import('../audit/WithoutAudit'))

interface StagePartProps {
  readonly story: string
  readonly stage: StagePanel
  readonly prototype: PrototypePanel
  readonly canPlan: boolean
  /** Nothing else in the panel asks for something. */
  readonly isNext: boolean
}

/** Where a story stands in its lifecycle, what is left to do there, on and back (G2). */
export function StagePart({ story, stage, prototype, canPlan, isNext }: StagePartProps) {
  const dates = useDates()
  const action = useAction('stage')
  const [target, setTarget] = useState('')
  const [said, setSaid] = useState('')
  const [auditMessage, setAuditMessage] = useState('')
  const { open, toggle, close, heading } = useOpener<'advance' | 'return' | 'audit' | 'judge'>()
  const { current, next, items, openRequired, steps } = stage
  const nameOf = (id: string): string => steps.find((step) => step.id === id)?.name ?? id
  const tick = (item: string, isTicked: boolean, label: string): void =>
    void action.run(
      { type: isTicked ? 'TickItem' : 'UntickItem', story, stage: current.id, item },
      `${isTicked ? 'Done' : 'Open again'}: ${label}`,
    )
  const advance = (note: string, isConfirmed: boolean, withoutAudit = false): Promise<boolean> => {
    if (!withoutAudit) setSaid(note)
    return action.run(
      { type: 'AdvanceStage', story, from: current.id, note, ...(isConfirmed ? { confirmed: true } : {}), ...(withoutAudit ? { withoutAudit } : {}) },
      `Advanced to ${next?.name ?? ''}`,
    )
  }
  // The audit is asked for only once the story is about to go on: until then nobody here knows how it stands.
  const asksAudit = action.problem?.code === 'confirm' && action.problem.at === AUDIT_GATE.sheet ? action.problem.message : null
  useEffect(() => {
    if (asksAudit === null) return
    setAuditMessage(asksAudit)
    action.clear()
    if (open !== 'audit') toggle('audit')
    // oxlint-disable-next-line react/exhaustive-deps
  }, [asksAudit])
  // No story leaves its prototype unjudged (H5).
  const mustJudge = prototype.isNow && prototype.judged?.worthDeploying !== true
  const left = openRequired.filter(({ id }) => !prototype.isNow || id !== PROTOTYPE_GATE.item)
  const goOn = (): void => (left.length > 0 ? toggle('advance') : void advance('', false))
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
      {AUDIT_GATE.shownIn.includes(current.id) && (
        <Suspense fallback={<p className="fl-note">Audit: …</p>}>
          <AuditLine />
        </Suspense>
      )}
      <ul className="fl-checklist">
        {items.map(({ id, label, isRequired, ticked, isDerived }) => (
          <li key={id}>
            <label data-ticked={ticked !== null}>
              <input
                type="checkbox"
                checked={ticked !== null}
                disabled={!canPlan || isDerived}
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
      {prototype.isNow && (
        <Suspense fallback={<p className="fl-note">Prototype: …</p>}>
          <PrototypePart story={story} prototype={prototype} canPlan={canPlan} />
        </Suspense>
      )}
      {canPlan && (
        <div className="fl-actions">
          {next !== null ? (
            <Button
              size="small"
              kind={isNext && left.length === 0 ? 'primary' : 'default'}
              aria-expanded={mustJudge ? open === 'judge' : left.length > 0 ? open === 'advance' : undefined}
              onClick={() => (mustJudge ? toggle('judge') : goOn())}
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
      {open === 'judge' && (
        <Suspense fallback={null}>
          <JudgeForm
            story={story}
            action={action}
            onJudged={(isWorth) => {
              close()
              if (isWorth) goOn()
            }}
            onClose={() => {
              action.clear()
              close()
            }}
          />
        </Suspense>
      )}
      {open === 'advance' && next !== null && (
        <ReasonForm
          title={`Advance to ${next.name}`}
          label="Reason"
          field="note"
          action={action}
          onSave={(note) => advance(note, true)}
          onClose={close}
        >
          <p>{count(left.length, 'required item is', 'required items are')} open. Say why it advances all the same.</p>
        </ReasonForm>
      )}
      {open === 'audit' && next !== null && (
        <Suspense fallback={null}>
          <WithoutAudit
            message={auditMessage}
            action={action}
            onSave={(reason) => advance([said, reason].filter((part) => part !== '').join(' '), left.length > 0, true)}
            onClose={close}
          />
        </Suspense>
      )}
      {open === 'return' && (
        <ReasonForm
          key={target}
          title={`Return to ${nameOf(target)}`}
          label={`Why it returns to ${nameOf(target)}`}
          field="reason"
          action={action}
          onSave={(reason) => action.run({ type: 'ReturnStage', story, to: target, reason }, `Returned to ${nameOf(target)}`)}
          onClose={close}
        />
      )}
      {open === null && <ActionError action={action} />}
      {action.problem?.at === FIRST_GATE.sheet && <OpenSheet />}
    </Part>
  )
}
