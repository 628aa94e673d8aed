import type { WorkCalendar } from '../../plan/areas/settings/state'
import { deliveryOf } from '../../plan/delivery'
import type { Moment, StoryId } from '../../plan/kernel/ids'
import type { PlanState } from '../../plan/planState'
import { workingDaysBetween } from '../../plan/workCalendar'

/** A story that was delivered and stayed so. */
export interface Delivery {
  readonly story: StoryId
  readonly at: Moment
  /** Working days from its first being worked on; null where Jira's history does not tell. Half a day at least. */
  readonly days: number | null
}

export interface Deliveries {
  /** Oldest first. */
  readonly all: readonly Delivery[]
  /** When somebody first worked on any story; null before. */
  readonly firstWork: Moment | null
}

const LEAST_DAYS = 0.5

/**
 * What was delivered up to `now`, by when it happened in Jira. A story that was re-opened and delivered again counts
 * once, when it was delivered for good; what the plan dropped afterwards was work all the same.
 */
export function deliveriesOf(state: PlanState, calendar: WorkCalendar, now: Moment): Deliveries {
  const { settings, jiraFacts } = state.plan
  const all: Delivery[] = []
  let firstWork: Moment | null = null
  for (const [story, row] of Object.entries(jiraFacts.rows)) {
    let started: Moment | null = null
    let delivered: Moment | null = null
    for (const [at, status, resolution] of state.stories[story]?.areas.jiraFacts?.transitions ?? []) {
      if (at > now) break
      const stands = deliveryOf({ status, resolution }, settings)
      if (stands === 'doing' || stands === 'delivered') {
        if (stands === 'doing') started ??= at
        if (firstWork === null || at < firstWork) firstWork = at
      }
      if (stands === 'delivered') delivered ??= at
      else delivered = null
    }
    const isGone = row.absent !== undefined && row.absent !== 'unreachable'
    if (delivered === null || isGone) continue
    const days = started === null || started >= delivered ? null : Math.max(LEAST_DAYS, workingDaysBetween(started, delivered, calendar))
    all.push({ story, at: delivered, days })
  }
  return { all: all.sort((a, b) => a.at - b.at || Number(a.story) - Number(b.story)), firstWork }
}
