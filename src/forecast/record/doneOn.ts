import type { Day, LocalId, Moment } from '../../plan/kernel/ids'
import type { PlanState } from '../../plan/planState'
import { deliveryOf } from '../../plan/delivery'
import { backboneOf, isStanding } from '../../plan/views/storyMap/backbone'
import { dayOf } from '../../plan/workCalendar'
import type { Deliveries } from '../model/deliveries'

/** A story's time in its slice: on `until` nothing of it is left to do; null while there is. */
interface Stay {
  readonly from: Day
  readonly until: Day | null
}

/**
 * When everything down to a slice was delivered, asked from a day on: the first day by whose end no story was open
 * that had come in by then. What came into the slice later takes nothing back. Stories count where they stand now.
 */
export function doneOn({ plan }: PlanState, { all }: Deliveries): (slice: LocalId, from: Day) => Day | null {
  const { calendar } = plan.settings
  const deliveredAt = new Map(all.map(({ story, at }) => [story, at]))
  const bySlice = new Map<LocalId, Stay[]>()
  for (const [id, row] of Object.entries(plan.jiraFacts.rows)) {
    const place = plan.map.places[id]
    if (!place || !isStanding(plan.map, place)) continue
    const isGone = (row.absent !== undefined && row.absent !== 'unreachable') || deliveryOf(row, plan.settings) === 'dropped'
    const ends: readonly Moment[] = [deliveredAt.get(id), plan.learning.dropped[id]?.at, isGone ? row.since : undefined].filter((at) => at !== undefined)
    const stay: Stay = { from: dayOf(row.entered, calendar), until: ends.length === 0 ? null : dayOf(Math.min(...ends), calendar) }
    const own = bySlice.get(place.slice)
    if (own) own.push(stay)
    else bySlice.set(place.slice, [stay])
  }
  const downTo = new Map<LocalId, readonly Stay[]>()
  let above: readonly Stay[] = []
  for (const { id } of backboneOf(plan.map, () => false).slices) downTo.set(id, (above = [...above, ...(bySlice.get(id) ?? [])]))
  return (slice, from) => firstFree(downTo.get(slice) ?? [], from)
}

function firstFree(stays: readonly Stay[], from: Day): Day | null {
  if (stays.length === 0) return null
  let day = from
  for (;;) {
    const open = stays.filter((stay) => stay.from <= day && (stay.until === null || stay.until > day))
    if (open.length === 0) return day
    if (open.some(({ until }) => until === null)) return null
    day = open.reduce((last, { until }) => (until! > last ? until! : last), day)
  }
}
