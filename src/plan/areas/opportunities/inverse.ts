import type { Decision } from '../../kernel/decision'
import { decided, rejected } from '../../kernel/decision'
import { isSame } from '../../kernel/same'
import type { PlanState } from '../../planState'
import { isStill } from './changes'
import type { OpportunitiesEvent } from './events'
import type { Opportunity } from './state'
import { opportunityOf } from './state'

export function inverse(event: OpportunitiesEvent, { plan }: PlanState): Decision<OpportunitiesEvent> {
  const { vertical } = event
  const found = opportunityOf(plan.opportunities, vertical)
  if (event.type === 'OpportunityWithdrawn') return found ? { ...AGAIN, by: found.by } : decided({ type: 'OpportunityStated', vertical, figures: event.was })
  if (!found) return AGAIN
  const back = opposite(event, found)
  return back.kind === 'rejected' ? { ...back, by: found.by } : back
}

const AGAIN = rejected('notUndoable', 'This opportunity was changed again since.', 'vertical')

function opposite(event: Exclude<OpportunitiesEvent, { type: 'OpportunityWithdrawn' }>, found: Opportunity): Decision<OpportunitiesEvent> {
  const { vertical } = event
  if (event.type === 'OpportunityDiscarded')
    return found.discarded && isSame(found.discarded.why, event.why) ? decided({ type: 'OpportunityTakenUp', vertical, why: '', was: event.why }) : AGAIN
  if (found.discarded) return AGAIN
  switch (event.type) {
    case 'OpportunityStated':
      return isSame(found.figures, event.figures) && Object.keys(found.notes).length === 0 ? decided({ type: 'OpportunityWithdrawn', vertical, was: found.figures }) : AGAIN
    case 'OpportunityChanged':
      return isStill(found.figures, event.figures) ? decided({ type: 'OpportunityChanged', vertical, figures: event.was, was: event.figures }) : AGAIN
    case 'OpportunityDescribed': {
      const { field, value, was } = event
      return isSame(found.notes[field] ?? '', value) ? decided({ type: 'OpportunityDescribed', vertical, field, value: was, was: value }) : AGAIN
    }
    case 'OpportunityTakenUp':
      return decided({ type: 'OpportunityDiscarded', vertical, why: event.was })
  }
}
