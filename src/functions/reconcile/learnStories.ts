import { scopeToJql } from '../../jira/scopeJql'
import { fetchIssues, searchIssueIds } from '../../jira/searchIssues'
import { readPlanPart } from '../recordAsApp'
import type { Services } from '../services'
import { isStory } from './issueToObservation'
import { isKnown } from './knownRows'
import { observeStories } from './observeStories'

/**
 * Takes stories into the plan at once that Jira has and the plan does not know yet: an issue created a moment
 * ago from the map. Answers whether any was learnt; ids of other projects, of other levels and outside the
 * scope are not.
 */
export async function learnStories(services: Services, plan: string, ids: readonly string[]): Promise<boolean> {
  const state = await readPlanPart(services, plan)
  if (state.plan.settings.logId === null) return false
  const unknown = ids.filter((id) => !isKnown(state, id))
  if (unknown.length === 0 || unknown.length > 100) return false
  // As the user: what they may not see they can't bring in.
  const found = await fetchIssues(services.user, unknown)
  if (!found.ok) return false
  const own = found.value.filter((issue) => issue.fields.project.id === plan && isStory(issue))
  if (own.length === 0) return false
  const scope = scopeToJql(plan, state.plan.settings.scope)
  const inScope = await searchIssueIds(services.user, `${scope} AND id in (${own.map(({ id }) => id).join(', ')})`)
  if (!inScope.ok) return false
  const issues = own.filter(({ id }) => inScope.value.includes(id))
  if (issues.length === 0) return false
  await observeStories(services, plan, state, issues, { since: null, imported: false, work: 'learn' })
  return true
}
