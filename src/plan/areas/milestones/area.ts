import type { Area } from '../../kernel/area'
import type { PlanState } from '../../planState'
import type { MilestonesCommand } from './commands'
import { milestonesCommands } from './commands'
import { decide } from './decide'
import type { MilestonesEvent } from './events'
import { milestonesEvents } from './events'
import { evolve } from './evolve'
import { inverse } from './inverse'
import type { MilestonesState } from './state'
import { initialMilestones } from './state'

/** Days that slices are wished for by, drawn with the probability of meeting them (T1). */
export const milestonesArea: Area<MilestonesEvent, MilestonesCommand, MilestonesState, object, PlanState> = {
  name: 'milestones',
  events: milestonesEvents,
  commands: milestonesCommands,
  capability: { SetMilestone: 'structure', ChangeMilestone: 'structure', RemoveMilestone: 'structure' },
  structural: ['MilestoneSet', 'MilestoneMoved', 'MilestoneRenamed', 'MilestoneTied', 'MilestoneRemoved'],
  initialState: initialMilestones,
  evolve,
  needs: () => 'plan',
  decide,
  inverse,
}
