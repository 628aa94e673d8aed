import type { AreaFolding } from '../../kernel/area'
import type { JiraFactsEvent } from './events'
import { jiraFactsEvents } from './events'
import { evolve, evolveStory } from './evolve'
import type { JiraFactsState, StoryFacts } from './state'
import { initialJiraFacts, initialStoryFacts } from './state'

export const jiraFactsFolding: AreaFolding<JiraFactsEvent, JiraFactsState, StoryFacts> = {
  name: 'jiraFacts',
  events: jiraFactsEvents,
  initialState: initialJiraFacts,
  initialStory: initialStoryFacts,
  evolve,
  evolveStory,
}
