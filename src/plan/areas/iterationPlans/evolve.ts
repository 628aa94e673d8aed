import type { Draft } from '../../kernel/area'
import type { Commit } from '../../kernel/commit'
import type { IterationPlansEvent } from './events'
import type { Blocker, IterationPlan, IterationPlansState } from './state'
import { NO_PLAN } from './state'

export function evolve(plan: Draft<IterationPlansState>, event: IterationPlansEvent, commit: Commit): void {
  if (event.type === 'TeamSet') {
    plan.team = event.team && { people: event.team.people, focus: event.team.focus }
    return
  }
  const next = changed(plan.byIteration[event.iteration] ?? NO_PLAN, event, commit)
  // What was taken back leaves no trace.
  if (isEmpty(next)) delete plan.byIteration[event.iteration]
  else plan.byIteration[event.iteration] = next
}

function changed(was: IterationPlan, event: Exclude<IterationPlansEvent, { type: 'TeamSet' }>, { at, by }: Commit): IterationPlan {
  switch (event.type) {
    case 'IterationDescribed': {
      const { [event.field]: _, ...others } = was.texts
      return { ...was, texts: event.value === '' ? others : { ...others, [event.field]: event.value } }
    }
    case 'IterationFocused':
      return { ...was, focus: event.focus }
    case 'BlockerRaised':
      return withBlocker(was, event.blocker, { text: event.text, owner: event.owner, at, by })
    case 'BlockerHandedOver':
      return changedBlocker(was, event.blocker, (blocker) => ({ ...blocker, owner: event.owner }))
    case 'BlockerResolved':
      return changedBlocker(was, event.blocker, (blocker) => ({ ...blocker, resolved: { how: event.how, at, by } }))
    case 'BlockerReopened':
      return changedBlocker(was, event.blocker, ({ text, owner, at: since, by: raiser }) => ({ text, owner, at: since, by: raiser }))
    case 'BlockerWithdrawn': {
      const { [event.blocker]: _, ...blockers } = was.blockers
      return { ...was, blockers }
    }
    case 'OutcomeNoted':
      return { ...was, outcomes: { ...was.outcomes, [event.outcome]: { text: event.text, story: null } } }
    case 'OutcomeRemoved': {
      const { [event.outcome]: _, ...outcomes } = was.outcomes
      return { ...was, outcomes }
    }
    case 'OutcomeTaken': {
      const found = was.outcomes[event.outcome]
      return found ? { ...was, outcomes: { ...was.outcomes, [event.outcome]: { ...found, story: event.story } } } : was
    }
    case 'MixAccepted':
      return { ...was, mixAccepted: event.why }
    case 'MixQuestioned':
      return { ...was, mixAccepted: null }
  }
}

const withBlocker = (was: IterationPlan, id: string, blocker: Blocker): IterationPlan => ({ ...was, blockers: { ...was.blockers, [id]: blocker } })

function changedBlocker(was: IterationPlan, id: string, change: (blocker: Blocker) => Blocker): IterationPlan {
  const found = was.blockers[id]
  return found ? withBlocker(was, id, change(found)) : was
}

function isEmpty({ texts, focus, blockers, outcomes, mixAccepted }: IterationPlan): boolean {
  return focus === null && mixAccepted === null && [texts, blockers, outcomes].every((part) => Object.keys(part).length === 0)
}
