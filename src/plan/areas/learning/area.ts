import type { Area } from '../../kernel/area'
import type { PlanState } from '../../planState'
import type { EstimatesEvent } from '../estimates/events'
import type { MapEvent } from '../map/events'
import type { LearningCommand } from './commands'
import { learningCommands } from './commands'
import { decide } from './decide'
import type { LearningEvent } from './events'
import { learningFolding } from './folding'
import { inverse } from './inverse'
import type { LearningState, StoryLearning } from './state'

/** What is done about a verdict: persevere, pivot or stop (L2). */
export const learningArea: Area<LearningEvent, LearningCommand, LearningState, StoryLearning, PlanState, EstimatesEvent | MapEvent> = {
  ...learningFolding,
  commands: learningCommands,
  capability: {
    Persevere: 'plan',
    Pivot: 'plan',
    Stop: 'plan',
    WithdrawDecision: 'plan',
    DropStories: 'plan',
    ReinstateStories: 'plan',
  },
  needs: (command) => ('story' in command ? { stories: [command.story] } : 'plan'),
  decide,
  inverse,
}
