import type { DecisionKind } from '../../../../src/plan/areas/learning/state'
import { textOr } from '../../../../src/plan/kernel/text'
import type { HypothesisPanel } from '../../../../src/plan/views/issuePanel/hypothesisPanel'
import { ActionError } from '../../kit/ActionError'
import { count } from '../../kit/amounts'
import { Button } from '../../kit/Button'
import { useDates } from '../../kit/dates'
import { lazyForm } from '../../kit/lazyForm'
import { useAction } from '../../kit/useAction'
import { useOpener } from '../../kit/useOpener'
import type { ReadySnapshot } from '../../plan/planSnapshot'
import { useActorNames } from '../../plan/useActorNames'

const DecisionForm = lazyForm(() => import('./DecisionForm').then((module) => module.DecisionForm))

interface DecisionPartProps {
  readonly plan: ReadySnapshot
  readonly hypothesis: HypothesisPanel
  readonly canPlan: boolean
  readonly place: string
  readonly isNext: boolean
}

const DONE: Readonly<Record<DecisionKind, string>> = { persevere: 'persevered', pivot: 'pivoted', stop: 'stopped the work' }

/** What was learnt from the verdict: persevere, pivot or stop, and what it did to the plan (L2). */
export function DecisionPart({ plan, hypothesis, canPlan, place, isNext }: DecisionPartProps) {
  const dates = useDates()
  const action = useAction(place)
  const { open, toggle, close } = useOpener<DecisionKind>()
  const { id, number, story, decision, status } = hypothesis
  const nameOf = useActorNames(plan, [decision?.by ?? plan.me.actor])
  // A validated hypothesis suggests to go on, every other result to turn.
  const suggested: DecisionKind = status === 'validated' ? 'persevere' : 'pivot'
  return (
    <>
      {decision !== null && (
        <div>
          <p>
            {nameOf(decision.by)} {DONE[decision.kind]} on {dates.day(decision.at)}
            {decision.why !== '' && `: “${textOr(decision.why, 'withheld')}”`}
          </p>
          {decision.kind === 'pivot' && (
            <p className="fl-note">
              From “{textOr(decision.from, 'withheld')}” to “{textOr(decision.to, 'withheld')}”
            </p>
          )}
          {decision.dropped.length + decision.added.length > 0 && (
            <p className="fl-note">
              {[
                ...(decision.dropped.length > 0 ? [`${count(decision.dropped.length, 'story', 'stories')} dropped`] : []),
                ...(decision.added.length > 0 ? [`${count(decision.added.length, 'story', 'stories')} added`] : []),
              ].join(', ')}
            </p>
          )}
          {canPlan && (
            <p className="fl-note">
              <Button
                kind="link"
                onClick={() => void action.run({ type: 'WithdrawDecision', hypothesis: id, story }, 'Decision taken back')}
              >
                Take the decision back
              </Button>
            </p>
          )}
        </div>
      )}
      {decision === null && canPlan && (
        <>
          <p>What follows from it?</p>
          <div className="fl-actions" role="group" aria-label={`Decision after H-${number}`}>
            {(['persevere', 'pivot', 'stop'] as const).map((kind) => (
              <Button
                key={kind}
                size="small"
                kind={isNext && open === null && kind === suggested ? 'primary' : 'default'}
                aria-expanded={open === kind}
                onClick={() => toggle(kind)}
              >
                {LABELS[kind]}
              </Button>
            ))}
          </div>
        </>
      )}
      {open !== null && (
        <DecisionForm
          key={open}
          kind={open}
          plan={plan}
          hypothesis={hypothesis}
          action={action}
          onClose={() => {
            action.clear()
            close()
          }}
        />
      )}
      {open === null && <ActionError action={action} />}
    </>
  )
}

const LABELS: Readonly<Record<DecisionKind, string>> = { persevere: 'Persevere', pivot: 'Pivot', stop: 'Stop' }
