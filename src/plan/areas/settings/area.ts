import type { Area } from '../../kernel/area'
import type { PlanState } from '../../planState'
import type { SettingsCommand } from './commands'
import { settingsCommands } from './commands'
import { decide } from './decide'
import type { SettingsEvent } from './events'
import { settingsEvents } from './events'
import { evolve } from './evolve'
import { inverse } from './inverse'
import type { SettingsState } from './state'
import { initialSettings } from './state'

/** The plan's scope, its reading of Jira's statuses, its sizes and its calendar. */
export const settingsArea: Area<SettingsEvent, SettingsCommand, SettingsState, object, PlanState> = {
  name: 'settings',
  events: settingsEvents,
  commands: settingsCommands,
  capability: {
    StartPlan: 'structure',
    SetScope: 'structure',
    MapStatuses: 'structure',
    SetSizes: 'structure',
    SetCalendar: 'structure',
    SetDependencyLinks: 'structure',
    NoteAssumptions: 'structure',
    FollowChecklists: 'app',
    RedactText: 'structure',
  },
  structural: ['ScopeSet', 'StatusMapped', 'ResolutionMapped', 'SizesSet', 'CalendarSet', 'DependencyLinksSet'],
  initialState: initialSettings,
  evolve,
  needs: (command) => (command.type === 'RedactText' ? { stories: [], commit: command.seq } : 'plan'),
  decide,
  inverse,
}
