import { textOr } from '../../../../src/plan/kernel/text'
import type { HypothesisPanel } from '../../../../src/plan/views/issuePanel/hypothesisPanel'
import { ActionError } from '../../kit/ActionError'
import { count, daysText, measure, percent } from '../../kit/amounts'
import { Button } from '../../kit/Button'
import { lazyForm } from '../../kit/lazyForm'
import { Lozenge } from '../../kit/Lozenge'
import { MessageLine } from '../../kit/MessageHost'
import { ReasonForm } from '../../kit/ReasonForm'
import { useAction } from '../../kit/useAction'
import { useOpener } from '../../kit/useOpener'
import { useActorNames } from '../../plan/useActorNames'
import type { ReadySnapshot } from '../../plan/planSnapshot'
import { DecisionPart } from '../learning/DecisionPart'
import { EvidenceList } from './EvidenceList'
import { criterionText, STATUS_TONES } from './status'

const VerdictForm = lazyForm(() => import('./VerdictForm').then((module) => module.VerdictForm))
const HypothesisForm = lazyForm(() => import('./HypothesisForm').then((module) => module.HypothesisForm))
const EvidenceForm = lazyForm(() => import('./EvidenceForm').then((module) => module.EvidenceForm))
const Dependants = lazyForm(() => import('./Dependants').then((module) => module.Dependants))

interface HypothesisCardProps {
  readonly plan: ReadySnapshot
  readonly hypothesis: HypothesisPanel
  readonly canPlan: boolean
  /** Its next action is the one that the panel asks for. */
  readonly isNext: boolean
}

type Form = 'restate' | 'evidence' | 'verdict' | 'confirm' | 'unverdict' | 'dependants'

