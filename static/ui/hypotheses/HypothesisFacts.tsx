import { textOr } from '../../../src/plan/kernel/text'
import type { HypothesisCard } from '../../../src/plan/views/hypothesisBoard'
import { heardOn } from '../../../src/plan/views/feedbackList'
import { STATUS_TONES, criterionText } from '../areas/hypotheses/status'
import { Button } from '../kit/Button'
import { Lozenge } from '../kit/Lozenge'
import { Meter } from '../kit/Meter'
import { measure } from '../kit/amounts'
import { usePage } from '../page/PageProvider'
import { usePlanReady } from '../page/usePlanReady'
import { stakeText, timeBoxText } from './hypothesisWords'

/** Number, state and stated confidence of a hypothesis. */
export function HypothesisHead({ card, hasState }: { readonly card: HypothesisCard; readonly hasState: boolean }) {
  const { verdict, decision } = card
  const state = verdict ?? (card.column === 'testing' ? 'testing' : 'stated')
  return (
    <div className="fl-hypothesis-head">
      <h3>H-{card.number}</h3>
      {(hasState || verdict !== null) && <Lozenge tone={STATUS_TONES[state]}>{state}</Lozenge>}
      {decision !== null && <Lozenge>{decision}</Lozenge>}
      {card.kind === 'process' && <Lozenge>process</Lozenge>}
      <span className="fl-subtle">
        confidence {Math.round(card.confidence * 100)} %{card.confidenceBefore !== null && `, ${Math.round(card.confidenceBefore * 100)} % at first`}
      </span>
    </div>
  )
}

/** What is believed, how we will know, how far the test is, what depends on it. */
export function HypothesisFacts({ card }: { readonly card: HypothesisCard }) {
  const heard = heardOn(usePlanReady().state, card.story).filter(({ hypothesis }) => hypothesis === card.id)
  const { goTo } = usePage()
  const { statement, timeBox, verdict } = card
  return (
    <>
      {statement ? (
        <>
          <p>We believe that {textOr(statement.belief, '(withheld)')}</p>
          <p className="fl-criterion">{criterionText(statement)}</p>
        </>
      ) : (
        <p className="fl-subtle">Its text is not shown to you.</p>
      )}
      {verdict === null && (
        <div className="fl-time-box" data-over={timeBox.over > 0}>
          {timeBox.day !== null && (
            <Meter value={timeBox.day / timeBox.days} label={timeBoxText(card)} tone={timeBox.over > 0 ? 'danger' : 'neutral'} />
          )}
          <span>{timeBoxText(card)}</span>
        </div>
      )}
      {card.best !== null && statement && (
        <p>
          Best {measure(card.best, textOr(statement.unit, ''))}: {card.met ? 'meets the target' : verdict === null ? 'target not met yet' : 'target missed'}
          {card.runs !== null && card.runs.count > 1 && `; ${card.runs.count} runs from ${card.runs.min} to ${card.runs.max}`}
        </p>
      )}
      {card.proposed !== null && (
        <p>
          Proposed: <strong>{card.proposed}</strong>, waiting for a person.
        </p>
      )}
      {card.decisionReason !== '' && <q className="fl-why">{textOr(card.decisionReason, 'withheld')}</q>}
      {card.decisionReason === '' && card.verdictReason !== '' && <q className="fl-why">{textOr(card.verdictReason, 'withheld')}</q>}
      {verdict === null && <p className="fl-subtle">{stakeText(card)}</p>}
      {heard.length > 0 && (
        <p className="fl-subtle">
          Feedback:{' '}
          {heard.map(({ feedback, number }) => (
            <Button key={feedback} kind="link" onClick={() => goTo('feedback', { feedback })}>
              F-{number}
            </Button>
          ))}
        </p>
      )}
    </>
  )
}
