import type { ForecastsState } from '../../plan/areas/forecasts/state'
import type { Moment } from '../../plan/kernel/ids'
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
}

/** Needs every story part. What was issued after `now` is not known yet. */
export function planRecord(state: PlanState, now: Moment): PlanRecord {
  const { settings, forecasts } = state.plan
  const { calendar } = settings
  const deliveries = deliveriesOf(state, calendar, now)
  const issued = forecasts.issued.filter(({ at }) => at <= now)
  const record = trackRecord(issued, {
    deliveries: deliveries.all,
    doneOn: doneOn(state, deliveries),
    judged: judgedConfidences(state.plan),
    calendar,
    now,
  })
  return { record, backTest: ownBackTest(deliveries, calendar, now), issued }
}
