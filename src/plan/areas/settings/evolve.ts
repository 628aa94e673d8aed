import type { Draft } from '../../kernel/area'
import type { SettingsEvent } from './events'
import { stagesFollowing } from './followed'
import type { SettingsState } from './state'

export function evolve(settings: Draft<SettingsState>, event: SettingsEvent): void {
  switch (event.type) {
    case 'PlanStarted':
      settings.logId = event.logId
      settings.scope = event.scope
      settings.demo = event.demo === true
      return
    case 'ScopeSet':
      settings.scope = event.scope
      return
    case 'StatusMapped':
      if (event.category === null) delete settings.statuses[event.status]
      else settings.statuses[event.status] = event.category
      return
    case 'ResolutionMapped':
      if (event.category === null) delete settings.resolutions[event.resolution]
      else settings.resolutions[event.resolution] = event.category
      return
    case 'SizesSet':
      for (const size of settings.sizes) settings.retiredSizes[size.id] = size
      for (const size of event.sizes) delete settings.retiredSizes[size.id]
      settings.sizes = event.sizes.slice()
      return
    case 'CalendarSet':
      settings.calendar = event.calendar
      return
    case 'DependencyLinksSet':
      settings.dependencyLinks = event.linkTypes.slice()
      return
    case 'AssumptionsNoted':
      settings.assumptions.push(...event.assumptions)
      return
    case 'ChecklistsFollowed':
      settings.stages = stagesFollowing(settings.stages, event)
      settings.modelsOff = event.models.slice()
      return
    case 'TextRedacted':
    case 'CommitUndone':
      return
  }
}
