import { PERIODS } from '../../../playbook/recurringPeriods'
import { WORK_KINDS } from '../../../playbook/workKinds'
import type { WorkKind } from '../../../playbook/workKinds'
import type { WorkKindsEvent } from '../../areas/workKinds/events'
import type { PlanParts } from '../../planState'
import type { EventSentence } from './sentence'
import { quote, says, storiesOf } from './sentence'

export function workKindsSentence(event: WorkKindsEvent, { workKinds }: PlanParts): EventSentence {
  switch (event.type) {
    case 'WorkKindsSet': {
      const [kind, ...others] = new Set(event.stories.map((entry) => entry.kind))
      if (kind === undefined || others.length > 0) return says('set the kind of work of ', storiesOf(event.stories))
      if (kind === null) return says('took the kind of work from ', storiesOf(event.stories))
      return says('said that ', storiesOf(event.stories), ` ${event.stories.length === 1 ? 'is' : 'are'} ${kindName(kind)}`)
    }
    case 'RecurringWorkAdded':
      return says('added recurring work ', quote(event.details.name), `, ${event.details.days} days ${PERIODS[event.details.period].name.toLowerCase()}`)
    case 'RecurringWorkChanged':
      return says('changed the recurring work ', quote(event.details.name), `: ${event.details.days} days ${PERIODS[event.details.period].name.toLowerCase()}`)
    case 'RecurringWorkRetired':
    case 'RecurringWorkRestored': {
      const found = workKinds.recurring[event.work]
      return says(event.type === 'RecurringWorkRetired' ? 'ended the recurring work ' : 'took up again the recurring work ', found ? quote(found.name) : 'that is gone')
    }
  }
}

const kindName = (kind: WorkKind): string => WORK_KINDS.find(({ id }) => id === kind)!.name.toLowerCase()
