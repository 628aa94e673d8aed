import type { Decision } from '../../kernel/decision'
import { decided, rejected } from '../../kernel/decision'
import { isSame } from '../../kernel/same'
import type { PlanState } from '../../planState'
import type { SettingsEvent } from './events'

const CHANGED = rejected('notUndoable', 'This setting was changed again since.')

export function inverse(event: SettingsEvent, state: PlanState): Decision<SettingsEvent> {
  const settings = state.plan.settings
  switch (event.type) {
    case 'ScopeSet':
      if (settings.scope !== event.scope) return CHANGED
      return decided({ type: 'ScopeSet', scope: event.was, was: event.scope })
    case 'StatusMapped':
      if ((settings.statuses[event.status] ?? null) !== event.category) return CHANGED
      return decided({ type: 'StatusMapped', status: event.status, category: event.was, was: event.category })
    case 'ResolutionMapped':
      if ((settings.resolutions[event.resolution] ?? null) !== event.category) return CHANGED
      return decided({ type: 'ResolutionMapped', resolution: event.resolution, category: event.was, was: event.category })
    case 'SizesSet':
      if (!isSame(settings.sizes, event.sizes)) return CHANGED
      return decided({ type: 'SizesSet', sizes: event.was, was: event.sizes })
    case 'CalendarSet':
      if (!isSame(settings.calendar, event.calendar)) return CHANGED
      return decided({ type: 'CalendarSet', calendar: event.was, was: event.calendar })
    case 'DependencyLinksSet':
      if (!isSame(settings.dependencyLinks, event.linkTypes)) return CHANGED
      return decided({ type: 'DependencyLinksSet', linkTypes: event.was, was: event.linkTypes })
    case 'CommitUndone':
      return decided()
    case 'PlanStarted':
      return rejected('notUndoable', 'The start of a plan cannot be taken back.')
    case 'AssumptionsNoted':
      return rejected('notUndoable', 'Noted assumptions cannot be taken back.')
    case 'ChecklistsFollowed':
      return rejected('notUndoable', 'The site’s playbook is changed on Foldline’s administration page.')
    case 'TextRedacted':
      return rejected('notUndoable', 'A redacted text is gone for good.')
  }
}
