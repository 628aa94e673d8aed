import type { Decision } from '../../kernel/decision'
import { decided, NOTHING_TO_DO, rejected } from '../../kernel/decision'
import { isSame } from '../../kernel/same'
import { rejectUnknown } from '../../knownStories'
import type { PlanState } from '../../planState'
import type { WorkKindsCommand } from './commands'
import type { WorkKindsEvent } from './events'
import type { Recurring, RecurringDetails } from './state'

export function decide(command: WorkKindsCommand, state: PlanState): Decision<WorkKindsEvent> {
  const { byStory, recurring } = state.plan.workKinds
  switch (command.type) {
    case 'SetWorkKind': {
      const { stories, kind } = command
      const unknown = rejectUnknown(state, stories, 'stories')
      if (unknown) return unknown
      const changed = stories.map((story) => ({ story, kind, was: byStory[story] ?? null })).filter(({ was }) => was !== kind)
      return changed.length === 0 ? NOTHING_TO_DO : decided({ type: 'WorkKindsSet', stories: changed })
    }
    case 'AddRecurringWork': {
      const { work, details } = command
      if (recurring[work]) return rejected('alreadyExists', 'This recurring work is already there.', 'work')
      if (Object.keys(recurring).length >= MOST) return rejected('invalid', `A plan holds at most ${MOST} kinds of recurring work.`, 'work')
      return decided({ type: 'RecurringWorkAdded', work, details })
    }
    case 'ChangeRecurringWork': {
      const { work, details } = command
      const found = recurring[work]
      if (!found || found.retired) return GONE
      const was = detailsOf(found)
      return isSame(was, details) ? NOTHING_TO_DO : decided({ type: 'RecurringWorkChanged', work, details, was })
    }
    case 'RetireRecurringWork': {
      const found = recurring[command.work]
      if (!found) return GONE
      return found.retired ? NOTHING_TO_DO : decided({ type: 'RecurringWorkRetired', work: command.work })
    }
  }
}

const MOST = 50
const GONE = rejected('notFound', 'This recurring work is no longer done.', 'work')

export const detailsOf = ({ name, kind, days, period }: Recurring): RecurringDetails => ({ name, kind, days, period })
