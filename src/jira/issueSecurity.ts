import { route } from '@forge/api'
import * as z from 'zod/mini'
import type { JiraClient, JiraResult } from './jiraClient'
import { fetchIssueIds, searchIssueIds } from './searchIssues'

const levels = z.object({ levels: z.array(z.object({ id: z.string() })) })
const permission = z.object({ permissions: z.record(z.string(), z.looseObject({ havePermission: z.boolean() })) })

/**
 * Whether issues of the project may be hidden from some who may browse it. Asked as the app. Jira lists a
 * project's security levels only to those who may set them: if the app may not, the answer is yes, because
 * withholding too little is worse than looking too often.
 */
export async function hasIssueSecurity(jira: JiraClient, projectId: string): Promise<JiraResult<boolean>> {
  const listed = await jira.get(route`/rest/api/3/project/${projectId}/securitylevel`, levels)
  if (!listed.ok) return listed.problem.kind === 'notFound' || listed.problem.kind === 'forbidden' ? { ok: true, value: true } : listed
  if (listed.value.levels.length > 0) return { ok: true, value: true }
  const may = await jira.get(
    route`/rest/api/3/mypermissions?projectId=${projectId}&permissions=${'SET_ISSUE_SECURITY'}`,
    permission,
  )
  if (!may.ok) return may
  return { ok: true, value: may.value.permissions['SET_ISSUE_SECURITY']?.havePermission !== true }
}

/**
 * Which of these issues (or of all of the project) this client's account may see. Never by `id in (…)`: Jira
 * refuses a JQL that names an issue which the caller may not see.
 */
export async function readVisible(
  jira: JiraClient,
  projectId: string,
  issueIds: readonly string[] | 'all',
): Promise<JiraResult<ReadonlySet<string>>> {
  const visible = new Set<string>()
  if (issueIds === 'all' || issueIds.length > ONE_BY_ONE) {
    const found = await searchIssueIds(jira, `project = ${projectId}`)
    if (!found.ok) return found
    for (const id of found.value) visible.add(id)
    if (issueIds === 'all') return { ok: true, value: visible }
  }
  const rest = await fetchIssueIds(jira, issueIds.filter((id) => !visible.has(id)))
  if (!rest.ok) return rest
  for (const id of rest.value) visible.add(id)
  return { ok: true, value: visible }
}

/** The project's issues that have no security level: who may browse the project sees them. */
export async function readUnrestricted(jira: JiraClient, projectId: string): Promise<JiraResult<ReadonlySet<string>>> {
  const found = await searchIssueIds(jira, `project = ${projectId} AND level is EMPTY`)
  return found.ok ? { ok: true, value: new Set(found.value) } : found
}

const ONE_BY_ONE = 200
