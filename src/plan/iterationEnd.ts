import type { Iteration, IterationsState } from './areas/iterations/state'
import type { LocalId, Moment } from './kernel/ids'

/** When an iteration was over; null while it is not. A sprint is over when Jira says so, another one by the calendar. */
export function endOf({ state, endsAt, sprint, completedAt }: Iteration, now: Moment): Moment | null {
  if (state === 'closed') return Math.min(completedAt ?? endsAt ?? now, now)
  return sprint === null && endsAt !== null && endsAt <= now ? endsAt : null
}

/** The iteration that ended last; null before the first. */
export function lastEnded({ byId }: Pick<IterationsState, 'byId'>, now: Moment): { readonly iteration: LocalId; readonly endedAt: Moment } | null {
  let last: { readonly iteration: LocalId; readonly endedAt: Moment } | null = null
  for (const [iteration, details] of Object.entries(byId)) {
    const endedAt = endOf(details, now)
    if (endedAt !== null && (last === null || endedAt > last.endedAt || (endedAt === last.endedAt && iteration > last.iteration))) last = { iteration, endedAt }
  }
  return last
}
