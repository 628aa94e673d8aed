import type { StoryRow } from './areas/jiraFacts/state'
import type { DeliveryState, SettingsState } from './areas/settings/state'
import type { StoryId } from './kernel/ids'
import type { PlanState } from './planState'

/**
 * What Jira's status and resolution mean for the plan: a mapped resolution overrides the status ("Won't do"
 * in Done is dropped). A status that nobody mapped is to do.
 */
export function deliveryOf(
  row: Pick<StoryRow, 'status' | 'resolution'>,
  settings: Pick<SettingsState, 'statuses' | 'resolutions'>,
): DeliveryState {
  const byResolution = row.resolution === null ? undefined : settings.resolutions[row.resolution]
  return byResolution ?? settings.statuses[row.status] ?? 'todo'
}

/**
 * Whether a story counts in scope, totals and forecasts: the plan knows it, Jira still holds it (one that
 * is merely out of sight counts), and the plan has not dropped it.
 */
export function isCounted(state: PlanState, id: StoryId): boolean {
  const row = state.plan.jiraFacts.rows[id]
  if (!row || (row.absent !== undefined && row.absent !== 'unreachable')) return false
  return state.plan.learning.dropped[id] === undefined
}

/** Whether work is left on a story: what may still be dropped, or sized anew. */
export function isOpenStory(state: PlanState, id: StoryId): boolean {
  const row = state.plan.jiraFacts.rows[id]
  if (!row || !isCounted(state, id)) return false
  const delivery = deliveryOf(row, state.plan.settings)
  return delivery === 'todo' || delivery === 'doing'
}
