import { useState } from 'react'
import { NO_PLAN } from '../../../../src/plan/areas/iterationPlans/state'
import { textOr } from '../../../../src/plan/kernel/text'
import type { IterationCard } from '../../../../src/plan/views/iterations'
import { ITERATION_PHASES } from '../../../../src/playbook/iterationPhases'
import { ActionError } from '../../kit/ActionError'
import { AutosaveText } from '../../kit/AutosaveText'
import { Field } from '../../kit/Field'
import { Lozenge } from '../../kit/Lozenge'
import { count } from '../../kit/amounts'
import { useAction } from '../../kit/useAction'
import { usePlanReady } from '../../page/usePlanReady'
import { Blockers } from './Blockers'
import { Review } from './Review'
import './IterationDetails.css'

/** What an iteration is for, what holds it up, what came out of it (I1). Its goal is read without opening anything. */
export function IterationDetails({ card }: { readonly card: IterationCard }) {
  const { state, me, asOf } = usePlanReady()
  const [isOpen, setOpen] = useState(false)
  const iteration = card.id
  const plan = state.plan.iterationPlans.byIteration[iteration] ?? NO_PLAN
  const canPlan = me.may.includes('plan') && asOf === undefined
  const open = Object.values(plan.blockers).filter((blocker) => !blocker.resolved).length
  const goal = textOr(plan.texts.goal ?? '', 'withheld')
  const name = textOr(card.iteration.name, 'this iteration')
  return (
    <details className="fl-iteration-details" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary aria-label={`Goal, blockers and review of ${name}`}>
        <span className={goal === '' ? 'fl-subtle' : 'fl-iteration-goal'}>{goal === '' ? (canPlan ? 'Say the goal' : 'No goal') : goal}</span>
        {open > 0 && <Lozenge tone="danger">{count(open, 'blocker', 'blockers')}</Lozenge>}
        {plan.focus !== null && <Lozenge>{ITERATION_PHASES.find(({ id }) => id === plan.focus)!.name}</Lozenge>}
      </summary>
      {isOpen && (
        <div className="fl-iteration-parts">
          <AutosaveText
            label="Goal"
            hint="“Households see tomorrow’s sun by the hour.”"
            value={plan.texts.goal ?? ''}
            canEdit={canPlan}
            toCommand={(value) => ({ type: 'DescribeIteration', iteration, field: 'goal', value })}
            said="Goal saved"
          />
          <AutosaveText
            label="What can be tested at the end"
            hint="“The hourly prediction runs for ten households.”"
            value={plan.texts.deliverable ?? ''}
            canEdit={canPlan}
            toCommand={(value) => ({ type: 'DescribeIteration', iteration, field: 'deliverable', value })}
            said="Deliverable saved"
          />
          <Focus iteration={iteration} canPlan={canPlan} />
          <Blockers iteration={iteration} blockers={plan.blockers} canPlan={canPlan} />
          {card.time !== 'future' && <Review iteration={iteration} plan={plan} canPlan={canPlan} />}
        </div>
      )}
    </details>
  )
}

function Focus({ iteration, canPlan }: { readonly iteration: string; readonly canPlan: boolean }) {
  const { state } = usePlanReady()
  const action = useAction()
  const focus = state.plan.iterationPlans.byIteration[iteration]?.focus ?? null
  return (
    <>
      <Field label="Focus">
        {(control) => (
          <select
            {...control}
            disabled={!canPlan}
            value={focus ?? ''}
            onChange={(event) => {
              const next = ITERATION_PHASES.find(({ id }) => id === event.target.value)?.id ?? null
              void action.run({ type: 'FocusIteration', iteration, focus: next }, 'Focus set')
            }}
          >
            <option value="">What the plan lets expect</option>
            {ITERATION_PHASES.map(({ id, name }) => (
              <option key={id} value={id}>
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
