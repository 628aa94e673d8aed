import type { DeliveryState } from '../../areas/settings/state'
import type { SettingsEvent } from '../../areas/settings/events'
import type { EventSentence } from './sentence'
import { quote, says } from './sentence'

const WORDS: Readonly<Record<DeliveryState, string>> = {
  todo: 'to do',
  doing: 'doing',
  delivered: 'delivered',
  dropped: 'dropped',
}

export function settingsSentence(event: SettingsEvent): EventSentence {
  switch (event.type) {
    case 'PlanStarted':
      return says('started the plan with the scope ', quote(event.scope))
    case 'ScopeSet':
      return says('changed the scope to ', quote(event.scope), ', before ', quote(event.was))
    case 'StatusMapped':
      return says(
        event.category === null ? `no longer mapped status ${event.status}` : `counted status ${event.status} as ${WORDS[event.category]}`,
        before(event.was),
      )
    case 'ResolutionMapped':
      return says(
        event.category === null
          ? `let resolution ${event.resolution} follow its status`
          : `counted resolution ${event.resolution} as ${WORDS[event.category]}`,
        before(event.was),
      )
    case 'SizesSet':
      return says(`set the sizes to ${event.sizes.map((size) => `${size.id} ${size.minDays}–${size.maxDays} days`).join(', ')}`)
    case 'CalendarSet':
      return says(
        `set the working calendar: ${event.calendar.workDays.length} days a week in ${event.calendar.timeZone}, ` +
          `${event.calendar.holidays.length} holidays`,
      )
    case 'DependencyLinksSet':
      return says(`let ${event.linkTypes.length} kinds of Jira links count as dependencies, before ${event.was.length}`)
    case 'AssumptionsNoted':
      return event.assumptions.length === 1 ? says('assumed: ', quote(event.assumptions[0]!)) : says(`noted ${event.assumptions.length} assumptions`)
    case 'ChecklistsFollowed':
      return says('brought the checklists in line with the site’s playbook')
    case 'TextRedacted':
      return says(`removed a text from commit ${event.seq} for good`)
    case 'CommitUndone':
      return says(`undid commit ${event.seq}`)
  }
}

function before(was: DeliveryState | null): string {
  return was === null ? '' : `, before ${WORDS[was]}`
}