/** One hypothesis: what is believed, how far its test is, and the one next thing to do. */
export function HypothesisCard({ plan, hypothesis, canPlan, isNext }: HypothesisCardProps) {
  const { id, number, story, status, statement, evidence, verdict, dependants } = hypothesis
  const next = isNext ? hypothesis.next : null
  const place = `hypothesis-${id}`
  const action = useAction(place)
  const { open, toggle, close, heading } = useOpener<Form>()
  const nameOf = useActorNames(plan, [...evidence.map(({ by }) => by), verdict?.by ?? plan.me.actor])
  const isOpen = status === 'stated' || status === 'testing'
  const closeForm = (form: Form): void => {
    if (open === form) action.clear()
    close(form)
  }
  const opener = (form: Form, label: string, isPrimary: boolean) => (
    <Button size="small" kind={isPrimary && open === null ? 'primary' : 'default'} aria-expanded={open === form} onClick={() => toggle(form)}>
      {label}
    </Button>
  )
  return (
    <article className="fl-hypothesis" aria-label={`H-${number}, ${status}`}>
      <div className="fl-hypothesis-head">
        <h4 ref={heading} tabIndex={-1} className="fl-hypothesis-number">
          H-{number}
        </h4>
        <Lozenge tone={STATUS_TONES[status]}>{status}</Lozenge>
        {canPlan && isOpen && (
          <>
            <Button kind="link" aria-expanded={open === 'restate'} onClick={() => toggle('restate')}>
              Restate
            </Button>
            <Button
              kind="link"
              onClick={() => void action.run({ type: 'WithdrawHypothesis', hypothesis: id, story }, `H-${number} withdrawn`)}
            >
              Withdraw
            </Button>
          </>
        )}
      </div>
      <p className="fl-belief">
        We believe that {textOr(statement.belief, 'a withheld text')}. We will know it when {criterionText(statement)}.
      </p>
      <p className="fl-note">
        {isOpen && timeBoxText(hypothesis.timeBox)}
        {isOpen && hypothesis.timeBox.over > 0 && (
          <span className="fl-overrun"> · time box over by {daysText(hypothesis.timeBox.over)}</span>
        )}
        {[...(isOpen ? ['', confidenceText(hypothesis)] : []), ...bestText(hypothesis)].join(' · ')}
        {dependants.length > 0 && (
          <>
            {' → '}
            <Button kind="link" aria-expanded={open === 'dependants'} onClick={() => toggle('dependants')}>
              {count(dependants.length, 'story depends', 'stories depend')} on it
            </Button>
          </>
        )}
      </p>
      {verdict !== null && (
        <p>
          {nameOf(verdict.by)}: {verdict.verdict}
          {verdict.despiteEvidence === true && ' against its evidence'}
          {verdict.reason !== '' && `, “${textOr(verdict.reason, 'withheld')}”`}
          <span className="fl-note"> · {confidenceText(hypothesis)}</span>{' '}
          {canPlan && hypothesis.decision === null && (
            <span className="fl-note">
              <Button kind="link" aria-expanded={open === 'unverdict'} onClick={() => toggle('unverdict')}>
                Take the verdict back
              </Button>
            </span>
          )}
        </p>
      )}
      {evidence.length > 0 && (
        <EvidenceList
          evidence={evidence}
          statement={statement}
          nameOf={nameOf}
          onWithdraw={
            canPlan && isOpen
              ? (which) => void action.run({ type: 'WithdrawEvidence', hypothesis: id, story, evidence: which }, 'Evidence taken back')
              : null
          }
        />
      )}
      {isOpen && hypothesis.proposed !== null && open !== 'verdict' && open !== 'confirm' && (
        <p>
          Proposed: <strong>{hypothesis.proposed}</strong>, the latest value {hypothesis.proposed === 'validated' ? 'meets' : 'misses'} the target.{' '}
          {canPlan && (
            <Button kind="link" onClick={() => toggle('confirm')}>
              Confirm it
            </Button>
          )}
        </p>
      )}
      {canPlan && (
        <div className="fl-actions">
          {status === 'stated' && (
            <Button
              size="small"
              kind={next === 'start' ? 'primary' : 'default'}
              onClick={() => void action.run({ type: 'StartHypothesisTest', hypothesis: id, story }, `Testing of H-${number} started`)}
            >
              Start the test
            </Button>
          )}
          {isOpen && opener('evidence', 'Log evidence', next === 'evidence')}
          {isOpen && opener('verdict', 'Give verdict', next === 'verdict')}
          {(isOpen || dependants.length === 0) && opener('dependants', 'Link stories', false)}
        </div>
      )}
      {open === 'restate' && <HypothesisForm story={story} stated={hypothesis} action={action} onClose={() => closeForm('restate')} />}
      {open === 'evidence' && <EvidenceForm hypothesis={hypothesis} action={action} onClose={() => closeForm('evidence')} />}
      {(open === 'verdict' || open === 'confirm') && <VerdictForm key={open} hypothesis={hypothesis} isConfirming={open === 'confirm'} action={action} onClose={() => closeForm(open)} />}
      {open === 'unverdict' && (
        <ReasonForm
          title="Take the verdict back"
          label="Why it no longer holds"
          field="reason"
          action={action}
          onSave={(reason) => action.run({ type: 'WithdrawVerdict', hypothesis: id, story, reason }, `Verdict on H-${number} taken back`)}
          onClose={close}
        />
      )}
      {open === 'dependants' && (
        <Dependants
          hypothesis={hypothesis}
          scope={plan.state.plan.settings.scope}
          isInPlan={(other) => plan.state.plan.jiraFacts.rows[other] !== undefined}
          canPlan={canPlan}
          action={action}
        />
      )}
      {open === null && <ActionError action={action} />}
      {!isOpen && <DecisionPart plan={plan} hypothesis={hypothesis} canPlan={canPlan} place={place} isNext={isNext} />}
      <MessageLine place={place} />
    </article>
  )
}

function bestText({ best, met, statement, runs }: HypothesisPanel): readonly string[] {
  if (best === null) return []
  const unit = textOr(statement.unit, '')
  const several = runs !== null && runs.count > 1 ? [`${runs.count} runs from ${measure(runs.min, '')} to ${measure(runs.max, unit)}`] : []
  return [`best run ${measure(best, unit)}, target ${met ? 'met' : 'missed'}`, ...several]
}

function confidenceText({ statement, confidenceBefore }: HypothesisPanel): string {
  const before = confidenceBefore === null ? '' : `, ${percent(confidenceBefore)} at first`
  return `confidence ${percent(statement.confidence)}${before}`
}

function timeBoxText({ day, days }: HypothesisPanel['timeBox']): string {
  if (day === null) return `not tested yet, time box ${daysText(days)}`
  return `testing, day ${day} of ${days}`
}
