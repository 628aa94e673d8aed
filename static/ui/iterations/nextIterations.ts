import type { IterationsState } from '../../../src/plan/areas/iterations/state'
import type { WorkCalendar } from '../../../src/plan/areas/settings/state'
import type { Moment } from '../../../src/plan/kernel/ids'
import { addDays, dayOf, startOfDay } from '../../../src/plan/workCalendar'

export interface NewIteration {
  readonly name: string
  readonly startsAt: Moment
  readonly endsAt: Moment
  readonly state: 'future'
  readonly sprint: null
}

/** The next `count` calendar iterations: after the last one, else from this week's first working day on. */
export function nextIterations(state: IterationsState, calendar: WorkCalendar, now: Moment, count: number): readonly NewIteration[] {
  const ends = Object.values(state.byId).flatMap(({ endsAt }) => endsAt ?? [])
  const last = Math.max(...ends)
  const first = ends.length > 0 && last > now ? dayOf(last, calendar) : firstOfWeek(dayOf(now, calendar), calendar)
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
