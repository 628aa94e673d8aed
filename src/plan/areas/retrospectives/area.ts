import type { Area } from '../../kernel/area'
import type { PlanState } from '../../planState'
import type { RetrospectivesCommand } from './commands'
import { retrospectivesCommands } from './commands'
import { decide } from './decide'
import type { RetrospectivesEvent } from './events'
import { retrospectivesEvents } from './events'
import { evolve } from './evolve'
import { inverse } from './inverse'
import type { RetrospectivesState } from './state'
import { initialRetrospectives } from './state'

/** What went well and wrong in each iteration, why, and what is done about it (I2). */
export const retrospectivesArea: Area<RetrospectivesEvent, RetrospectivesCommand, RetrospectivesState, object, PlanState> = {
  name: 'retrospectives',
  events: retrospectivesEvents,
  commands: retrospectivesCommands,
  capability: {
    NoteRetrospective: 'plan',
    RemoveRetrospectiveNote: 'plan',
    AgreeAction: 'plan',
    RemoveAction: 'plan',
    CarryAction: 'plan',
    FinishAction: 'plan',
    ReopenAction: 'plan',
  },
  initialState: initialRetrospectives,
  evolve,
  needs: () => 'plan',
  decide,
  inverse,
}
