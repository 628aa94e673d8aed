import { useState } from 'react'
import { GATE_CHECKS, GATE_DECISION_NAMES } from '../../../../src/playbook/gateChecklist'
import type { GateCondition, GateDecision } from '../../../../src/plan/areas/gates/state'
import type { GateRow } from '../../../../src/plan/views/gateReview'
import { dayOf } from '../../../../src/plan/workCalendar'
import { useDayWords } from '../../charts/useDayWords'
import { ActionError } from '../../kit/ActionError'
import { Button } from '../../kit/Button'
import { Lozenge } from '../../kit/Lozenge'
import { ReasonForm } from '../../kit/ReasonForm'
import { useAction } from '../../kit/useAction'
import { useActorNames } from '../../plan/useActorNames'
import { usePage } from '../../page/PageProvider'
import { useNow } from '../../page/useNow'
import { usePlanDates } from '../../page/usePlanDates'
import { usePlanReady } from '../../page/usePlanReady'
import { shown, stateWord } from './gateWords'

const THEN = [
  { view: 'gates', label: 'Review sheet' },
  { view: 'map', label: 'Map' },
  { view: 'forecast', label: 'Forecast' },
  { view: 'hypotheses', label: 'Hypotheses and evidence' },
  { view: 'criteria', label: 'Criteria' },
] as const

/** What was decided, by whom and why, its conditions, and the way back to the plan as it stood then. */
export function Decision({ row, decision, mayFollowUp }: { readonly row: GateRow; readonly decision: GateDecision; readonly mayFollowUp: boolean }) {
  const plan = usePlanReady()
  const dates = usePlanDates()
  const { goTo } = usePage()
  const nameOf = useActorNames(plan, [decision.by])
  const { kind } = decision
  return (
    <section className="fl-section fl-gate-decision" aria-labelledby="fl-gate-decision">
      <div className="fl-between">
        <h3 id="fl-gate-decision">
          <Lozenge tone={stateWord(kind).tone}>{GATE_DECISION_NAMES[kind]}</Lozenge>
        </h3>
        <span className="fl-note">{dates.day(decision.at)}</span>
      </div>
      <p dir="auto">
        {shown(decision.who)}: “{shown(decision.reason)}”
      </p>
      <p className="fl-note">
        Recorded by {nameOf(decision.by)}, entry {decision.seq} of the log.
        {decision.open.length > 0 && ` Open at the time: ${decision.open.map((id) => GATE_CHECKS.find((check) => check.id === id)?.label ?? id).join('; ')}.`}
      </p>
      {decision.conditions.length > 0 && (
        <ul className="fl-rows" aria-label="Conditions">
          {decision.conditions.map((condition) => (
            <Condition key={condition.id} slice={row.slice} condition={condition} mayFollowUp={mayFollowUp} />
          ))}
        </ul>
      )}
      <ForecastThen decision={decision.id} />
      <div className="fl-actions">
        <span className="fl-note">The plan as it stood:</span>
        {THEN.map(({ view, label }) => (
          <Button key={view} kind="link" onClick={() => goTo(view, { at: `#${decision.seq}`, ...(view === 'gates' && { slice: row.slice }) })}>
            {label}
          </Button>
        ))}
      </div>
    </section>
  )
}

/** What was issued for this decision: the dates that its makers had before them, not reckoned again. */
function ForecastThen({ decision }: { readonly decision: string }) {
  const { plan } = usePlanReady().state
  const words = useDayWords()
  const issued = plan.forecasts.issued.find(({ occasion }) => occasion.kind === 'gate' && occasion.of === decision)
  if (!issued || issued.slices.length === 0) return null
  const dates = issued.slices.map(({ slice, p85 }) => `${shown(plan.map.slices[slice]?.name ?? '')} ${p85 === null ? 'not within a year' : `by ${words.day(p85)}`}`)
  return <p className="fl-note">Forecast then, at 85 %: {dates.join('; ')}.</p>
}

function Condition({ slice, condition, mayFollowUp }: { readonly slice: string; readonly condition: GateCondition; readonly mayFollowUp: boolean }) {
  const { id, text, owner, due, met } = condition
  const action = useAction()
  const words = useDayWords()
  const dates = usePlanDates()
  const [isOpen, setOpen] = useState(false)
  const today = dayOf(useNow(), usePlanReady().state.plan.settings.calendar)
  const isLate = met === null && due < today
  return (
    <li className="fl-gate-condition">
      <div>
        <Lozenge tone={met ? 'success' : isLate ? 'danger' : 'neutral'}>{met ? 'Met' : isLate ? 'Overdue' : 'Open'}</Lozenge> <span dir="auto">{shown(text)}</span>
        <p className="fl-note" dir="auto">
          {shown(owner)}, by {words.day(due)}
          {met && ` · met on ${dates.day(met.at)}${met.note === '' ? '' : `: ${shown(met.note)}`}`}
        </p>
      </div>
      {mayFollowUp &&
        (met ? (
          <Button kind="subtle" size="small" aria-label={`Open again: ${shown(text)}`} onClick={() => void action.run({ type: 'ReopenCondition', slice, condition: id }, 'Condition open again')}>
            Open again
          </Button>
        ) : (
          <Button size="small" aria-expanded={isOpen} aria-label={`Met: ${shown(text)}`} onClick={() => setOpen(!isOpen)}>
            Met
          </Button>
        ))}
      {isOpen && met === null && (
        <ReasonForm
          title="Mark as met"
          label="How it was met"
          field="note"
          action={action}
          onSave={(note) => action.run({ type: 'MeetCondition', slice, condition: id, note }, 'Condition met')}
          onClose={() => setOpen(false)}
        />
      )}
      {!isOpen && <ActionError action={action} />}
    </li>
  )
}
