import type { PlanParts, PlanState, PlanStoryPart } from '../../../../src/plan/planState'
import type { StoryId } from '../../../../src/plan/kernel/ids'

/** What makes one state of the plan into the next: only the areas and stories that are not the same objects any more. */
export interface StateChange {
  readonly head: Omit<PlanState, 'plan' | 'stories'>
  readonly plan: Partial<PlanParts>
  readonly stories: Readonly<Record<StoryId, PlanStoryPart | null>>
}

export function stateChange(before: PlanState | null, { plan, stories, ...head }: PlanState): StateChange {
  const changedPlan = Object.fromEntries(Object.entries(plan).filter(([name, part]) => before?.plan[name as keyof PlanParts] !== part))
  const changed: Record<StoryId, PlanStoryPart | null> = {}
  if (before?.stories !== stories) {
    for (const [id, part] of Object.entries(stories)) if (before?.stories[id] !== part) changed[id] = part
    for (const id of Object.keys(before?.stories ?? {})) if (stories[id] === undefined) changed[id] = null
  }
  return { head, plan: changedPlan, stories: changed }
}

export function changedState(before: PlanState | null, { head, plan, stories }: StateChange): PlanState {
  const changed = Object.entries(stories)
  if (before === null || changed.length > 0) {
    const next: Record<StoryId, PlanStoryPart> = { ...before?.stories }
    for (const [id, part] of changed) {
      if (part === null) delete next[id]
      else next[id] = part
    }
    return { ...head, plan: { ...before?.plan, ...plan } as PlanParts, stories: next }
  }
  return { ...head, plan: { ...before.plan, ...plan }, stories: before.stories }
}
