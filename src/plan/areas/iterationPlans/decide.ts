import type { Decision } from '../../kernel/decision'
import { decided, NOTHING_TO_DO, rejected } from '../../kernel/decision'
import { isSame } from '../../kernel/same'
import { isEmpty } from '../../kernel/text'
import { rejectUnknown } from '../../knownStories'
import type { PlanState } from '../../planState'
import type { IterationPlansCommand } from './commands'
import { decideBlocker } from './decideBlocker'
import type { IterationPlansEvent } from './events'
import { NO_PLAN } from './state'

export function decide(command: IterationPlansCommand, state: PlanState): Decision<IterationPlansEvent> {
  const { team: was, byIteration } = state.plan.iterationPlans
  if (command.type === 'SetTeam') return isSame(was, command.team) ? NOTHING_TO_DO : decided({ type: 'TeamSet', team: command.team, was: was && { ...was } })
  const { iteration } = command
  if (!state.plan.iterations.byId[iteration]) return rejected('notFound', 'This iteration is no longer there.', 'iteration')
  const plan = byIteration[iteration] ?? NO_PLAN
  switch (command.type) {
    case 'DescribeIteration': {
      const { field, value } = command
      const before = plan.texts[field] ?? ''
      return isSame(before, value) ? NOTHING_TO_DO : decided({ type: 'IterationDescribed', iteration, field, value, was: before })
    }
    case 'FocusIteration':
      return plan.focus === command.focus ? NOTHING_TO_DO : decided({ type: 'IterationFocused', iteration, focus: command.focus, was: plan.focus })
    case 'RaiseBlocker':
    case 'HandOverBlocker':
    case 'ResolveBlocker':
      return decideBlocker(command, plan)
    case 'NoteOutcome': {
      const { outcome, text } = command
      if (plan.outcomes[outcome]) return rejected('alreadyExists', 'This outcome is already noted.', 'outcome')
      if (isEmpty(text)) return rejected('invalid', 'Say what came out of it.', 'text')
      if (Object.keys(plan.outcomes).length >= MOST) return rejected('invalid', `A review holds at most ${MOST} outcomes.`, 'text')
      return decided({ type: 'OutcomeNoted', iteration, outcome, text })
    }
    case 'RemoveOutcome': {
      const found = plan.outcomes[command.outcome]
      if (!found) return NOTHING_TO_DO
      if (found.story !== null) return rejected('invalid', 'This outcome has become a story.', 'outcome')
      return decided({ type: 'OutcomeRemoved', iteration, outcome: command.outcome, text: found.text })
    }
    case 'TakeOutcome': {
      const { outcome, story } = command
      const found = plan.outcomes[outcome]
      if (!found) return rejected('notFound', 'This outcome is no longer there.', 'outcome')
      if (found.story === story) return NOTHING_TO_DO
      return rejectUnknown(state, [story], 'story') ?? decided({ type: 'OutcomeTaken', iteration, outcome, story, was: found.story })
    }
    case 'AcceptMix':
      if (isEmpty(command.why)) return rejected('invalid', 'Say why the mix is right.', 'why')
      return plan.mixAccepted !== null ? NOTHING_TO_DO : decided({ type: 'MixAccepted', iteration, why: command.why })
  }
}

const MOST = 50
