import type { Day, LocalId } from '../../kernel/ids'
import type { Text } from '../../kernel/text'
import type { PlanState } from '../../planState'
import type { Behind, EventsBetween } from './behind'

export interface MilestoneChange {
  readonly milestone: LocalId
  readonly name: Text
  /** Null before it was set. */
  readonly was: Day | null
  /** Null once it is removed. */
  readonly is: Day | null
  readonly behind: Behind | null
}

const MADE_BY: ReadonlySet<string> = new Set(['MilestoneSet', 'MilestoneMoved', 'MilestoneRemoved'])

/** Milestones set, moved to another day and removed; oldest wish first. */
export function milestoneChanges(before: PlanState, after: PlanState, events: EventsBetween): readonly MilestoneChange[] {
  // Where the practices are not loaded there is nothing to compare.
  const was = before.plan.milestones?.byId ?? {}
  const is = after.plan.milestones?.byId ?? {}
  return [...new Set([...Object.keys(was), ...Object.keys(is)])]
    .flatMap((milestone): readonly MilestoneChange[] => {
      const days = { was: was[milestone]?.day ?? null, is: is[milestone]?.day ?? null }
      const name = (is[milestone] ?? was[milestone])?.name
      return days.was === days.is || name === undefined ? [] : [{ milestone, name, ...days, behind: events.ofThing('milestone', milestone, MADE_BY) }]
    })
    .sort((a, b) => ((a.is ?? a.was ?? '') < (b.is ?? b.was ?? '') ? -1 : 1))
}
