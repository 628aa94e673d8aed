import type { Area } from '../../kernel/area'
import type { PlanState } from '../../planState'
import type { IterationsCommand } from './commands'
import { iterationsCommands } from './commands'
import { decide } from './decide'
import type { IterationsEvent } from './events'
import { iterationsEvents } from './events'
import { evolve } from './evolve'
import { inverse } from './inverse'
import type { IterationsState } from './state'
import { initialIterations } from './state'

/** Fixed, short periods: Jira's sprints, else spans of the calendar (S5). */
export const iterationsArea: Area<IterationsEvent, IterationsCommand, IterationsState, object, PlanState> = {
  name: 'iterations',
  events: iterationsEvents,
  commands: iterationsCommands,
  capability: {
    ChooseBoard: 'structure',
    SetIterationLength: 'structure',
    RecordSprints: 'app',
    RecordSprintStories: 'app',
    AddIterations: 'structure',
    RemoveIteration: 'structure',
    ScheduleStories: 'plan',
    PlanIterations: 'plan',
  },
  structural: ['BoardChosen', 'IterationLengthSet', 'IterationAdded', 'IterationChanged', 'IterationRemoved'],
  initialState: initialIterations,
  evolve,
  needs: () => 'plan',
  decide,
  inverse,
}
