import type { Area } from '../../kernel/area'
import type { PlanState } from '../../planState'
import type { EstimatesEvent } from '../estimates/events'
import type { MapEvent } from '../map/events'
import type { LearningCommand } from './commands'
import { learningCommands } from './commands'
import { decide } from './decide'
import type { LearningEvent } from './events'
import { learningEvents } from './events'
import { evolve, evolveStory } from './evolve'
import { inverse } from './inverse'
import type { LearningState, StoryLearning } from './state'
import { initialLearning, initialStoryLearning } from './state'

/** What is done about a verdict: persevere, pivot or stop (L2). */
export const learningArea: Area<LearningEvent, LearningCommand, LearningState, StoryLearning, PlanState, EstimatesEvent | MapEvent> = {
  name: 'learning',
  events: learningEvents,
  commands: learningCommands,
  capability: {
    Persevere: 'plan',
    Pivot: 'plan',
    Stop: 'plan',
    WithdrawDecision: 'plan',
    DropStories: 'plan',
    ReinstateStories: 'plan',
  },
  initialState: initialLearning,
  initialStory: initialStoryLearning,
  evolve,
  evolveStory,
  needs: (command) => ('story' in command ? { stories: [command.story] } : 'plan'),
  decide,
  inverse,
}
