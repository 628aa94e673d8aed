import { deliveryOf } from '../../delivery'
import type { LocalId, Moment, StoryId } from '../../kernel/ids'
import type { PlanState } from '../../planState'

/** How a story stands in its plan: whether it counts, and if not, why not. `since` in ms. */
export type Standing =
  | { readonly kind: 'open' }
  | { readonly kind: 'delivered'; readonly since: Moment }
  /** By a decision in the plan (`hypothesis`: the one whose pivot or stop it was), or by its status in Jira. */
  | { readonly kind: 'dropped'; readonly since: Moment; readonly by: 'plan' | 'jira'; readonly hypothesis: LocalId | null }
  | { readonly kind: 'absent'; readonly why: 'scope' | 'deleted' | 'moved' | 'unreachable' }
  /** The plan has never seen it: outside its scope, or not read yet. */
  | { readonly kind: 'unknown' }

export function standingOf({ plan }: PlanState, story: StoryId): Standing {
  const row = plan.jiraFacts.rows[story]
  if (row === undefined) return { kind: 'unknown' }
  if (row.absent !== undefined) return { kind: 'absent', why: row.absent }
  const dropped = plan.learning.dropped[story]
  if (dropped !== undefined) return { kind: 'dropped', since: dropped.at, by: 'plan', hypothesis: dropped.hypothesis }
  switch (deliveryOf(row, plan.settings)) {
    case 'todo':
    case 'doing':
      return { kind: 'open' }
    case 'delivered':
      return { kind: 'delivered', since: row.since }
    case 'dropped':
      return { kind: 'dropped', since: row.since, by: 'jira', hypothesis: null }
  }
}
