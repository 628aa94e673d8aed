import type { Area } from '../../kernel/area'
import { rejected } from '../../kernel/decision'
import type { PlanState } from '../../planState'
import type { JiraFactsCommand } from './commands'
import { jiraFactsCommands } from './commands'
import { decide } from './decide'
import type { JiraFactsEvent } from './events'
import { jiraFactsFolding } from './folding'
import type { JiraFactsState, StoryFacts } from './state'

/** What Jira says about its stories, by when it happened there (C2, C4). */
export const jiraFactsArea: Area<JiraFactsEvent, JiraFactsCommand, JiraFactsState, StoryFacts, PlanState> = {
  ...jiraFactsFolding,
  commands: jiraFactsCommands,
  capability: {
    RecordObservations: 'app',
    RecordLeft: 'app',
    RecordMovedIn: 'app',
    RecordMovedOut: 'app',
    DeclareGone: 'structure',
  },
  needs: (command) =>
    command.type === 'RecordObservations' ? { stories: command.stories.map(({ story }) => story) } : 'plan',
  decide,
  inverse: () => rejected('notUndoable', 'Jira says so: change it there.'),
}
