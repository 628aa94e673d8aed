import { toJiraTime } from '../dates'
import type { Caller } from '../model/permissions'
import { userBeans } from '../model/users'
import type { JiraSite } from '../site'

export type CommentRow = {
  readonly id: number
  readonly issueId: number
  readonly author: string
  readonly created: number
  readonly updated: number
  /** ADF, as JSON. */
  readonly body: string
}

export const commentToBean = (site: JiraSite, caller: Caller, row: CommentRow): Record<string, unknown> => {
  const user = userBeans(site)
  return {
    self: `${site.baseUrl}/rest/api/3/issue/${row.issueId}/comment/${row.id}`,
    id: String(row.id),
    author: user(row.author),
    body: JSON.parse(row.body) as unknown,
    updateAuthor: user(row.author),
    created: toJiraTime(row.created, caller.timeZone),
    updated: toJiraTime(row.updated, caller.timeZone),
    jsdPublic: true,
  }
}

/** The `comment` field of these issues. */
export const commentPages = (
  site: JiraSite,
  caller: Caller,
  issueIds: readonly number[],
): ((issueId: number) => Record<string, unknown>) => {
  const byIssue = new Map<number, Record<string, unknown>[]>()
  const rows = site.store.all<CommentRow>(
    'SELECT c.* FROM jira_comments c JOIN json_each(?) i ON i.value = c.issueId ORDER BY c.id',
    JSON.stringify(issueIds),
  )
  for (const row of rows) byIssue.set(row.issueId, [...(byIssue.get(row.issueId) ?? []), commentToBean(site, caller, row)])
  return (issueId) => {
    const comments = byIssue.get(issueId) ?? []
    return {
      comments,
      self: `${site.baseUrl}/rest/api/3/issue/${issueId}/comment`,
      maxResults: comments.length,
      total: comments.length,
      startAt: 0,
    }
  }
}
