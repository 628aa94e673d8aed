import { route } from '@forge/api'
import * as z from 'zod/mini'
import type { JiraClient, JiraResult } from './jiraClient'

export interface JiraStatus {
  readonly id: string
  readonly name: string
  /** Jira's own category: 'new', 'indeterminate', 'done' or 'undefined'. */
  readonly category: string
}

export interface JiraResolution {
  readonly id: string
  readonly name: string
}

export interface JiraLinkType {
  readonly id: string
  readonly name: string
  readonly inward: string
  readonly outward: string
}

export interface JiraBoard {
  readonly id: string
  readonly name: string
  /** 'scrum', 'kanban' or 'simple'. */
  readonly type: string
}

const statusesByType = z.array(
  z.object({
    subtask: z.optional(z.boolean()),
    statuses: z.array(z.object({ id: z.string(), name: z.string(), statusCategory: z.object({ key: z.string() }) })),
  }),
)

/** The statuses that the project's issue types use, each once, in Jira's order. */
export async function readStatuses(jira: JiraClient, projectId: string): Promise<JiraResult<readonly JiraStatus[]>> {
  const result = await jira.get(route`/rest/api/3/project/${projectId}/statuses`, statusesByType)
  if (!result.ok) return result
  const byId = new Map<string, JiraStatus>()
  for (const { statuses } of result.value)
    for (const { id, name, statusCategory } of statuses) byId.set(id, { id, name, category: statusCategory.key })
  return { ok: true, value: [...byId.values()] }
}

const typedProject = z.object({ issueTypes: z.array(z.object({ id: z.string(), hierarchyLevel: z.optional(z.number()) })) })
/** Jira's hierarchy: sub-tasks −1, stories 0, what holds them 1, whatever it is called. */
const PARENT_LEVEL = 1

/** The project's issue types that hold stories: "Epic" where nobody renamed it; several are possible. */
export async function readParentTypes(jira: JiraClient, projectId: string): Promise<JiraResult<readonly string[]>> {
  const result = await jira.get(route`/rest/api/3/project/${projectId}`, typedProject)
  if (!result.ok) return result
  return { ok: true, value: result.value.issueTypes.flatMap(({ id, hierarchyLevel }) => (hierarchyLevel === PARENT_LEVEL ? [id] : [])) }
}

const resolutionsPage = z.object({
  values: z.array(z.object({ id: z.string(), name: z.string() })),
  isLast: z.optional(z.boolean()),
})

export async function readResolutions(jira: JiraClient): Promise<JiraResult<readonly JiraResolution[]>> {
  const found: JiraResolution[] = []
  for (;;) {
    const result = await jira.get(route`/rest/api/3/resolution/search?startAt=${found.length}&maxResults=100`, resolutionsPage)
    if (!result.ok) return result
    found.push(...result.value.values)
    if (result.value.isLast !== false || result.value.values.length === 0) return { ok: true, value: found }
  }
}

const linkTypes = z.object({
  issueLinkTypes: z.array(z.object({ id: z.string(), name: z.string(), inward: z.string(), outward: z.string() })),
})

export async function readLinkTypes(jira: JiraClient): Promise<JiraResult<readonly JiraLinkType[]>> {
  const result = await jira.get(route`/rest/api/3/issueLinkType`, linkTypes)
  return result.ok ? { ok: true, value: result.value.issueLinkTypes } : result
}

const boardsPage = z.object({
  values: z.array(z.object({ id: z.number(), name: z.string(), type: z.string() })),
  isLast: z.optional(z.boolean()),
})

/** The boards of the project; none where Jira Software is not there or shows none. */
export async function readBoards(jira: JiraClient, projectId: string): Promise<JiraResult<readonly JiraBoard[]>> {
  const found: JiraBoard[] = []
  for (;;) {
    const result = await jira.get(
      route`/rest/agile/1.0/board?projectKeyOrId=${projectId}&startAt=${found.length}&maxResults=50`,
      boardsPage,
    )
    if (!result.ok) return result.problem.kind === 'notFound' || result.problem.kind === 'forbidden' ? { ok: true, value: [] } : result
    for (const { id, name, type } of result.value.values) found.push({ id: String(id), name, type })
    if (result.value.isLast !== false || result.value.values.length === 0) return { ok: true, value: found }
  }
}

const myself = z.object({ accountId: z.string(), timeZone: z.optional(z.string()) })

/** The caller's own time zone; 'UTC' where Jira keeps it to itself. */
export async function readTimeZone(jira: JiraClient): Promise<JiraResult<string>> {
  const result = await jira.get(route`/rest/api/3/myself`, myself)
  return result.ok ? { ok: true, value: result.value.timeZone ?? 'UTC' } : result
}
