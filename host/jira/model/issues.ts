import type { SqlValue } from '../../store'
import { issueNotFound } from '../refusal'
import type { JiraSite } from '../site'
import type { Caller } from './permissions'

export type IssueRow = {
  readonly id: number
  readonly key: string
  readonly number: number
  readonly projectId: number
  readonly typeId: number
  readonly statusId: number
  readonly resolutionId: number | null
  readonly priorityId: number | null
  readonly summary: string
  /** ADF, as JSON. */
  readonly description: string | null
  readonly parentId: number | null
  readonly assignee: string | null
  readonly reporter: string | null
  readonly creator: string
  readonly created: number
  readonly updated: number
  readonly resolved: number | null
  readonly statusChanged: number
  readonly duedate: string | null
  readonly startDate: string | null
  readonly storyPoints: number | null
  /** A JSON array of strings. */
  readonly labels: string
  readonly rank: number
  readonly securityLevelId: number | null
  /** Values of further custom fields by field id, as JSON. */
  readonly extra: string
  readonly searchText: string
}

export type Sql = { readonly sql: string; readonly params: readonly SqlValue[] }

/** The condition (over `i`) that an issue can be seen: its project can be browsed and its security level admits the caller. */
export const visibleIssues = (caller: Caller): Sql => {
  const account = caller.accountId ?? ''
  return {
    sql: `(i.projectId IN (${caller.browsableProjectIds().join(',') || '-1'}) AND (i.securityLevelId IS NULL OR EXISTS (
      SELECT 1 FROM jira_security_members m WHERE m.levelId = i.securityLevelId AND (
        (m.kind = 'user' AND m.holder = ?) OR (m.kind = 'role' AND EXISTS (
          SELECT 1 FROM jira_role_actors a
          WHERE a.projectId = i.projectId AND a.accountId = ? AND CAST(a.roleId AS TEXT) = m.holder))))))`,
    params: [account, account],
  }
}

/** An issue by id or key (an old key of a moved issue too) if the caller may see it. */
export const findIssue = (site: JiraSite, caller: Caller, idOrKey: string | number): IssueRow | undefined => {
  const visible = visibleIssues(caller)
  const text = String(idOrKey)
  const found = /^\d+$/.test(text)
    ? site.store.get<IssueRow>(`SELECT i.* FROM jira_issues i WHERE i.id = ? AND ${visible.sql}`, Number(text), ...visible.params)
    : site.store.get<IssueRow>(
        `SELECT i.* FROM jira_issues i WHERE (i.key = ? COLLATE NOCASE OR i.id IN (SELECT issueId FROM jira_moved_keys WHERE key = ? COLLATE NOCASE))
         AND ${visible.sql}`,
        text, text, ...visible.params,
      )
  return found
}

/** Like `findIssue`, but 404 for what the caller may not see. */
export const requireIssue = (site: JiraSite, caller: Caller, idOrKey: string | number): IssueRow => {
  const row = findIssue(site, caller, idOrKey)
  if (row === undefined) throw issueNotFound()
  return row
}

/** Without regard to who asks: for the host's own work. */
export const readIssue = (site: JiraSite, id: number): IssueRow | undefined =>
  site.store.get<IssueRow>('SELECT * FROM jira_issues WHERE id = ?', id)

/** The visible ones among some ids, by ascending id. */
export const readIssues = (site: JiraSite, caller: Caller, ids: readonly number[]): readonly IssueRow[] => {
  if (ids.length === 0) return []
  const visible = visibleIssues(caller)
  return site.store.all<IssueRow>(
    `SELECT i.* FROM jira_issues i JOIN json_each(?) wanted ON wanted.value = i.id WHERE ${visible.sql} ORDER BY i.id`,
    JSON.stringify(ids), ...visible.params,
  )
}
