import type { Area } from '../../kernel/area'
import type { PlanState } from '../../planState'
import type { RoundsCommand } from './commands'
import { roundsCommands } from './commands'
import { decide } from './decide'
import type { RoundsEvent } from './events'
import { roundsEvents } from './events'
import { evolve } from './evolve'
import { inverse } from './inverse'
import type { RoundsState } from './state'
import { initialRounds } from './state'

/** Estimation rounds: sizes given unseen, shown at once, and how far apart they were (E3). */
export const roundsArea: Area<RoundsEvent, RoundsCommand, RoundsState, object, PlanState> = {
  name: 'rounds',
  events: roundsEvents,
  commands: roundsCommands,
  capability: { StartRound: 'plan', SealSizes: 'app', RevealRound: 'app', EndRound: 'plan' },
  initialState: initialRounds,
  evolve,
  needs: () => 'plan',
  decide,
  inverse,
}
