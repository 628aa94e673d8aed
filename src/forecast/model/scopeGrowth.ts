import type { WorkCalendar } from '../../plan/areas/settings/state'
import { deliveryOf } from '../../plan/delivery'
import type { LocalId, Moment } from '../../plan/kernel/ids'
import type { PlanState } from '../../plan/planState'
import { isStanding } from '../../plan/views/storyMap/backbone'
import { dayOf } from '../../plan/workCalendar'
import { power } from '../exactMath'
import type { DayNumber, DayWeight } from '../pace/dayWeights'
import { dayToNumber } from '../pace/dayWeights'
import { trimmed } from '../pace/teamPace'

/** Items per average day that come into a slice, and that are dropped from it for reasons other than a hypothesis. */
export interface Growth {
  readonly slice: LocalId | null
  readonly added: number
  readonly dropped: number
}

/** How fast the scope forgets: half-life in days. */
const HALF_LIFE = 60
/** The first weeks of a plan fill it; what came then is no growth. */
const FILLING_DAYS = 14
/** Less history than this says nothing about growth. */
const LEAST_DAYS = 28

/** By slice, as the stories stand now; null while there is too little history to say. */
export function scopeGrowth(state: PlanState, calendar: WorkCalendar, now: Moment, weightOf: DayWeight): readonly Growth[] | null {
  const changes = scopeChanges(state, now)
  const start = changes.reduce((least, { at }) => Math.min(least, at), Number.POSITIVE_INFINITY)
  if (start === Number.POSITIVE_INFINITY) return null
  const first = dayToNumber(dayOf(start, calendar)) + FILLING_DAYS
  const days = dayToNumber(dayOf(now, calendar)) - first
  if (days < LEAST_DAYS) return null
  const bySlice = new Map<LocalId | null, { readonly added: number[]; readonly dropped: number[] }>()
  for (const { at, slice, kind } of changes) {
    const day = dayToNumber(dayOf(at, calendar)) - first
    if (day < 0 || day >= days) continue
    let own = bySlice.get(slice)
    if (!own) bySlice.set(slice, (own = { added: zeros(days), dropped: zeros(days) }))
    own[kind][day]! += 1
  }
  return [...bySlice].map(([slice, { added, dropped }]) => ({ slice, added: rateOf(added, first, weightOf), dropped: rateOf(dropped, first, weightOf) }))
}

interface ScopeChange {
  readonly at: Moment
  readonly slice: LocalId | null
  readonly kind: 'added' | 'dropped'
}

function scopeChanges({ plan }: PlanState, now: Moment): readonly ScopeChange[] {
  const changes: ScopeChange[] = []
  for (const [id, row] of Object.entries(plan.jiraFacts.rows)) {
    if (row.entered > now) continue
    const place = plan.map.places[id]
    const slice = place && isStanding(plan.map, place) ? place.slice : null
    const dropped = plan.learning.dropped[id]
    // What a pivot brought or a failed hypothesis took is the hypotheses' part.
    if (dropped?.hypothesis) continue
    changes.push({ at: row.entered, slice, kind: 'added' })
    if (dropped) changes.push({ at: dropped.at, slice, kind: 'dropped' })
    else if (row.absent !== undefined ? row.absent !== 'unreachable' : deliveryOf(row, plan.settings) === 'dropped')
      changes.push({ at: row.since, slice, kind: 'dropped' })
  }
  return changes.filter(({ at }) => at <= now)
}

function rateOf(counts: readonly number[], first: DayNumber, weightOf: DayWeight): number {
  const weights = counts.map((_, day) => weightOf(first + day))
  const fade = power(0.5, 1 / HALF_LIFE)
  let items = 0
  let days = 0
  for (const [day, count] of trimmed(counts, weights).entries()) {
    items = fade * items + count
    days = fade * days + weights[day]!
  }
  return days > 0 ? items / days : 0
}

const zeros = (length: number): number[] => Array.from({ length }, () => 0)
