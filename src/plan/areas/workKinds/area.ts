import type { Area } from '../../kernel/area'
import type { PlanState } from '../../planState'
import type { WorkKindsCommand } from './commands'
import { workKindsCommands } from './commands'
import { decide } from './decide'
import type { WorkKindsEvent } from './events'
import { workKindsEvents } from './events'
import { evolve, evolveStory } from './evolve'
import { inverse } from './inverse'
import type { StoryWorkKind, WorkKindsState } from './state'
import { initialStoryWorkKind, initialWorkKinds } from './state'

/** Which kind of work a story is, and the work that comes round (S8). */
export const workKindsArea: Area<WorkKindsEvent, WorkKindsCommand, WorkKindsState, StoryWorkKind, PlanState> = {
  name: 'workKinds',
  events: workKindsEvents,
  commands: workKindsCommands,
  capability: { SetWorkKind: 'plan', AddRecurringWork: 'plan', ChangeRecurringWork: 'plan', RetireRecurringWork: 'plan' },
  initialState: initialWorkKinds,
  initialStory: initialStoryWorkKind,
  evolve,
  evolveStory,
  needs: () => 'plan',
  decide,
  inverse,
}
