import type { Day, LocalId, Moment, StoryId } from '../../plan/kernel/ids'
import type { PlanState } from '../../plan/planState'
import { backboneOf, isStanding } from '../../plan/views/storyMap/backbone'
import { mapStories } from '../../plan/views/storyMap/mapStory'
import { dayOf } from '../../plan/workCalendar'
import { judgedConfidences } from '../model/confidenceRecord'
import type { Deliveries } from '../model/deliveries'
import { deliveriesOf } from '../model/deliveries'
import type { IssuedForecast } from './issuedForecast'
import type { OwnBackTest } from './ownBackTest'
import { ownBackTest } from './ownBackTest'
import type { TrackRecord } from './trackRecord'
import { trackRecord } from './trackRecord'

/** What the plan's forecasts were worth: those that were issued, and, called so, those re-made from the log. */
export interface PlanRecord {
  readonly record: TrackRecord
  readonly backTest: readonly OwnBackTest[]
  readonly issued: readonly IssuedForecast[]
}

export function planRecord(state: PlanState, now: Moment, issued: readonly IssuedForecast[] = []): PlanRecord {
  const { calendar } = state.plan.settings
  const deliveries = deliveriesOf(state, calendar, now)
  const record = trackRecord(issued, {
    deliveries: deliveries.all,
    doneOn: doneOn(state, deliveries),
    judged: judgedConfidences(state.plan),
    calendar,
    now,
  })
  return { record, backTest: ownBackTest(deliveries, calendar, now), issued }
}

/** The day on which the last story of a slice, or of one above it, was delivered; null while one is open. */
function doneOn({ plan }: PlanState, { all }: Deliveries): (slice: LocalId) => Day | null {
  const deliveredAt = new Map<StoryId, Moment>(all.map(({ story, at }) => [story, at]))
  const bySlice = new Map<LocalId, Moment>()
  for (const { id, state } of Object.values(mapStories(plan))) {
    const place = plan.map.places[id]
    if (state === 'dropped' || !place || !isStanding(plan.map, place)) continue
    const at = state === 'delivered' ? (deliveredAt.get(id) ?? 0) : Number.POSITIVE_INFINITY
    bySlice.set(place.slice, Math.max(bySlice.get(place.slice) ?? 0, at))
  }
  let last = 0
  const days = new Map<LocalId, Day | null>()
  for (const { id } of backboneOf(plan.map, () => false).slices) {
    last = Math.max(last, bySlice.get(id) ?? 0)
    days.set(id, last > 0 && Number.isFinite(last) ? dayOf(last, plan.settings.calendar) : null)
  }
  return (slice) => days.get(slice) ?? null
}
