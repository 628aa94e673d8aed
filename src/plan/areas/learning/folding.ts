import type { AreaFolding } from '../../kernel/area'
import type { LearningEvent } from './events'
import { learningEvents } from './events'
import { evolve, evolveStory } from './evolve'
import type { LearningState, StoryLearning } from './state'
import { initialLearning, initialStoryLearning } from './state'

export const learningFolding: AreaFolding<LearningEvent, LearningState, StoryLearning> = {
  name: 'learning',
  events: learningEvents,
  initialState: initialLearning,
  initialStory: initialStoryLearning,
  evolve,
  evolveStory,
}
