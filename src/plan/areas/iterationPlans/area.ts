import type { Area } from '../../kernel/area'
import type { PlanState } from '../../planState'
import type { IterationPlansCommand } from './commands'
import { iterationPlansCommands } from './commands'
import { decide } from './decide'
import type { IterationPlansEvent } from './events'
import { iterationPlansEvents } from './events'
import { evolve } from './evolve'
import { inverse } from './inverse'
import type { IterationPlansState } from './state'
import { initialIterationPlans } from './state'

/** What an iteration is for, what holds it up, what came out of it; and who there is to do it (I1, S5). */
export const iterationPlansArea: Area<IterationPlansEvent, IterationPlansCommand, IterationPlansState, object, PlanState> = {
  name: 'iterationPlans',
  events: iterationPlansEvents,
  commands: iterationPlansCommands,
  capability: {
    SetTeam: 'plan',
    DescribeIteration: 'plan',
    FocusIteration: 'plan',
    RaiseBlocker: 'plan',
    HandOverBlocker: 'plan',
    ResolveBlocker: 'plan',
    NoteOutcome: 'plan',
    RemoveOutcome: 'plan',
    TakeOutcome: 'plan',
    AcceptMix: 'plan',
  },
  initialState: initialIterationPlans,
  evolve,
  needs: () => 'plan',
  decide,
  inverse,
}
