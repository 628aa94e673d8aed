import type { PlanState } from '../../plan/planState'

/** Whether the plan has the story, and had its beginning: one that was deleted or moved away has to enter again. */
export function isKnown(state: PlanState, story: string): boolean {
  const absent = state.plan.jiraFacts.rows[story]?.absent
  return state.plan.jiraFacts.rows[story] !== undefined && (absent === undefined || absent === 'unreachable')
}

/** The stories that the plan counts on being in Jira. */
export function presentStories(state: PlanState): readonly string[] {
  return Object.keys(state.plan.jiraFacts.rows).filter((story) => isKnown(state, story))
}
