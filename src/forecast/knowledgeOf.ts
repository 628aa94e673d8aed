import type { Day, Moment, StoryId } from '../plan/kernel/ids'
import type { PlanState } from '../plan/planState'
import { behindClosedGates } from '../plan/closedGates'
import { dataSetByHypothesis, dataWidenings } from '../plan/dataNeeds'
import { spreadWidenings } from '../plan/roundSpread'
import { addDays, dayOf } from '../plan/workCalendar'
import { deliveriesOf } from './model/deliveries'
import type { ForecastKnowledge } from './model/knowledge'
import { recordWidening } from './record/trackRecord'

/**
 * What the plan says beside its stories that a forecast goes by: the same for every caller that makes a model. Needs
 * every story part. Where stories stand on the map changes nothing of it.
 */
export function knowledgeOf(state: PlanState, now: Moment): ForecastKnowledge {
  const { forecasts, milestones, settings } = state.plan
  const { calendar } = settings
  const today = dayOf(now, calendar)
  return {
    excluded: Object.values(forecasts.excluded),
    capacity: plannedCapacity(state),
    // One whose day has passed is no question any more.
    milestones: Object.entries(milestones.byId).flatMap(([id, milestone]) => (milestone.day < today ? [] : [{ id, ...milestone }])),
    paceWidening: wideningOf(state, now),
    widenings: together(dataWidenings(state.plan), spreadWidenings(state.plan)),
    dataSets: dataSetByHypothesis(state.plan),
    ...gatesOf(state, today),
    ...(forecasts.correlation === null ? {} : { correlation: forecasts.correlation }),
  }
}

/** What stands behind a closed gate is not begun before its review, nor before today where that day has passed (GATE-6). */
function gatesOf({ plan }: PlanState, today: Day): Pick<ForecastKnowledge, 'notBefore'> {
  const behind = behindClosedGates(plan)
  if (behind.size === 0) return {}
  return { notBefore: Object.fromEntries([...behind].map(([slice, { review }]) => [slice, review > today ? review : today])) }
}

/** Poor data and a team that is not of one mind both make a size less certain: their factors are multiplied. */
function together(data: Readonly<Record<StoryId, number>>, spreads: Readonly<Record<StoryId, number>>): Readonly<Record<StoryId, number>> {
  return { ...data, ...Object.fromEntries(Object.entries(spreads).map(([story, factor]) => [story, factor * (data[story] ?? 1)])) }
}

/** In order of time: where two iterations overlap, the later one says what counts. */
function plannedCapacity({ plan: { capacity, iterations, settings } }: PlanState): NonNullable<ForecastKnowledge['capacity']> {
  return Object.entries(capacity.byIteration)
    .flatMap(([iteration, { part }]) => {
      const { startsAt = null, endsAt = null } = iterations.byId[iteration] ?? {}
      if (startsAt === null || endsAt === null || startsAt >= endsAt) return []
      const from = dayOf(startsAt, settings.calendar)
      const end = dayOf(endsAt, settings.calendar)
      // The day on which the next one begins is the next one's.
      return [{ from, to: end > from ? addDays(end, -1) : end, part }]
    })
    .toSorted((a, b) => (a.from < b.from ? -1 : 1))
}

function wideningOf(state: PlanState, now: Moment): number {
  const issued = state.plan.forecasts.issued.filter(({ at }) => at <= now)
  if (issued.length === 0) return 1
  const { calendar } = state.plan.settings
  return recordWidening(issued, { deliveries: deliveriesOf(state, calendar, now).all, calendar, now })
}
