import type { Decision } from '../../kernel/decision'
import { decided, rejected } from '../../kernel/decision'
import { isSame } from '../../kernel/same'
import type { PlanState } from '../../planState'
import { restsOn, verdictEvent } from './decideVerdict'
import type { HypothesesEvent } from './events'
import { verdictOf } from './events'

const AGAIN = rejected('notUndoable', 'This hypothesis was changed since.', 'hypothesis')

export function inverse(event: HypothesesEvent, state: PlanState): Decision<HypothesesEvent> {
  const { hypothesis, story } = event
  const about = { hypothesis, story }
  const row = state.plan.hypotheses.rows[hypothesis]
  const details = state.stories[story]?.areas.hypotheses?.byId[hypothesis]
  if (event.type === 'HypothesisWithdrawn')
    return row || !state.plan.hypotheses.withdrawn[hypothesis] ? AGAIN : decided({ type: 'HypothesisReinstated', ...about })
  if (!row || !details) return AGAIN
  switch (event.type) {
    case 'HypothesisStated':
      if (!isSame(details.statement, event.statement) || row.status !== 'stated') return AGAIN
      if (row.dependants.length > 0) return rejected('notUndoable', 'Stories have been linked to this hypothesis since.', 'hypothesis')
      return decided({ type: 'HypothesisWithdrawn', ...about })
    case 'HypothesisReinstated':
      return details.verdict ? AGAIN : decided({ type: 'HypothesisWithdrawn', ...about })
    case 'HypothesisRestated':
      if (!isSame(details.statement, event.statement) || details.verdict) return AGAIN
      return decided({ type: 'HypothesisRestated', ...about, statement: event.was, was: event.statement })
    case 'HypothesisTestStarted':
      // Evidence that came in with this test rests on it; older evidence does not.
      if (row.testingSince === null || row.status !== 'testing') return AGAIN
      if (details.evidence.some(({ at }) => at >= row.testingSince!)) return AGAIN
      return decided({ type: 'HypothesisTestCancelled', ...about })
    case 'HypothesisTestCancelled':
      return row.status === 'stated' ? decided({ type: 'HypothesisTestStarted', ...about }) : AGAIN
    case 'DependantsLinked':
      if (!event.stories.every((one) => row.dependants.includes(one.story))) return AGAIN
      return decided({ type: 'DependantsUnlinked', ...about, stories: event.stories })
    case 'DependantsUnlinked':
      if (event.stories.some((one) => row.dependants.includes(one.story))) return AGAIN
      return decided({ type: 'DependantsLinked', ...about, stories: event.stories })
    case 'EvidenceLogged': {
      const { evidence, value, dataSet, runLink, note } = event
      const logged = details.evidence.find(({ id }) => id === evidence)
      if (!logged) return AGAIN
      if (restsOn(details, logged)) return rejected('notUndoable', 'A verdict was given since.', 'hypothesis')
      return decided({ type: 'EvidenceWithdrawn', ...about, evidence, was: { value, dataSet, runLink, note } })
    }
    case 'EvidenceWithdrawn':
      if (details.evidence.some(({ id }) => id === event.evidence)) return AGAIN
      return decided({ type: 'EvidenceLogged', ...about, evidence: event.evidence, ...event.was })
    case 'HypothesisValidated':
    case 'HypothesisInvalidated':
    case 'HypothesisInconclusive': {
      const verdict = verdictOf(event.type)
      if (details.verdict?.verdict !== verdict) return AGAIN
      if (state.plan.learning.decisions[hypothesis]) return rejected('notUndoable', 'A decision was taken on this verdict since.', 'hypothesis')
      const was = { reason: event.reason, ...(event.despiteEvidence && { despiteEvidence: event.despiteEvidence }) }
      return decided({ type: 'VerdictWithdrawn', ...about, verdict, reason: '', was })
    }
    case 'VerdictWithdrawn': {
      if (details.verdict) return AGAIN
      return decided(verdictEvent(event.verdict, { ...about, ...event.was }))
    }
  }
}
