import type { JiraAnswer, JiraRequest } from '../../static/ui/client'
import type { FakeIssue } from './fakeClient'

/** The three reads of Jira that the UI does, over a handful of issues. */
export function fakeJira(
  path: string,
  { body }: JiraRequest,
  issues: Readonly<Record<string, FakeIssue>>,
  names: Readonly<Record<string, string>>,
): JiraAnswer {
  const all = Object.entries(issues).map(([id, issue]) => ({
    id,
    key: issue.key,
    fields: {
      summary: issue.summary,
      status: { name: issue.status ?? 'To Do', statusCategory: { key: 'new' } },
      issuetype: { name: 'Story' },
      assignee: null,
    },
  }))
  if (path.startsWith('/rest/api/3/issue/bulkfetch')) {
    const { issueIdsOrKeys } = body as { issueIdsOrKeys: readonly string[] }
    return { ok: true, body: { issues: all.filter(({ id, key }) => issueIdsOrKeys.includes(id) || issueIdsOrKeys.includes(key)), issueErrors: [] } }
  }
  if (path.startsWith('/rest/api/3/search/jql')) {
    const jql = (body as { jql: string }).jql
    const words = /(?:summary|text) ~ "([^"*]*)\*?"/.exec(jql)?.[1]?.toLowerCase() ?? ''
    const found = all.filter(({ key, fields }) => fields.summary.toLowerCase().includes(words) || key.toLowerCase() === words)
    return { ok: true, body: { issues: found, isLast: true } }
  }
  if (path.startsWith('/rest/api/3/user/bulk')) {
    const ids = new URLSearchParams(path.split('?')[1]).getAll('accountId')
    return { ok: true, body: { values: ids.flatMap((id) => (names[id] ? [{ accountId: id, displayName: names[id] }] : [])) } }
  }
  return { ok: false, status: 404, message: `The fake Jira has no ${path}` }
}
