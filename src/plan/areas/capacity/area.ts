import type { Area } from '../../kernel/area'
import type { PlanState } from '../../planState'
import type { CapacityCommand } from './commands'
import { capacityCommands } from './commands'
import { decide } from './decide'
import type { CapacityEvent } from './events'
import { capacityEvents } from './events'
import { evolve } from './evolve'
import { inverse } from './inverse'
import type { CapacityState } from './state'
import { initialCapacity } from './state'

/** How much of the usual capacity an iteration will have: holidays, people who come or go. */
export const capacityArea: Area<CapacityEvent, CapacityCommand, CapacityState, object, PlanState> = {
  name: 'capacity',
  events: capacityEvents,
  commands: capacityCommands,
  capability: { PlanCapacity: 'plan', WithdrawCapacity: 'plan' },
  initialState: initialCapacity,
  evolve,
  needs: () => 'plan',
  decide,
  inverse,
}
