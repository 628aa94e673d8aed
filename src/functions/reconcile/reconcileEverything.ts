import { hasIssueSecurity } from '../../jira/issueSecurity'
import { scopeToJql } from '../../jira/scopeJql'
import { fetchIssues } from '../../jira/searchIssues'
import { readPlanPart } from '../recordAsApp'
import type { Services } from '../services'
import { fromJira } from './fromJira'
import { isStory } from './issueToObservation'
import { presentStories } from './knownRows'
import { observeArrivals } from './moves'
import { eachPage, recordLeft } from './reconcileChanges'
import type { Iterations } from './recordSprints'
import { recordSprints } from './recordSprints'

/**
 * Compares the whole plan with Jira: what triggers lost comes in here, at night or when somebody asks. A story
 * that Jira no longer shows is unreachable, not gone: only Jira's word, or a person's, makes it deleted. Answers the
 * iterations as they stand now.
 */
export async function reconcileEverything(services: Services, plan: string): Promise<Iterations> {
  const startedAt = services.clock()
  await services.records.release(plan, 'dirty')
  const state = await readPlanPart(services, plan)
  if (state.plan.settings.logId === null) return {}
  const seen = new Set<string>()
  await eachPage(services, `${scopeToJql(plan, state.plan.settings.scope)} ORDER BY created ASC`, async (issues) => {
    const stories = issues.filter(isStory)
    for (const { id } of stories) seen.add(id)
    await observeArrivals(services, plan, state, stories, { since: null, imported: false, work: 'everything' })
  })

  const missing = presentStories(state).filter((story) => !seen.has(story))
  const found = missing.length === 0 ? [] : await fromJira(fetchIssues(services.app, missing))
  const elsewhere = found.filter((issue) => issue.fields.project.id !== plan)
  await observeArrivals(services, plan, state, elsewhere, { since: null, imported: false, work: 'everything' })
  const outOfScope = found.filter((issue) => issue.fields.project.id === plan)
  await recordLeft(services, plan, state, 'scope', outOfScope.map(({ id, fields }) => ({ story: id, occurredAt: fields.updated })))
  const foundIds = new Set(found.map(({ id }) => id))
  const lost = missing.filter((story) => !foundIds.has(story) && state.plan.jiraFacts.rows[story]?.absent !== 'unreachable')
  await recordLeft(services, plan, state, 'unreachable', lost.map((story) => ({ story, occurredAt: startedAt })))

  const iterations = await recordSprints(services, plan, 'all')
  await services.records.setSecurity(plan, await fromJira(hasIssueSecurity(services.app, plan)), startedAt)
  await services.records.setReading(plan, { readAt: startedAt, problem: null })
  return iterations
}
