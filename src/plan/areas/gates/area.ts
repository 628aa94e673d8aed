import type { Area } from '../../kernel/area'
import type { PlanState } from '../../planState'
import type { GatesCommand } from './commands'
import { gatesCommands } from './commands'
import { decide } from './decide'
import type { GatesEvent } from './events'
import { gatesEvents } from './events'
import { evolve } from './evolve'
import { inverse } from './inverse'
import type { GatesState } from './state'
import { initialGates } from './state'

/** The gate at the end of each slice: go, go with conditions, no-go (G1). */
export const gatesArea: Area<GatesEvent, GatesCommand, GatesState, object, PlanState> = {
  name: 'gates',
  events: gatesEvents,
  commands: gatesCommands,
  capability: { PlanGateReview: 'structure', DecideGate: 'structure', MeetCondition: 'plan', ReopenCondition: 'plan' },
  initialState: initialGates,
  evolve,
  needs: () => 'plan',
  decide,
  inverse,
  structural: ['GateReviewSet', 'GateDecided', 'GateRestored'],
}
