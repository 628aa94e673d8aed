import { readChangelogs } from '../../jira/changelogs'
import type { ChangeEntry } from '../../jira/changelogs'
import type { JiraIssue } from '../../jira/searchIssues'
import type { Observation } from '../../plan/areas/jiraFacts/commands'
import type { PlanState } from '../../plan/planState'
import { derivedId } from '../derivedId'
import { recordAsApp } from '../recordAsApp'
import type { Services } from '../services'
import { FACTS_PER_COMMAND, factBatches, IMPORTED_FACTS_PER_COMMAND } from './factBatches'
import { fromJira } from './fromJira'
import { isKnown } from './knownRows'
import { issueToObservation } from './issueToObservation'

export interface ObserveOptions {
  /** Only changes from this moment on (ms) are news of a story that the plan knows; null = compare all. */
  readonly since: number | null
  readonly imported: boolean
  /** Names this piece of work, so that a repeat writes nothing twice. */
  readonly work: string
}

/** Records what Jira says of these stories of the plan. Answers the log's last number. */
export async function observeStories(
  services: Services,
  plan: string,
  state: PlanState,
  issues: readonly JiraIssue[],
  options: ObserveOptions,
): Promise<number> {
  if (issues.length === 0) return state.seq
  const changelogs = await fromJira(readChangelogs(services.app, issues.map(({ id }) => id)))
  return recordObservations(services, plan, state, issues, changelogs, options)
}

/** The same where the changelogs are at hand. */
export async function recordObservations(
  services: Services,
  plan: string,
  state: PlanState,
  issues: readonly JiraIssue[],
  changelogs: ReadonlyMap<string, readonly ChangeEntry[]>,
  { since, imported, work }: ObserveOptions,
): Promise<number> {
  const rules = { dependencyLinks: state.plan.settings.dependencyLinks, readSince: imported ? null : since }
  const observations = issues.map((issue): Observation => {
    const known = isKnown(state, issue.id)
    const observation = issueToObservation(issue, changelogs.get(issue.id) ?? [], rules, known)
    if (!known || since === null) return observation
    return { ...observation, transitions: observation.transitions.filter(({ occurredAt }) => occurredAt >= since) }
  })
  let seq = state.seq
  for (const stories of factBatches(observations, imported ? IMPORTED_FACTS_PER_COMMAND : FACTS_PER_COMMAND)) {
    const command = { type: 'RecordObservations' as const, stories: [...stories], ...(imported ? { imported: true as const } : {}) }
    const id = derivedId('observe', work, state.head, stories)
    seq = await recordAsApp(services, plan, seq, { id, source: imported ? 'import' : 'jira', command })
  }
  return seq
}
