import { route } from '@forge/api'
import * as z from 'zod/mini'
import type { JiraClient, JiraResult } from './jiraClient'
import { jiraDate } from './jiraDate'

const named = z.object({ id: z.string(), name: z.string() })
const status = z.object({ id: z.string(), name: z.string(), statusCategory: z.object({ key: z.string() }) })
const linked = z.optional(z.object({ id: z.string() }))

/** What Foldline reads of an issue. Texts are left to the browser, which reads them as the user. */
const issueShape = z.object({
  id: z.string(),
  key: z.string(),
  fields: z.object({
    project: z.object({ id: z.string() }),
    issuetype: z.object({ subtask: z.optional(z.boolean()), hierarchyLevel: z.optional(z.number()) }),
    status,
    resolution: z.optional(z.nullable(named)),
    created: jiraDate,
    updated: jiraDate,
    parent: z.optional(z.nullable(z.object({ id: z.string() }))),
    issuelinks: z.optional(z.array(z.object({ type: z.object({ id: z.string() }), inwardIssue: linked, outwardIssue: linked }))),
    subtasks: z.optional(z.array(z.object({ id: z.string(), fields: z.object({ status }) }))),
  }),
})
export type JiraIssue = z.infer<typeof issueShape>

const FIELDS = ['project', 'issuetype', 'status', 'resolution', 'created', 'updated', 'parent', 'issuelinks', 'subtasks']

export interface Page<T> {
  readonly items: readonly T[]
  /** Asks for the next page; null on the last one. A page may hold fewer than asked, even none, and not be the last. */
  readonly next: string | null
}

const issuesPage = z.object({ issues: z.array(issueShape), nextPageToken: z.optional(z.nullable(z.string())), isLast: z.optional(z.boolean()) })

/** One page of issues in the order of `jql`. A JQL that Jira refuses is a `refused` problem with Jira's words. */
export async function searchIssues(jira: JiraClient, jql: string, token: string | null): Promise<JiraResult<Page<JiraIssue>>> {
  const result = await jira.query(route`/rest/api/3/search/jql`, searchBody(jql, token, 100, FIELDS), issuesPage)
  return result.ok ? { ok: true, value: { items: result.value.issues, next: nextOf(result.value) } } : result
}

const idsPage = z.object({
  issues: z.array(z.object({ id: z.string() })),
  nextPageToken: z.optional(z.nullable(z.string())),
  isLast: z.optional(z.boolean()),
})

/** The ids of all issues that `jql` finds for this client's account. */
export async function searchIssueIds(jira: JiraClient, jql: string): Promise<JiraResult<readonly string[]>> {
  const ids: string[] = []
  let token: string | null = null
  do {
    const result: JiraResult<z.infer<typeof idsPage>> = await jira.query(
      route`/rest/api/3/search/jql`,
      searchBody(jql, token, 5000, ['id']),
      idsPage,
    )
    if (!result.ok) return result
    for (const { id } of result.value.issues) ids.push(id)
    token = nextOf(result.value)
  } while (token !== null)
  return { ok: true, value: ids }
}

/** About how many issues `jql` finds for this client's account. */
export async function countIssues(jira: JiraClient, jql: string): Promise<JiraResult<number>> {
  const result = await jira.query(route`/rest/api/3/search/approximate-count`, { jql }, z.object({ count: z.number() }))
  return result.ok ? { ok: true, value: result.value.count } : result
}

const fetched = z.object({ issues: z.array(z.object({ id: z.string() })) })

/** Those of these ids that this client's account may see; the others are left out without a word. */
export async function fetchIssueIds(jira: JiraClient, issueIds: readonly string[]): Promise<JiraResult<readonly string[]>> {
  const ids: string[] = []
  for (let i = 0; i < issueIds.length; i += BULK) {
    const body = { issueIdsOrKeys: issueIds.slice(i, i + BULK), fields: ['project'] }
    const result = await jira.query(route`/rest/api/3/issue/bulkfetch`, body, fetched)
    if (!result.ok) return result
    for (const { id } of result.value.issues) ids.push(id)
  }
  return { ok: true, value: ids }
}

const fetchedIssues = z.object({ issues: z.array(issueShape) })

/** These issues, in whatever project they are now; those that the account may not see are left out. */
export async function fetchIssues(jira: JiraClient, issueIds: readonly string[]): Promise<JiraResult<readonly JiraIssue[]>> {
  const issues: JiraIssue[] = []
  for (let i = 0; i < issueIds.length; i += BULK) {
    const body = { issueIdsOrKeys: issueIds.slice(i, i + BULK), fields: FIELDS }
    const result = await jira.query(route`/rest/api/3/issue/bulkfetch`, body, fetchedIssues)
    if (!result.ok) return result
    issues.push(...result.value.issues)
  }
  return { ok: true, value: issues }
}

const titled = z.object({ issues: z.array(z.object({ id: z.string(), key: z.string(), fields: z.object({ summary: z.optional(z.nullable(z.string())) }) })) })

/** Keys and titles of those of these issues that the account may see, by id. */
export async function fetchTitles(jira: JiraClient, issueIds: readonly string[]): Promise<JiraResult<ReadonlyMap<string, string>>> {
  const titles = new Map<string, string>()
  for (let i = 0; i < issueIds.length; i += BULK) {
    const result = await jira.query(route`/rest/api/3/issue/bulkfetch`, { issueIdsOrKeys: issueIds.slice(i, i + BULK), fields: ['summary'] }, titled)
    if (!result.ok) return result
    for (const { id, key, fields } of result.value.issues) titles.set(id, `${key} ${fields.summary ?? ''}`.trim())
  }
  return { ok: true, value: titles }
}

const BULK = 100

/** Summaries of these issues (an epic's name becomes a vertical's). */
export async function readSummaries(jira: JiraClient, jql: string): Promise<JiraResult<readonly { readonly id: string; readonly summary: string }[]>> {
  const found: { id: string; summary: string }[] = []
  const shape = z.object({
    issues: z.array(z.object({ id: z.string(), fields: z.object({ summary: z.string() }) })),
    nextPageToken: z.optional(z.nullable(z.string())),
    isLast: z.optional(z.boolean()),
  })
  let token: string | null = null
  do {
    const result: JiraResult<z.infer<typeof shape>> = await jira.query(
      route`/rest/api/3/search/jql`,
      searchBody(jql, token, 100, ['summary']),
      shape,
    )
    if (!result.ok) return result
    for (const { id, fields } of result.value.issues) found.push({ id, summary: fields.summary })
    token = nextOf(result.value)
  } while (token !== null)
  return { ok: true, value: found }
}

function searchBody(jql: string, token: string | null, maxResults: number, fields: readonly string[]): object {
  return { jql, maxResults, fields, ...(token === null ? {} : { nextPageToken: token }) }
}

function nextOf(page: { readonly nextPageToken?: string | null | undefined; readonly isLast?: boolean | undefined }): string | null {
  return page.isLast === true ? null : (page.nextPageToken ?? null)
}
