import type { Area } from '../../kernel/area'
import type { PlanState } from '../../planState'
import type { CriteriaCommand } from './commands'
import { criteriaCommands } from './commands'
import { decide } from './decide'
import type { CriteriaEvent } from './events'
import { criteriaEvents } from './events'
import { evolve, evolveStory } from './evolve'
import { inverse } from './inverse'
import type { CriteriaState, StoryCriteria } from './state'
import { initialCriteria, initialStoryCriteria } from './state'

/** What success is measured by, who agreed to it, how it stands, and what a better metric is worth (P6, P7). */
export const criteriaArea: Area<CriteriaEvent, CriteriaCommand, CriteriaState, StoryCriteria, PlanState> = {
  name: 'criteria',
  events: criteriaEvents,
  commands: criteriaCommands,
  capability: {
    AddCriteria: 'plan',
    ChangeCriterion: 'plan',
    AgreeToCriterion: 'plan',
    WithdrawAgreement: 'plan',
    NoteCriterionReading: 'plan',
    RemoveCriterionReading: 'plan',
    ServeBusiness: 'plan',
    AimStory: 'plan',
    DropAim: 'plan',
    RetireCriterion: 'plan',
    RestoreCriterion: 'plan',
  },
  initialState: initialCriteria,
  initialStory: initialStoryCriteria,
  evolve,
  evolveStory,
  needs: () => 'plan',
  decide,
  inverse,
}
