import type { DecideContext } from '../../kernel/area'
import type { Decision, Rejection } from '../../kernel/decision'
import { decided, NOTHING_TO_DO, rejected } from '../../kernel/decision'
import type { Day, LocalId } from '../../kernel/ids'
import { isSame } from '../../kernel/same'
import type { PlanState } from '../../planState'
import { dayOf, isDay } from '../../workCalendar'
import type { MilestonesCommand } from './commands'
import type { MilestonesEvent } from './events'
import type { Milestone } from './state'

export function decide(command: MilestonesCommand, state: PlanState, context: DecideContext): Decision<MilestonesEvent> {
  const { milestone } = command
  const found = state.plan.milestones.byId[milestone]
  switch (command.type) {
    case 'SetMilestone': {
      const { details } = command
      if (found) return isSame(found, details) ? NOTHING_TO_DO : rejected('alreadyExists', 'This milestone is already there.', 'milestone')
      return wrongDay(details.day, state, context) ?? wrongSlice(details.slice, state) ?? decided({ type: 'MilestoneSet', milestone, details })
    }
    case 'ChangeMilestone':
      if (!found) return rejected('notFound', 'This milestone is no longer there.', 'milestone')
      return change(command, found, state, context)
    case 'RemoveMilestone':
      return found ? decided({ type: 'MilestoneRemoved', milestone, was: { ...found }, why: command.why }) : NOTHING_TO_DO
  }
}

/** What stays as it was is not asked about: a milestone whose day has passed can still be renamed. */
function change(
  { milestone, details, why }: Extract<MilestonesCommand, { type: 'ChangeMilestone' }>,
  found: Milestone,
  state: PlanState,
  context: DecideContext,
): Decision<MilestonesEvent> {
  const events: MilestonesEvent[] = []
  if (details.day !== found.day) {
    const wrong = wrongDay(details.day, state, context)
    if (wrong) return wrong
    events.push({ type: 'MilestoneMoved', milestone, day: details.day, was: found.day, why })
  }
  if (details.slice !== found.slice) {
    const wrong = wrongSlice(details.slice, state)
    if (wrong) return wrong
    events.push({ type: 'MilestoneTied', milestone, slice: details.slice, was: found.slice })
  }
  if (!isSame(details.name, found.name)) events.push({ type: 'MilestoneRenamed', milestone, name: details.name, was: found.name })
  return decided(...events)
}

function wrongDay(day: Day, { plan }: PlanState, { at }: DecideContext): Rejection | null {
  if (!isDay(day)) return rejected('invalid', 'There is no such day.', 'details.day')
  return day < dayOf(at, plan.settings.calendar) ? rejected('invalid', 'This day has passed: choose today or a later one.', 'details.day') : null
}

function wrongSlice(slice: LocalId, { plan }: PlanState): Rejection | null {
  const found = plan.map.slices[slice]
  if (!found) return rejected('notFound', 'This slice is not on the map.', 'details.slice')
  return found.retired ? rejected('invalid', 'This slice is retired: choose one of the map.', 'details.slice') : null
}
