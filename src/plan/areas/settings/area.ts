import type { Area } from '../../kernel/area'
import type { PlanState } from '../../planState'
import type { SettingsCommand } from './commands'
import { settingsCommands } from './commands'
import { decide } from './decide'
import type { SettingsEvent } from './events'
import { settingsFolding } from './folding'
import { inverse } from './inverse'
import type { SettingsState } from './state'

/** The plan's scope, its reading of Jira's statuses, its sizes and its calendar. */
export const settingsArea: Area<SettingsEvent, SettingsCommand, SettingsState, object, PlanState> = {
  ...settingsFolding,
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
  needs: (command) => (command.type === 'RedactText' ? { stories: [], commit: command.seq } : 'plan'),
  decide,
  inverse,
}
