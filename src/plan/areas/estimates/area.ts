import type { Area } from '../../kernel/area'
import type { PlanState } from '../../planState'
import type { EstimatesCommand } from './commands'
import { estimatesCommands } from './commands'
import { decide, inverse } from './decide'
import type { EstimatesEvent } from './events'
import { estimatesEvents } from './events'
import { evolve, evolveStory } from './evolve'
import type { EstimatesState, StoryEstimates } from './state'
import { initialEstimates, initialStoryEstimates } from './state'

/** A size stands for the expected duration (E1, S4). */
export const estimatesArea: Area<EstimatesEvent, EstimatesCommand, EstimatesState, StoryEstimates, PlanState> = {
  name: 'estimates',
  events: estimatesEvents,
  commands: estimatesCommands,
  capability: { EstimateStory: 'plan', EstimateStories: 'plan', WithdrawEstimates: 'plan' },
  initialState: initialEstimates,
  initialStory: initialStoryEstimates,
  evolve,
  evolveStory,
  needs: () => 'plan',
  decide,
  inverse,
}
