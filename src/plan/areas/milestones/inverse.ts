import type { Decision } from '../../kernel/decision'
import { decided, rejected } from '../../kernel/decision'
import { isSame } from '../../kernel/same'
import type { PlanState } from '../../planState'
import type { MilestonesEvent } from './events'

const AGAIN = rejected('notUndoable', 'This milestone was changed again since.')

/** As it stood before, also where its slice has been retired since: there it could stand before, too. */
export function inverse(event: MilestonesEvent, { plan }: PlanState): Decision<MilestonesEvent> {
  const { milestone } = event
  const now = plan.milestones.byId[milestone]
  switch (event.type) {
    case 'MilestoneSet':
      return isSame(now, event.details) ? decided({ type: 'MilestoneRemoved', milestone, was: event.details, why: '' }) : AGAIN
    case 'MilestoneMoved':
      return now?.day === event.day ? decided({ type: 'MilestoneMoved', milestone, day: event.was, was: event.day, why: '' }) : AGAIN
    case 'MilestoneRenamed':
      return now && isSame(now.name, event.name) ? decided({ type: 'MilestoneRenamed', milestone, name: event.was, was: event.name }) : AGAIN
    case 'MilestoneTied':
      return now?.slice === event.slice ? decided({ type: 'MilestoneTied', milestone, slice: event.was, was: event.slice }) : AGAIN
    case 'MilestoneRemoved':
      return now ? AGAIN : decided({ type: 'MilestoneSet', milestone, details: event.was })
  }
}
