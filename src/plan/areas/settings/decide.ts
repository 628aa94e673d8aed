import type { DecideContext } from '../../kernel/area'
import type { Decision, Rejection } from '../../kernel/decision'
import { decided, NOTHING_TO_DO, rejected } from '../../kernel/decision'
import { isSame } from '../../kernel/same'
import type { PlanState } from '../../planState'
import { isDay, isTimeZone } from '../../workCalendar'
import type { SettingsCommand } from './commands'
import type { SettingsEvent } from './events'
import { stagesFollowing } from './followed'

export function decide(command: SettingsCommand, state: PlanState, context: DecideContext): Decision<SettingsEvent> {
  const settings = state.plan.settings
  switch (command.type) {
    case 'StartPlan': {
      if (settings.logId === command.logId) return NOTHING_TO_DO
      if (settings.logId !== null) return rejected('alreadyExists', 'This project already has a plan.')
      const { logId, scope, demo } = command
      return decided({ type: 'PlanStarted', logId, scope, ...(demo && { demo }) })
    }
    case 'SetScope':
      if (settings.scope === command.scope) return NOTHING_TO_DO
      return decided({ type: 'ScopeSet', scope: command.scope, was: settings.scope })
    case 'MapStatuses':
      return decided(...mappings(command, state))
    case 'SetSizes':
      if (isSame(settings.sizes, command.sizes)) return NOTHING_TO_DO
      return wrongSizes(command) ?? decided({ type: 'SizesSet', sizes: command.sizes, was: settings.sizes.slice() })
    case 'SetCalendar':
      if (isSame(settings.calendar, command.calendar)) return NOTHING_TO_DO
      return (
        wrongCalendar(command) ??
        decided({ type: 'CalendarSet', calendar: command.calendar, was: structuredClone(settings.calendar) as typeof command.calendar })
      )
    case 'SetDependencyLinks': {
      const linkTypes = [...new Set(command.linkTypes)].toSorted()
      if (isSame(linkTypes, settings.dependencyLinks)) return NOTHING_TO_DO
      return decided({ type: 'DependencyLinksSet', linkTypes, was: settings.dependencyLinks.slice() })
    }
    case 'NoteAssumptions': {
      const assumptions = command.assumptions.filter((one) => !settings.assumptions.some((known) => isSame(one, known)))
      return assumptions.length === 0 ? NOTHING_TO_DO : decided({ type: 'AssumptionsNoted', assumptions })
    }
    case 'FollowChecklists': {
      const { off, items, models } = command
      if (isSame(stagesFollowing(settings.stages, command), settings.stages) && isSame(models, settings.modelsOff)) return NOTHING_TO_DO
      return decided({ type: 'ChecklistsFollowed', off, items, models })
    }
    case 'RedactText':
      // Whether there is a text at that place, the plan checks: it alone knows every area's facts.
      if (context.undone?.seq !== command.seq) return rejected('notFound', 'There is no such entry in the log.', 'seq')
      return decided({ type: 'TextRedacted', seq: command.seq, pointer: command.pointer })
  }
}

function mappings(command: Extract<SettingsCommand, { type: 'MapStatuses' }>, state: PlanState): SettingsEvent[] {
  const { statuses, resolutions } = state.plan.settings
  const events: SettingsEvent[] = []
  for (const [status, category] of Object.entries(command.statuses)) {
    const was = statuses[status] ?? null
    if (was !== category) events.push({ type: 'StatusMapped', status, category, was })
  }
  for (const [resolution, category] of Object.entries(command.resolutions)) {
    const was = resolutions[resolution] ?? null
    if (was !== category) events.push({ type: 'ResolutionMapped', resolution, category, was })
  }
  return events
}

function wrongSizes({ sizes }: Extract<SettingsCommand, { type: 'SetSizes' }>): Rejection | null {
  const ids = new Set<string>()
  for (const [index, size] of sizes.entries()) {
    if (ids.has(size.id)) return rejected('invalid', `The size ${size.id} is there twice.`, `sizes.${index}.id`)
    if (size.minDays > size.maxDays)
      return rejected('invalid', `The shortest duration of ${size.id} is longer than its longest.`, `sizes.${index}.minDays`)
    ids.add(size.id)
  }
  return null
}

function wrongCalendar({ calendar }: Extract<SettingsCommand, { type: 'SetCalendar' }>): Rejection | null {
  if (!isTimeZone(calendar.timeZone)) return rejected('invalid', 'This time zone is not known.', 'calendar.timeZone')
  if (calendar.workDays.length === 0) return rejected('invalid', 'A week needs at least one working day.', 'calendar.workDays')
  if (new Set(calendar.workDays).size < calendar.workDays.length)
    return rejected('invalid', 'The same working day is named twice.', 'calendar.workDays')
  const wrong = calendar.holidays.findIndex((holiday) => !isDay(holiday))
  return wrong < 0 ? null : rejected('invalid', 'There is no such day.', `calendar.holidays.${wrong}`)
}
