import type { Area } from '../../kernel/area'
import type { PlanState } from '../../planState'
import type { HypothesesCommand } from './commands'
import { hypothesesCommands } from './commands'
import { decide } from './decide'
import type { HypothesesEvent } from './events'
import { hypothesesEvents } from './events'
import { evolve, evolveStory } from './evolve'
import { inverse } from './inverse'
import type { HypothesesState, StoryHypotheses } from './state'
import { initialHypotheses, initialStoryHypotheses } from './state'

/** ML projects rest on hypotheses that can fail (H1, H2). */
export const hypothesesArea: Area<HypothesesEvent, HypothesesCommand, HypothesesState, StoryHypotheses, PlanState> = {
  name: 'hypotheses',
  events: hypothesesEvents,
  commands: hypothesesCommands,
  capability: {
    StateHypothesis: 'plan',
    RestateHypothesis: 'plan',
    WithdrawHypothesis: 'plan',
    StartHypothesisTest: 'plan',
    LinkDependants: 'plan',
    UnlinkDependants: 'plan',
    LogEvidence: 'plan',
    WithdrawEvidence: 'plan',
    GiveVerdict: 'plan',
    WithdrawVerdict: 'plan',
  },
  initialState: initialHypotheses,
  initialStory: initialStoryHypotheses,
  evolve,
  evolveStory,
  needs: ({ story }) => ({ stories: [story] }),
  decide,
  inverse,
}
