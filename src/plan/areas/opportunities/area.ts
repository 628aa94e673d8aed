import type { Area } from '../../kernel/area'
import type { PlanState } from '../../planState'
import type { OpportunitiesCommand } from './commands'
import { opportunitiesCommands } from './commands'
import { decide } from './decide'
import type { OpportunitiesEvent } from './events'
import { opportunitiesEvents } from './events'
import { evolve } from './evolve'
import { inverse } from './inverse'
import type { OpportunitiesState } from './state'
import { initialOpportunities } from './state'

/** What the plan as a whole and each vertical may gain, at what cost, how likely and how feasible (F6, F8). */
export const opportunitiesArea: Area<OpportunitiesEvent, OpportunitiesCommand, OpportunitiesState, object, PlanState> = {
  name: 'opportunities',
  events: opportunitiesEvents,
  commands: opportunitiesCommands,
  capability: {
    StateOpportunities: 'plan',
    ChangeOpportunity: 'plan',
    DescribeOpportunity: 'plan',
    DiscardOpportunity: 'plan',
    TakeUpOpportunity: 'plan',
  },
  initialState: initialOpportunities,
  evolve,
  needs: () => 'plan',
  decide,
  inverse,
}
