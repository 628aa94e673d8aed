import type { ForecastsState } from '../../plan/areas/forecasts/state'
import type { Day, LocalId, Moment } from '../../plan/kernel/ids'
import type { PlanState } from '../../plan/planState'
import { judgedConfidences } from '../model/confidenceRecord'
import { deliveriesOf } from '../model/deliveries'
import { doneOn } from './doneOn'
import type { OwnBackTest } from './ownBackTest'
import { ownBackTest } from './ownBackTest'
import type { TrackRecord } from './trackRecord'
import { trackRecord } from './trackRecord'

/** What the plan's forecasts were worth: those that were issued, and, called so, those re-made from the log. */
export interface PlanRecord {
  readonly record: TrackRecord
  readonly backTest: readonly OwnBackTest[]
  /** Oldest first. */
  readonly issued: ForecastsState['issued']
  /** Slices of which a forecast was issued, and everything down to which was delivered since; by the day of that. */
  readonly delivered: Readonly<Record<LocalId, Day>>
}

/** Needs every story part. What was issued after `now` is not known yet. */
export function planRecord(state: PlanState, now: Moment): PlanRecord {
  const { settings, forecasts } = state.plan
  const { calendar } = settings
  const deliveries = deliveriesOf(state, calendar, now)
  const issued = forecasts.issued.filter(({ at }) => at <= now)
  const done = doneOn(state, deliveries)
  const delivered: Record<LocalId, Day> = {}
  // A later forecast overwrites: what was delivered, grew again and was delivered again is shown as it is now.
  for (const { origin, slices } of issued)
    for (const { slice } of slices) {
      const day = done(slice, origin)
      if (day !== null) delivered[slice] = day
    }
  const record = trackRecord(issued, {
    deliveries: deliveries.all,
    doneOn: done,
    judged: judgedConfidences(state.plan),
    calendar,
    now,
  })
  return { record, backTest: ownBackTest(deliveries, calendar, now), issued, delivered }
}
