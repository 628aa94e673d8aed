import type { Area } from '../../kernel/area'
import { AUDIT_GATE } from '../../../playbook/auditGate'
import { FIRST_GATE } from '../../../playbook/sheets/firstGate'
import type { PlanState } from '../../planState'
import type { LifecycleCommand } from './commands'
import { lifecycleCommands } from './commands'
import { decide, inverse } from './decide'
import type { LifecycleEvent } from './events'
import { lifecycleEvents } from './events'
import { evolve, evolveStory } from './evolve'
import type { LifecycleState, StoryLifecycle } from './state'
import { initialLifecycle, initialStoryLifecycle } from './state'

/** Framing to monitoring, and round again (G2). */
export const lifecycleArea: Area<LifecycleEvent, LifecycleCommand, LifecycleState, StoryLifecycle, PlanState> = {
  name: 'lifecycle',
  events: lifecycleEvents,
  commands: lifecycleCommands,
  capability: { AdvanceStage: 'plan', ReturnStage: 'plan', TickItem: 'plan', UntickItem: 'plan' },
  initialState: initialLifecycle,
  initialStory: initialStoryLifecycle,
  evolve,
  evolveStory,
  // The first gate waits for answers of a sheet (F3), the way to Deploy for the audit (A1).
  needs: (command) => ({
    stories: [command.story],
    ...(command.type === 'AdvanceStage' && (command.from === FIRST_GATE.stage || command.from === AUDIT_GATE.stage) && { practices: true }),
  }),
  decide,
  inverse,
}
