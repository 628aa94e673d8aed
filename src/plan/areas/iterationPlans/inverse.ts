import type { Decision } from '../../kernel/decision'
import { decided, rejected } from '../../kernel/decision'
import { isSame } from '../../kernel/same'
import type { PlanState } from '../../planState'
import type { IterationPlansEvent } from './events'
import { NO_PLAN } from './state'

const AGAIN = rejected('notUndoable', 'This was changed again since.')

export function inverse(event: IterationPlansEvent, { plan }: PlanState): Decision<IterationPlansEvent> {
  const { team, byIteration } = plan.iterationPlans
  if (event.type === 'TeamSet') return isSame(team, event.team) ? decided({ type: 'TeamSet', team: event.was, was: event.team }) : AGAIN
  const { iteration } = event
  const own = byIteration[iteration] ?? NO_PLAN
  switch (event.type) {
    case 'IterationDescribed': {
      const { field, value, was } = event
      return isSame(own.texts[field] ?? '', value) ? decided({ type: 'IterationDescribed', iteration, field, value: was, was: value }) : AGAIN
    }
    case 'IterationFocused':
      return own.focus === event.focus ? decided({ type: 'IterationFocused', iteration, focus: event.was, was: event.focus }) : AGAIN
    case 'BlockerRaised':
    case 'BlockerHandedOver':
    case 'BlockerResolved':
    case 'BlockerReopened':
    case 'BlockerWithdrawn':
      return blockerBack(event, own.blockers[event.blocker])
    case 'OutcomeNoted': {
      const { outcome, text } = event
      return own.outcomes[outcome] && own.outcomes[outcome].story === null ? decided({ type: 'OutcomeRemoved', iteration, outcome, text }) : AGAIN
    }
    case 'OutcomeRemoved':
      return own.outcomes[event.outcome] ? AGAIN : decided({ type: 'OutcomeNoted', iteration, outcome: event.outcome, text: event.text })
    case 'OutcomeTaken': {
      const { outcome, story, was } = event
      return own.outcomes[outcome]?.story === story ? decided({ type: 'OutcomeTaken', iteration, outcome, story: was, was: story }) : AGAIN
    }
    case 'MixAccepted':
      return isSame(own.mixAccepted, event.why) ? decided({ type: 'MixQuestioned', iteration, why: event.why }) : AGAIN
    case 'MixQuestioned':
      return own.mixAccepted === null ? decided({ type: 'MixAccepted', iteration, why: event.why }) : AGAIN
  }
}

type BlockerEvent = Extract<IterationPlansEvent, { readonly blocker: string }>
type Blocker = (typeof NO_PLAN)['blockers'][string]

function blockerBack(event: BlockerEvent, found: Blocker | undefined): Decision<IterationPlansEvent> {
  const { iteration, blocker } = event
  switch (event.type) {
    case 'BlockerRaised':
      return found && !found.resolved && found.owner === event.owner ? decided({ type: 'BlockerWithdrawn', iteration, blocker, text: event.text, owner: event.owner }) : AGAIN
    case 'BlockerHandedOver':
      return found && !found.resolved && found.owner === event.owner ? decided({ type: 'BlockerHandedOver', iteration, blocker, owner: event.was, was: event.owner }) : AGAIN
    case 'BlockerResolved':
      return found?.resolved ? decided({ type: 'BlockerReopened', iteration, blocker, how: event.how }) : AGAIN
    case 'BlockerReopened':
      return found && !found.resolved ? decided({ type: 'BlockerResolved', iteration, blocker, how: event.how }) : AGAIN
    case 'BlockerWithdrawn':
      return found ? AGAIN : decided({ type: 'BlockerRaised', iteration, blocker, text: event.text, owner: event.owner })
  }
}
