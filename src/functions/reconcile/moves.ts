import type { ChangeEntry } from '../../jira/changelogs'
import { readChangelogs } from '../../jira/changelogs'
import type { JiraIssue } from '../../jira/searchIssues'
import type { PlanState } from '../../plan/planState'
import { derivedId } from '../derivedId'
import { readPlanPart, recordAsApp } from '../recordAsApp'
import type { Services } from '../services'
import { fromJira } from './fromJira'
import { issueToObservation } from './issueToObservation'
import { isKnown } from './knownRows'
import type { ObserveOptions } from './observeStories'
import { recordObservations } from './observeStories'

interface Move {
  readonly from: string
  readonly to: string
  readonly at: number
}

/**
 * Records what Jira says of these stories; one that came from another project with a plan, or went to one, is
 * moved: into the target's log with its facts first, then out of the source's, so that it is never in none.
 */
export async function observeArrivals(
  services: Services,
  plan: string,
  state: PlanState,
  issues: readonly JiraIssue[],
  options: ObserveOptions,
): Promise<void> {
  if (issues.length === 0) return
  const changelogs = await fromJira(readChangelogs(services.app, issues.map(({ id }) => id)))
  const here: JiraIssue[] = []
  for (const issue of issues) {
    const move = lastMove(changelogs.get(issue.id) ?? [])
    const isHere = issue.fields.project.id === plan
    // A story that the plan lost, or never had, may have come with a history in another plan's log.
    if (move !== null && (isHere ? move.to === plan && !isKnown(state, issue.id) : move.from === plan || isKnown(state, issue.id)))
      await recordMove(services, issue, { ...move, from: isHere ? move.from : plan, to: issue.fields.project.id }, changelogs.get(issue.id) ?? [])
    if (isHere) here.push(issue)
  }
  await recordObservations(services, plan, state, here, changelogs, options)
}

function lastMove(changes: readonly ChangeEntry[]): Move | null {
  for (const entry of changes.toReversed())
    for (const { field, from, to } of entry.changes)
      if (field === 'project' && from !== null && to !== null) return { from, to, at: entry.at }
  return null
}

/** Both commands carry ids derived from the move: whichever project's reconciliation sees it first records it, once. */
async function recordMove(services: Services, issue: JiraIssue, { from, to, at }: Move, changes: readonly ChangeEntry[]): Promise<void> {
  if (from === to || (await services.records.listed(from)) === null) return
  const source = await readPlanPart(services, from)
  const row = source.plan.jiraFacts.rows[issue.id]
  if (row === undefined) return
  const ids = { in: derivedId('move', issue.id, from, to, at, 'in'), out: derivedId('move', issue.id, from, to, at, 'out') }
  if ((await services.records.listed(to)) !== null) {
    const target = await readPlanPart(services, to)
    const { status, resolution, transitions } = issueToObservation(issue, changes, { dependencyLinks: [], readSince: null }, true)
    await recordAsApp(services, to, target.seq, {
      id: ids.in,
      source: 'jira',
      command: {
        type: 'RecordMovedIn',
        story: issue.id,
        occurredAt: at,
        fromPlan: from,
        status,
        resolution,
        entered: row.entered,
        transitions: transitions.map((one): [number, string, string | null] => [one.occurredAt, one.to, one.resolution]),
      },
    })
  }
  await recordAsApp(services, from, source.seq, {
    id: ids.out,
    source: 'jira',
    command: { type: 'RecordMovedOut', story: issue.id, occurredAt: at, toPlan: to },
  })
}
