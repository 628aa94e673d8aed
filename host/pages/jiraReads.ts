import type { PagesHost } from '../host'
import type { Session } from './session'

export type IssueBean = {
  readonly id: string
  readonly key: string
  readonly fields: {
    readonly summary: string
    readonly description?: unknown
    readonly status: { readonly name: string; readonly statusCategory: { readonly key: string; readonly name: string } }
    readonly issuetype: { readonly id: string; readonly name: string }
    readonly project: { readonly id: string; readonly key: string; readonly name: string; readonly projectTypeKey?: string }
    readonly parent?: { readonly key: string; readonly fields?: { readonly summary?: string } }
    readonly assignee?: { readonly displayName: string } | null
    readonly resolution?: { readonly name: string } | null
    readonly created?: string
    readonly updated?: string
    readonly subtasks?: readonly { readonly key: string; readonly fields: { readonly summary: string; readonly status: { readonly name: string } } }[]
    readonly issuelinks?: readonly LinkBean[]
  }
}

export type LinkBean = {
  readonly type: { readonly inward: string; readonly outward: string }
  readonly inwardIssue?: { readonly key: string; readonly fields: { readonly summary: string } }
  readonly outwardIssue?: { readonly key: string; readonly fields: { readonly summary: string } }
}

export type ProjectBean = { readonly id: string; readonly key: string; readonly name: string; readonly projectTypeKey: string; readonly style?: string }

/** What Jira's own pages read: the same REST, as the person who looks. Null = not there, or not to be seen. */
export async function readJira<T>(host: PagesHost, session: Session, path: string, body?: unknown): Promise<T | null> {
  const init =
    body === undefined ? {} : { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
  const answer = await host.jira.fetch({ as: 'user', accountId: session.accountId }, path, init)
  return answer.ok ? ((await answer.json()) as T) : null
}

export const readIssue = (host: PagesHost, session: Session, key: string): Promise<IssueBean | null> =>
  readJira(host, session, `/rest/api/3/issue/${encodeURIComponent(key)}`)

export const readProject = (host: PagesHost, session: Session, key: string): Promise<ProjectBean | null> =>
  readJira(host, session, `/rest/api/3/project/${encodeURIComponent(key)}`)

export async function readProjects(host: PagesHost, session: Session): Promise<readonly ProjectBean[]> {
  const projects: ProjectBean[] = []
  for (;;) {
    const found = await readJira<{ values: readonly ProjectBean[]; isLast: boolean }>(host, session, `/rest/api/3/project/search?maxResults=50&startAt=${projects.length}`)
    projects.push(...(found?.values ?? []))
    if (!found || found.isLast || found.values.length === 0) return projects
  }
}
