import { sinceInJql } from '../../jira/jiraDate'
import { outOfScopeJql, scopeToJql } from '../../jira/scopeJql'
import type { JiraIssue } from '../../jira/searchIssues'
import { fetchIssues, searchIssues } from '../../jira/searchIssues'
import type { PlanState } from '../../plan/planState'
import { derivedId } from '../derivedId'
import { readPlanPart, recordAsApp, TryAgain } from '../recordAsApp'
import type { Services } from '../services'
import { askForDueForecast } from './dueForecast'
import { fromJira } from './fromJira'
import { isStory, isSubtask } from './issueToObservation'
import { isKnown } from './knownRows'
import { observeArrivals } from './moves'
import { recordOpenSprints } from './recordSprints'

/** Jira's searches lag behind its events, and its clock differs from ours: look back this far, ms. */
const OVERLAP = 5 * 60 * 1000
/** Time a run leaves unused, ms. */
export const RESERVE = 15_000

/**
 * Reads what Jira changed since the last time and appends what is news of it. The mark is lifted first: what
 * changes while this runs marks the plan again. What was read twice is dropped by the plan's own rules.
 */
export async function reconcileChanges(services: Services, plan: string): Promise<'done' | 'notRead'> {
  await services.records.release(plan, 'dirty')
  const { readAt } = await services.records.reading(plan)
  // The history comes first; the trigger that came during it is covered by the overlap after it.
  if (readAt === null) return 'notRead'
  const startedAt = services.clock()
  const since = readAt - OVERLAP
  const state = await readPlanPart(services, plan)
  if (state.plan.settings.logId === null) return 'notRead'

  const changed = ` AND updated >= ${sinceInJql(since, startedAt)} ORDER BY created ASC`
  const scope = state.plan.settings.scope
  const parents = new Set<string>()
  await eachPage(services, `${scopeToJql(plan, scope)}${changed}`, async (issues) => {
    noteParents(state, issues, parents)
    await observeArrivals(services, plan, state, issues.filter(isStory), { since, imported: false, work: `since ${readAt}` })
  })
  await eachPage(services, `${outOfScopeJql(plan, scope)}${changed}`, async (issues) => {
    noteParents(state, issues, parents)
    await recordOutOfScope(services, plan, state, issues)
  })
  await touchStories(services, plan, [...parents])
  const iterations = await recordOpenSprints(services, plan)
  await services.records.setReading(plan, { readAt: startedAt, problem: null })
  await askForDueForecast(services, plan, iterations)
  return 'done'
}

/** A sub-task's progress shows in its parent, whose own time of update does not change. */
function noteParents(state: PlanState, issues: readonly JiraIssue[], parents: Set<string>): void {
  for (const issue of issues) {
    const parent = issue.fields.parent?.id
    if (isSubtask(issue) && parent !== undefined && isKnown(state, parent)) parents.add(parent)
  }
}

async function recordOutOfScope(services: Services, plan: string, state: PlanState, issues: readonly JiraIssue[]): Promise<void> {
  const stories = issues
    .filter(({ id }) => isKnown(state, id))
    .map(({ id, fields }) => ({ story: id, occurredAt: fields.updated }))
  await recordLeft(services, plan, state, 'scope', stories)
}

export async function recordLeft(
  services: Services,
  plan: string,
  state: PlanState,
  why: 'scope' | 'deleted' | 'unreachable',
  stories: readonly { readonly story: string; readonly occurredAt: number }[],
): Promise<void> {
  for (let i = 0; i < stories.length; i += 200) {
    const some = stories.slice(i, i + 200).map((one) => ({ ...one }))
    const id = derivedId('left', why, state.head, some)
    await recordAsApp(services, plan, state.seq, { id, source: 'jira', command: { type: 'RecordLeft', why, stories: some } })
  }
}

/** Looks at these stories again, wherever they are now. */
export async function touchStories(services: Services, plan: string, stories: readonly string[]): Promise<void> {
  if (stories.length === 0) return
  const state = await readPlanPart(services, plan)
  const known = stories.filter((story) => isKnown(state, story))
  if (known.length === 0) return
  const issues = await fromJira(fetchIssues(services.app, known))
  const options = { since: null, imported: false, work: 'touched' }
  await observeArrivals(services, plan, state, issues.filter((issue) => issue.fields.project.id !== plan || isStory(issue)), options)
}

export async function eachPage(services: Services, jql: string, visit: (issues: readonly JiraIssue[]) => Promise<void>): Promise<void> {
  let token: string | null = null
  do {
    if (services.timeLeft() < RESERVE) throw new TryAgain('Out of time', 1)
    const page: { items: readonly JiraIssue[]; next: string | null } = await fromJira(searchIssues(services.app, jql, token))
    if (page.items.length > 0) await visit(page.items)
    token = page.next
  } while (token !== null)
}
