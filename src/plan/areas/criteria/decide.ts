import type { DecideContext } from '../../kernel/area'
import type { Decision } from '../../kernel/decision'
import { decided, NOTHING_TO_DO, rejected } from '../../kernel/decision'
import type { PlanState } from '../../planState'
import type { CriteriaCommand } from './commands'
import { addCriteria } from './decideAdded'
import { agree, changeCriterion } from './decideAgreement'
import { noteReading, removeReading } from './decideReading'
import { aimStory, dropAim, retire, serveBusiness } from './decideWorth'
import type { CriteriaEvent } from './events'
import type { Criterion } from './state'

export function decide(command: CriteriaCommand, state: PlanState, context: DecideContext): Decision<CriteriaEvent> {
  if (command.type === 'AddCriteria') return addCriteria(command.criteria, state)
  const { criterion } = command
  const found = state.plan.criteria.byId[criterion]
  if (!found) return rejected('notFound', 'This criterion is not there.', 'criterion')
  if (command.type === 'RestoreCriterion') return found.retired ? decided({ type: 'CriterionRestored', criterion, why: command.why }) : NOTHING_TO_DO
  if (command.type === 'DropAim') return dropAim(command, found, state)
  if (found.retired) return command.type === 'RetireCriterion' ? NOTHING_TO_DO : rejected('conflict', `C-${found.number} is retired: restore it before you change or use it.`, 'criterion')
  return decideAbout(command, found, state, context)
}

type About = Exclude<CriteriaCommand, { type: 'AddCriteria' | 'RestoreCriterion' | 'DropAim' }>

function decideAbout(command: About, found: Criterion, state: PlanState, context: DecideContext): Decision<CriteriaEvent> {
  switch (command.type) {
    case 'ChangeCriterion':
      return changeCriterion(command, found, state)
    case 'AgreeToCriterion':
      return agree(command, found, context)
    case 'WithdrawAgreement': {
      const { criterion, side, why } = command
      const was = found.agreements[side]
      return was ? decided({ type: 'AgreementWithdrawn', criterion, side, why, was }) : NOTHING_TO_DO
    }
    case 'NoteCriterionReading':
      return noteReading(command, found, state, context)
    case 'RemoveCriterionReading':
      return removeReading(command, found, state)
    case 'ServeBusiness':
      return serveBusiness(command, found, state)
    case 'AimStory':
      return aimStory(command, found, state)
    case 'RetireCriterion':
      return retire(command, found, state)
  }
}
