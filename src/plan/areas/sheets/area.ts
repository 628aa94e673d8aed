import type { Area } from '../../kernel/area'
import type { PlanState } from '../../planState'
import type { SheetsCommand } from './commands'
import { sheetsCommands } from './commands'
import { decide } from './decide'
import type { SheetsEvent } from './events'
import { sheetsEvents } from './events'
import { evolve } from './evolve'
import { inverse } from './inverse'
import type { SheetsState } from './state'
import { initialSheets } from './state'

/** Every questionnaire of the playbook: what is asked is data, what was answered is here (F1 to F4, F9, D3). */
export const sheetsArea: Area<SheetsEvent, SheetsCommand, SheetsState, object, PlanState> = {
  name: 'sheets',
  events: sheetsEvents,
  commands: sheetsCommands,
  capability: {
    GiveAnswer: 'plan',
    ClearAnswer: 'plan',
    ConfirmAnswer: 'plan',
    PutEntry: 'plan',
    RemoveEntry: 'plan',
    ConcludePhase: 'plan',
    ReopenPhase: 'plan',
    StartFromExample: 'plan',
    AddQuestion: 'structure',
    SwitchQuestion: 'structure',
    FollowQuestions: 'app',
  },
  initialState: initialSheets,
  evolve,
  needs: () => 'plan',
  decide,
  inverse,
  structural: ['QuestionAdded', 'QuestionRemoved', 'QuestionSwitchedOff', 'QuestionSwitchedOn'],
}
