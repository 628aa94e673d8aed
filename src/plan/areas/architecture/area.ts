import type { Area } from '../../kernel/area'
import type { PlanState } from '../../planState'
import type { ArchitectureCommand } from './commands'
import { architectureCommands } from './commands'
import { decide } from './decide'
import type { ArchitectureEvent } from './events'
import { architectureEvents } from './events'
import { evolve } from './evolve'
import { inverse } from './inverse'
import type { ArchitectureState } from './state'
import { initialArchitecture } from './state'

/** What the product consists of and what works with what, at the first three levels of C4 (R1). */
export const architectureArea: Area<ArchitectureEvent, ArchitectureCommand, ArchitectureState, object, PlanState> = {
  name: 'architecture',
  events: architectureEvents,
  commands: architectureCommands,
  capability: {
    AddToArchitecture: 'plan',
    RenameElement: 'plan',
    DescribeElement: 'plan',
    LinkCode: 'plan',
    PlaceElement: 'plan',
    RemoveElement: 'plan',
    DescribeRelation: 'plan',
    RemoveRelation: 'plan',
  },
  initialState: initialArchitecture,
  evolve,
  needs: () => 'plan',
  decide,
  inverse,
}
