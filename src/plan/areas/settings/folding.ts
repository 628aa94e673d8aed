import type { AreaFolding } from '../../kernel/area'
import type { SettingsEvent } from './events'
import { settingsEvents } from './events'
import { evolve } from './evolve'
import type { SettingsState } from './state'
import { initialSettings } from './state'

export const settingsFolding: AreaFolding<SettingsEvent, SettingsState, object> = {
  name: 'settings',
  events: settingsEvents,
  structural: ['ScopeSet', 'StatusMapped', 'ResolutionMapped', 'SizesSet', 'CalendarSet', 'DependencyLinksSet'],
  initialState: initialSettings,
  evolve,
}
