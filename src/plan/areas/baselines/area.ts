import type { Area } from '../../kernel/area'
import type { PlanState } from '../../planState'
import type { BaselinesCommand } from './commands'
import { baselinesCommands } from './commands'
import { decide, inverse } from './decide'
import type { BaselinesEvent } from './events'
import { baselinesEvents } from './events'
import { evolve, evolveStory } from './evolve'
import type { BaselinesState, StoryBaselines } from './state'
import { initialBaselines, initialStoryBaselines } from './state'

/** Reference results for a metric (B1). */
export const baselinesArea: Area<BaselinesEvent, BaselinesCommand, BaselinesState, StoryBaselines, PlanState> = {
  name: 'baselines',
  events: baselinesEvents,
  commands: baselinesCommands,
  capability: { RecordBaseline: 'plan', CorrectBaseline: 'plan', WithdrawBaseline: 'plan' },
  initialState: initialBaselines,
  initialStory: initialStoryBaselines,
  evolve,
  evolveStory,
  needs: ({ story }) => ({ stories: [story] }),
  decide,
  inverse,
}
