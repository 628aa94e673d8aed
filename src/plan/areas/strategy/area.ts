import type { Area } from '../../kernel/area'
import type { PlanState } from '../../planState'
import type { StrategyCommand } from './commands'
import { strategyCommands } from './commands'
import { decide } from './decide'
import type { StrategyEvent } from './events'
import { strategyEvents } from './events'
import { evolve } from './evolve'
import { inverse } from './inverse'
import type { StrategyState } from './state'
import { initialStrategy } from './state'

/** North Star metrics, budget and head count over time; who does each lifecycle stage with whom, and when (T1, T2). */
export const strategyArea: Area<StrategyEvent, StrategyCommand, StrategyState, object, PlanState> = {
  name: 'strategy',
  events: strategyEvents,
  commands: strategyCommands,
  capability: {
    StateNorthStar: 'plan',
    ChangeNorthStar: 'plan',
    ReadNorthStar: 'plan',
    RemoveNorthStar: 'plan',
    SetPeriodFigure: 'plan',
    ChooseBudgetCurrency: 'plan',
    OwnStage: 'plan',
    JoinStage: 'plan',
    LeaveStage: 'plan',
    DateStage: 'plan',
  },
  initialState: initialStrategy,
  evolve,
  needs: () => 'plan',
  decide,
  inverse,
}
