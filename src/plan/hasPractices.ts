import type { PlanState } from './planState'

/** Whether the areas that are kept apart are loaded: all of them are, or none (a panel's first picture does without). */
export function hasPractices({ plan }: PlanState): boolean {
  return 'milestones' in plan
}
