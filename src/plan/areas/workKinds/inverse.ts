import type { Decision } from '../../kernel/decision'
import { decided, rejected } from '../../kernel/decision'
import { isSame } from '../../kernel/same'
import type { PlanState } from '../../planState'
import { detailsOf } from './decide'
import type { WorkKindsEvent } from './events'

const AGAIN = rejected('notUndoable', 'This recurring work was changed again since.')

export function inverse(event: WorkKindsEvent, { plan }: PlanState): Decision<WorkKindsEvent> {
  const { byStory, recurring } = plan.workKinds
  if (event.type === 'WorkKindsSet') {
    if (event.stories.some(({ story, kind }) => (byStory[story] ?? null) !== kind)) return rejected('notUndoable', 'The kind of work was set again since.')
    return decided({ type: 'WorkKindsSet', stories: event.stories.map(({ story, kind, was }) => ({ story, kind: was, was: kind })) })
  }
  const { work } = event
  const found = recurring[work]
  if (!found) return AGAIN
  switch (event.type) {
    case 'RecurringWorkAdded':
      return found.retired || !isSame(detailsOf(found), event.details) ? AGAIN : decided({ type: 'RecurringWorkRetired', work })
    case 'RecurringWorkChanged':
      return found.retired || !isSame(detailsOf(found), event.details) ? AGAIN : decided({ type: 'RecurringWorkChanged', work, details: event.was, was: event.details })
    case 'RecurringWorkRetired':
      return found.retired ? decided({ type: 'RecurringWorkRestored', work }) : AGAIN
    case 'RecurringWorkRestored':
      return found.retired ? AGAIN : decided({ type: 'RecurringWorkRetired', work })
  }
}
