import type { Area } from '../../kernel/area'
import type { PlanState } from '../../planState'
import type { PrototypesCommand } from './commands'
import { prototypesCommands } from './commands'
import { decide } from './decide'
import type { PrototypesEvent } from './events'
import { prototypesEvents } from './events'
import { evolve, evolveStory } from './evolve'
import { inverse } from './inverse'
import type { PrototypesState, StoryPrototype } from './state'
import { initialPrototypes, initialStoryPrototype } from './state'

/** A story's prototype: its time box, its notes, its kind of task, and whether it is worth deploying (H5). */
export const prototypesArea: Area<PrototypesEvent, PrototypesCommand, PrototypesState, StoryPrototype, PlanState> = {
  name: 'prototypes',
  events: prototypesEvents,
  commands: prototypesCommands,
  capability: { TimeBoxPrototype: 'plan', NotePrototype: 'plan', ChooseTaskKind: 'plan', JudgePrototype: 'plan', WithdrawJudgement: 'plan' },
  initialState: initialPrototypes,
  initialStory: initialStoryPrototype,
  evolve,
  evolveStory,
  needs: (command) => ({ stories: [command.story] }),
  decide,
  inverse,
}
