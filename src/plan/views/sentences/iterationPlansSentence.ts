import { ITERATION_PHASES } from '../../../playbook/iterationPhases'
import type { IterationPlansEvent } from '../../areas/iterationPlans/events'
import type { IterationField } from '../../areas/iterationPlans/state'
import type { PlanParts } from '../../planState'
import type { EventSentence, SentencePart } from './sentence'
import { because, quote, says, stories } from './sentence'

const FIELDS: Readonly<Record<IterationField, string>> = { goal: 'the goal', deliverable: 'what can be tested at the end', review: 'what the review showed' }

export function iterationPlansSentence(event: IterationPlansEvent, { iterations, iterationPlans }: PlanParts): EventSentence {
  if (event.type === 'TeamSet')
    return says(event.team === null ? 'no longer says how many people there are' : `set the team to ${event.team.people} people, ${Math.round(event.team.focus * 100)} % of their days for stories`)
  const details = iterations.byId[event.iteration]
  const of: SentencePart = details ? quote(details.name) : 'an iteration that is gone'
  switch (event.type) {
    case 'IterationDescribed':
      return event.value === '' ? says(`took away ${FIELDS[event.field]} of `, of) : says(`wrote ${FIELDS[event.field]} of `, of, ': ', quote(event.value))
    case 'IterationFocused':
      return says(...(event.focus === null ? ['took away the focus of ', of] : ['set the focus of ', of, ` to ${ITERATION_PHASES.find(({ id }) => id === event.focus)!.name.toLowerCase()}`]))
    case 'BlockerRaised':
      return says('raised a blocker in ', of, ': ', quote(event.text))
    case 'BlockerHandedOver':
      return says(event.owner === null ? 'left a blocker without an owner in ' : 'gave a blocker to somebody in ', of)
    case 'BlockerResolved':
      return because(event.how, 'resolved a blocker in ', of)
    case 'BlockerReopened':
      return says('opened a blocker again in ', of)
    case 'BlockerWithdrawn':
      return says('took back a blocker in ', of, ': ', quote(event.text))
    case 'OutcomeNoted':
      return says('noted in the review of ', of, ': ', quote(event.text))
    case 'OutcomeRemoved':
      return says('took back from the review of ', of, ': ', quote(event.text))
    case 'OutcomeTaken': {
      const text = iterationPlans.byIteration[event.iteration]?.outcomes[event.outcome]?.text
      const what: readonly SentencePart[] = text === undefined ? ['an outcome'] : [quote(text)]
      return event.story === null ? says('untied from its story ', ...what, ' of the review of ', of) : says('turned into ', stories([event.story]), ' ', ...what, ' of the review of ', of)
    }
    case 'MixAccepted':
      return because(event.why, 'accepted the mix of work in ', of)
    case 'MixQuestioned':
      return says('no longer accepts the mix of work in ', of)
  }
}
