import type { Moment } from '../../../src/plan/kernel/ids'
import type { PlanParts } from '../../../src/plan/planState'
import { addDays, dayOf, startOfDay } from '../../../src/plan/workCalendar'

/** A moment that people ask "what changed since" about. */
export interface SinceOption {
  readonly id: 'visit' | 'iteration' | 'week' | 'month'
  readonly label: string
  readonly at: Moment
}

/** Those that are there, as seen from `to`: one's last visit, the end of the last iteration, a week and four weeks before. */
export function sinceOptions({ iterations, settings }: PlanParts, to: Moment, visit: Moment | null): readonly SinceOption[] {
  const ends = Object.values(iterations.byId).flatMap(({ endsAt, completedAt }) => {
    const at = completedAt ?? endsAt
    return at !== null && at < to ? [at] : []
  })
  const daysBefore = (days: number): Moment => startOfDay(addDays(dayOf(to, settings.calendar), -days), settings.calendar)
  return [
    ...(visit !== null && visit < to ? [{ id: 'visit', label: 'My last visit', at: visit } as const] : []),
    ...(ends.length > 0 ? [{ id: 'iteration', label: 'End of the last iteration', at: Math.max(...ends) } as const] : []),
    { id: 'week', label: 'A week before', at: daysBefore(7) },
    { id: 'month', label: 'Four weeks before', at: daysBefore(28) },
  ]
}
