import { issueUpdated } from '../events/issueEvents'
import { badRequest, notFound } from '../refusal'
import type { SprintRow } from '../shapes/sprintBean'
import type { JiraSite } from '../site'
import { addHistory, type ChangeItem } from './changelog'
import { SPRINT } from './fields'
import { readIssue, type IssueRow } from './issues'
import type { Caller } from './permissions'

export const readSprint = (site: JiraSite, id: number): SprintRow | undefined =>
  site.store.get<SprintRow>('SELECT * FROM jira_sprints WHERE id = ?', id)

/**
 * Moves issues into a sprint, or out of all open ones (null: the backlog). Closed sprints stay in the
 * field: they are the issue's past. Epics and sub-tasks can't be planned into a sprint.
 */
export const moveToSprint = (site: JiraSite, caller: Caller, issues: readonly IssueRow[], sprintId: number | null): void => {
  const sprint = sprintId === null ? undefined : readSprint(site, sprintId)
  if (sprintId !== null && sprint === undefined) throw notFound(`Sprint with id ${sprintId} does not exist, or you do not have permission to view it.`)
  if (sprint?.state === 'closed') throw badRequest('The sprint is closed and no issues can be moved into it.')
  for (const issue of issues) moveOne(site, caller, issue, sprint)
}

const moveOne = (site: JiraSite, caller: Caller, issue: IssueRow, sprint: SprintRow | undefined): void => {
  const level = site.store.get<{ hierarchyLevel: number }>('SELECT hierarchyLevel FROM jira_issue_types WHERE id = ?', issue.typeId)!.hierarchyLevel
  if (sprint !== undefined && level !== 0) throw badRequest(`Issue ${issue.key} cannot be added to a sprint: only standard issue types can.`)
  const before = readSprintsOf(site, issue.id)
  const after = [...before.filter((one) => one.state === 'closed'), ...(sprint === undefined ? [] : [sprint])]
  if (before.map((one) => one.id).join() === after.map((one) => one.id).join()) return
  site.store.run('DELETE FROM jira_sprint_issues WHERE issueId = ?', issue.id)
  for (const one of after) site.store.run('INSERT INTO jira_sprint_issues (issueId, sprintId) VALUES (?, ?)', issue.id, one.id)
  site.store.run('UPDATE jira_issues SET updated = ? WHERE id = ?', site.now(), issue.id)
  const ids = (sprints: readonly SprintRow[]): string => sprints.map((one) => one.id).join(', ')
  const names = (sprints: readonly SprintRow[]): string => sprints.map((one) => one.name).join(', ')
  const item: ChangeItem = {
    field: 'Sprint', fieldtype: 'custom', fieldId: SPRINT,
    from: ids(before), fromString: names(before), to: ids(after), toString: names(after),
  }
  const historyId = addHistory(site, issue.id, caller.accountId ?? '', site.now(), [item])
  issueUpdated(site, caller, readIssue(site, issue.id)!, historyId, [item])
}

const readSprintsOf = (site: JiraSite, issueId: number): readonly SprintRow[] =>
  site.store.all<SprintRow>(
    'SELECT s.* FROM jira_sprint_issues si JOIN jira_sprints s ON s.id = si.sprintId WHERE si.issueId = ? ORDER BY s.id',
    issueId,
  )
