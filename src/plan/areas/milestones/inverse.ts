import type { Decision } from '../../kernel/decision'
import { decided, rejected } from '../../kernel/decision'
import { isSame } from '../../kernel/same'
import type { PlanState } from '../../planState'
import type { MilestonesEvent } from './events'

const AGAIN = rejected('notUndoable', 'This milestone was changed again since.')

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
      if (now?.slice !== event.slice) return AGAIN
      return isThere(plan, event.was) ? decided({ type: 'MilestoneTied', milestone, slice: event.was, was: event.slice }) : GONE
    case 'MilestoneRemoved':
      if (now) return AGAIN
      return isThere(plan, event.was.slice) ? decided({ type: 'MilestoneSet', milestone, details: event.was }) : GONE
  }
}

const GONE = rejected('notUndoable', 'The slice that it belonged to is no longer there.')

function isThere({ map }: PlanState['plan'], slice: string): boolean {
  const found = map.slices[slice]
  return found !== undefined && !found.retired
}
