import { CURRENCIES } from '../../../playbook/currencies'
import type { Decision, Rejection } from '../../kernel/decision'
import { decided, NOTHING_TO_DO, rejected } from '../../kernel/decision'
import type { LocalId } from '../../kernel/ids'
import { isSame } from '../../kernel/same'
import { isEmpty } from '../../kernel/text'
import type { PlanState } from '../../planState'
import { differing } from './changes'
import type { OpportunitiesCommand } from './commands'
import type { OpportunitiesEvent } from './events'
import type { Opportunity } from './state'
import { opportunityOf } from './state'

export function decide(command: OpportunitiesCommand, state: PlanState): Decision<OpportunitiesEvent> {
  if (command.type === 'StateOpportunities') return stateOpportunities(command.opportunities, state)
  const { vertical } = command
  const found = opportunityOf(state.plan.opportunities, vertical)
  if (!found) return rejected('notFound', 'Nothing is stated about this yet: state its gain and cost first.', 'vertical')
  if (command.type === 'TakeUpOpportunity') return takeUp(command, found)
  if (found.discarded) return command.type === 'DiscardOpportunity' ? NOTHING_TO_DO : rejected('conflict', 'This opportunity is discarded: take it up again before you change it.', 'vertical')
  switch (command.type) {
    case 'ChangeOpportunity': {
      const { figures, was } = differing(found.figures, command.figures)
      if (Object.keys(figures).length === 0) return NOTHING_TO_DO
      return rejectCurrency(figures.currency) ?? decided({ type: 'OpportunityChanged', vertical, figures, was })
    }
    case 'DescribeOpportunity': {
      const { field, value } = command
      const was = found.notes[field] ?? ''
      return isSame(was, value) ? NOTHING_TO_DO : decided({ type: 'OpportunityDescribed', vertical, field, value, was })
    }
    case 'DiscardOpportunity':
      return isEmpty(command.why) ? NO_REASON : decided({ type: 'OpportunityDiscarded', vertical, why: command.why })
  }
}

type Entries = Extract<OpportunitiesCommand, { type: 'StateOpportunities' }>['opportunities']

function stateOpportunities(entries: Entries, state: PlanState): Decision<OpportunitiesEvent> {
  const events: OpportunitiesEvent[] = []
  const stated = new Set<LocalId | null>()
  for (const { vertical, figures, notes } of entries) {
    const refusal = rejectVertical(vertical, state) ?? rejectCurrency(figures.currency)
    if (refusal) return refusal
    if (stated.has(vertical) || opportunityOf(state.plan.opportunities, vertical)) return rejected('alreadyExists', 'An opportunity is stated here already: change that one.', 'vertical')
    if (new Set(notes.map(({ field }) => field)).size < notes.length) return rejected('invalid', 'A field is said twice.', 'notes')
    stated.add(vertical)
    events.push({ type: 'OpportunityStated', vertical, figures })
    for (const { field, value } of notes) if (value !== '') events.push({ type: 'OpportunityDescribed', vertical, field, value, was: '' })
  }
  return decided(...events)
}

function takeUp({ vertical, why }: Extract<OpportunitiesCommand, { type: 'TakeUpOpportunity' }>, { discarded }: Opportunity): Decision<OpportunitiesEvent> {
  if (!discarded) return NOTHING_TO_DO
  return isEmpty(why) ? NO_REASON : decided({ type: 'OpportunityTakenUp', vertical, why, was: discarded.why })
}

const NO_REASON = rejected('invalid', 'Say why, so that it can be understood later.', 'why')

function rejectVertical(vertical: LocalId | null, { plan }: PlanState): Rejection | null {
  if (vertical === null) return null
  const found = plan.map.verticals[vertical]
  return found && !found.retired ? null : rejected('notFound', 'This vertical is not on the map.', 'vertical')
}

function rejectCurrency(currency: string | undefined): Rejection | null {
  return currency === undefined || CURRENCIES.includes(currency) ? null : rejected('invalid', `${currency} is not the code of a currency (ISO 4217), such as EUR or USD.`, 'currency')
}
