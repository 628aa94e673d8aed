import type { StoryId } from './kernel/ids'
import type { Rejection } from './kernel/decision'
import { rejected } from './kernel/decision'
import type { PlanState } from './planState'

/**
 * Null when the plan knows each of these stories and none is named twice, else why not (FACT-9).
 * A story out of scope or out of sight still counts as known; a deleted or moved one does not.
 */
export function rejectUnknown(state: PlanState, stories: readonly StoryId[], at: string): Rejection | null {
  const seen = new Set<StoryId>()
  for (const story of stories) {
    const row = state.plan.jiraFacts.rows[story]
    if (!row) return rejected('notFound', 'This issue is not a story of this plan.', at)
    if (row.absent === 'deleted') return rejected('notFound', 'This story was deleted in Jira.', at)
    if (row.absent === 'moved') return rejected('notFound', 'This story moved to another project.', at)
    if (seen.has(story)) return rejected('invalid', 'The same story is named twice.', at)
    seen.add(story)
  }
  return null
}
