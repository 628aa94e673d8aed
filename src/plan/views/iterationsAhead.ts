import type { Iteration } from '../areas/iterations/state'
import type { LocalId, Moment } from '../kernel/ids'
import type { PlanParts } from '../planState'

export type IterationTime = 'past' | 'current' | 'future'

/** Iterations that are running or to come, in order of time, then those without dates. */
export function iterationsAhead({ iterations: { byId } }: Pick<PlanParts, 'iterations'>, at: Moment): readonly { readonly id: LocalId; readonly iteration: Iteration; readonly time: IterationTime }[] {
  return Object.entries(byId)
    .map(([id, iteration]) => ({ id, iteration, time: timeOf(iteration, at) }))
    .filter(({ time }) => time !== 'past')
    .sort(byTime)
}

export function timeOf({ state, startsAt, endsAt, sprint }: Iteration, at: Moment): IterationTime {
  if (state === 'closed') return 'past'
  if (state === 'active') return 'current'
  // A sprint is what Jira says it is; only calendar iterations follow the calendar.
  if (sprint !== null || startsAt === null || endsAt === null) return 'future'
  return at >= endsAt ? 'past' : at >= startsAt ? 'current' : 'future'
}

export function byTime(a: { readonly id: LocalId; readonly iteration: Iteration }, b: { readonly id: LocalId; readonly iteration: Iteration }): number {
  return (a.iteration.startsAt ?? Infinity) - (b.iteration.startsAt ?? Infinity) || (a.id < b.id ? -1 : 1)
}
