import type { Area } from '../../kernel/area'
import type { PlanState } from '../../planState'
import type { FeedbackCommand } from './commands'
import { feedbackCommands } from './commands'
import { decide } from './decide'
import type { FeedbackEvent } from './events'
import { feedbackEvents } from './events'
import { evolve, evolveStory } from './evolve'
import { inverse } from './inverse'
import type { FeedbackState, StoryFeedback } from './state'
import { initialFeedback, initialStoryFeedback } from './state'

/** What people said, which stories and hypotheses it is about, and what was done about it (L3). */
export const feedbackArea: Area<FeedbackEvent, FeedbackCommand, FeedbackState, StoryFeedback, PlanState> = {
  name: 'feedback',
  events: feedbackEvents,
  commands: feedbackCommands,
  capability: {
    RecordFeedback: 'plan',
    ReviseFeedback: 'plan',
    LinkFeedback: 'plan',
    UnlinkFeedback: 'plan',
    AnswerFeedback: 'plan',
    CloseFeedback: 'plan',
    ReopenFeedback: 'plan',
    RemoveFeedback: 'plan',
  },
  initialState: initialFeedback,
  initialStory: initialStoryFeedback,
  evolve,
  evolveStory,
  needs: () => 'plan',
  decide,
  inverse,
}
