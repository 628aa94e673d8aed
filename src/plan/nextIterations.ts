import type { IterationsState } from './areas/iterations/state'
import type { WorkCalendar } from './areas/settings/state'
import type { Moment } from './kernel/ids'
import { addDays, dayOf, startOfDay } from './workCalendar'

export interface NewIteration {
  readonly name: string
  readonly startsAt: Moment
  readonly endsAt: Moment
  readonly state: 'future'
  readonly sprint: null
}

/** The next `count` calendar iterations: after the last one that is there, from the first working day of `now`'s week at the earliest. */
export function nextIterations(state: IterationsState, calendar: WorkCalendar, now: Moment, count: number): readonly NewIteration[] {
  const ends = Object.values(state.byId).flatMap(({ endsAt }) => endsAt ?? [])
  const thisWeek = firstOfWeek(dayOf(now, calendar), calendar)
  const afterLast = ends.length === 0 ? thisWeek : dayOf(Math.max(...ends), calendar)
  const first = afterLast > thisWeek ? afterLast : thisWeek
  const number = Object.keys(state.byId).length
  return Array.from({ length: count }, (_, index) => ({
    name: `Iteration ${number + index + 1}`,
    startsAt: startOfDay(addDays(first, index * state.weeks * 7), calendar),
    endsAt: startOfDay(addDays(first, (index + 1) * state.weeks * 7), calendar),
    state: 'future',
    sprint: null,
  }))
}

function firstOfWeek(day: string, calendar: WorkCalendar): string {
  const begins = calendar.workDays.length === 0 ? 1 : Math.min(...calendar.workDays)
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay() || 7
  return addDays(day, -((weekday - begins + 7) % 7))
}
