import { route } from '@forge/api'
import * as z from 'zod/mini'
import type { JiraClient, JiraResult } from './jiraClient'
import { jiraDate } from './jiraDate'

const nullable = z.optional(z.nullable(z.string()))
const shape = z.object({
  issueChangeLogs: z.array(
    z.object({
      issueId: z.string(),
      changeHistories: z.array(
        z.object({
          id: z.string(),
          created: jiraDate,
          items: z.array(z.object({ field: z.string(), fieldId: z.optional(z.nullable(z.string())), from: nullable, to: nullable })),
        }),
      ),
    }),
  ),
  nextPageToken: z.optional(z.nullable(z.string())),
})

/** One change of one field, by ids; `null` = nothing stood there. */
export interface FieldChange {
  readonly field: 'status' | 'resolution' | 'project'
  readonly from: string | null
  readonly to: string | null
}

/** What was changed at one moment, ms. */
export interface ChangeEntry {
  readonly id: string
  readonly at: number
  readonly changes: readonly FieldChange[]
}

const FIELDS = ['status', 'resolution', 'project'] as const

/**
 * Status, resolution and project changes of up to 1,000 issues, each issue's oldest first. An issue whose
 * changes Jira spreads over several pages comes back whole.
 */
export async function readChangelogs(
  jira: JiraClient,
  issueIds: readonly string[],
): Promise<JiraResult<ReadonlyMap<string, readonly ChangeEntry[]>>> {
  const byIssue = new Map<string, ChangeEntry[]>()
  if (issueIds.length === 0) return { ok: true, value: byIssue }
  let token: string | null = null
  do {
    const result: JiraResult<z.infer<typeof shape>> = await jira.query(
      route`/rest/api/3/changelog/bulkfetch`,
      { issueIdsOrKeys: issueIds, fieldIds: FIELDS, maxResults: 10_000, ...(token === null ? {} : { nextPageToken: token }) },
      shape,
    )
    if (!result.ok) return result
    for (const { issueId, changeHistories } of result.value.issueChangeLogs) {
      const entries = byIssue.get(issueId) ?? []
      for (const { id, created, items } of changeHistories) {
        const changes = items.flatMap(({ field, fieldId, from, to }) => {
          const known = FIELDS.find((name) => name === (fieldId ?? field))
          return known === undefined ? [] : [{ field: known, from: from ?? null, to: to ?? null }]
        })
        if (changes.length > 0) entries.push({ id, at: created, changes })
      }
      byIssue.set(issueId, entries)
    }
    token = result.value.nextPageToken ?? null
  } while (token !== null)
  for (const entries of byIssue.values()) entries.sort((a, b) => a.at - b.at || Number(a.id) - Number(b.id))
  return { ok: true, value: byIssue }
}
