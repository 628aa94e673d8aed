import type { Route } from '@forge/api'
import { route } from '@forge/api'
import * as z from 'zod/mini'
import type { JiraClient, JiraResult } from './jiraClient'
import { jiraDate } from './jiraDate'

const date = z.optional(z.nullable(jiraDate))
const sprintsPage = z.object({
  values: z.array(
    z.object({
      id: z.number(),
      name: z.string(),
      state: z.enum(['future', 'active', 'closed']),
      startDate: date,
      endDate: date,
      completeDate: date,
      originBoardId: z.optional(z.number()),
    }),
  ),
  isLast: z.optional(z.boolean()),
})

/** A sprint; times in ms, null where Jira has none yet. */
export interface JiraSprint {
  readonly id: string
  readonly name: string
  readonly state: 'future' | 'active' | 'closed'
  readonly startsAt: number | null
  readonly endsAt: number | null
  readonly completedAt: number | null
}

/** All sprints of a board, oldest first; none where the board has no sprints (Kanban) or is gone. */
export async function readSprints(jira: JiraClient, boardId: string): Promise<JiraResult<readonly JiraSprint[]>> {
  const found: JiraSprint[] = []
  for (;;) {
    const result = await jira.get(
      route`/rest/agile/1.0/board/${boardId}/sprint?startAt=${found.length}&maxResults=50`,
      sprintsPage,
    )
    // "The board does not support sprints" is a 400.
    if (!result.ok) return result.problem.kind === 'refused' || result.problem.kind === 'notFound' ? { ok: true, value: [] } : result
    for (const { id, name, state, startDate, endDate, completeDate } of result.value.values)
      found.push({
        id: String(id),
        name,
        state,
        startsAt: startDate ?? null,
        endsAt: endDate ?? null,
        completedAt: completeDate ?? null,
      })
    if (result.value.isLast !== false || result.value.values.length === 0) return { ok: true, value: found }
  }
}

const storiesPage = z.object({
  issues: z.array(z.object({ id: z.string() })),
  nextPageToken: z.optional(z.nullable(z.string())),
  isLast: z.optional(z.boolean()),
})

/** The ids of all issues in a sprint of a board. */
export async function readSprintIssueIds(jira: JiraClient, boardId: string, sprintId: string): Promise<JiraResult<readonly string[]>> {
  const ids: string[] = []
  let token: string | null = null
  do {
    const path: Route =
      token === null
        ? route`/rest/software/1.0/board/${boardId}/sprint/${sprintId}/issue?fields=${'id'}&maxResults=100`
        : route`/rest/software/1.0/board/${boardId}/sprint/${sprintId}/issue?fields=${'id'}&maxResults=100&nextPageToken=${token}`
    const result: JiraResult<z.infer<typeof storiesPage>> = await jira.get(path, storiesPage)
    if (!result.ok) return result.problem.kind === 'notFound' ? { ok: true, value: ids } : result
    for (const { id } of result.value.issues) ids.push(id)
    token = result.value.isLast === true ? null : (result.value.nextPageToken ?? null)
  } while (token !== null)
  return { ok: true, value: ids }
}
