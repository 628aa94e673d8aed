import type { Area } from '../../kernel/area'
import { rejected } from '../../kernel/decision'
import type { PlanState } from '../../planState'
import type { JiraFactsCommand } from './commands'
import { jiraFactsCommands } from './commands'
import { decide } from './decide'
import type { JiraFactsEvent } from './events'
import { jiraFactsEvents } from './events'
import { evolve, evolveStory } from './evolve'
import type { JiraFactsState, StoryFacts } from './state'
import { initialJiraFacts, initialStoryFacts } from './state'

/** What Jira says about its stories, by when it happened there (C2, C4). */
export const jiraFactsArea: Area<JiraFactsEvent, JiraFactsCommand, JiraFactsState, StoryFacts, PlanState> = {
  name: 'jiraFacts',
  events: jiraFactsEvents,
  commands: jiraFactsCommands,
  capability: {
    RecordObservations: 'app',
    RecordLeft: 'app',
    RecordMovedIn: 'app',
    RecordMovedOut: 'app',
    DeclareGone: 'structure',
  },
  initialState: initialJiraFacts,
  initialStory: initialStoryFacts,
  evolve,
  evolveStory,
  needs: (command) =>
    command.type === 'RecordObservations' ? { stories: command.stories.map(({ story }) => story) } : 'plan',
  decide,
  inverse: () => rejected('notUndoable', 'Jira says so: change it there.'),
}
