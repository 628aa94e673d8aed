import * as z from 'zod/mini'
import type { Client } from '../client'

const page = z.object({
  issues: z.array(z.object({ id: z.string(), fields: z.record(z.string(), z.unknown()) })),
  nextPageToken: z.optional(z.string()),
})

export type FoundIssue = z.infer<typeof page>['issues'][number]

/** Pages of a search that never ends are cut here. */
const MOST_PAGES = 100

/** Reads one field of every issue of a query as the user, page after page. Answers what went wrong, else null. */
export async function searchPages(client: Client, jql: string, field: string, onPage: (issues: readonly FoundIssue[]) => void): Promise<string | null> {
  for (let pages = 0, token: string | undefined; pages < MOST_PAGES; pages += 1) {
    const answer = await client.jira('/rest/api/3/search/jql', {
      method: 'POST',
      body: { jql, fields: [field], maxResults: 100, ...(token === undefined ? {} : { nextPageToken: token }) },
    })
    if (!answer.ok) return answer.message
    const found = z.safeParse(page, answer.body)
    if (!found.success) return 'Jira’s answer could not be read. Try again.'
    onPage(found.data.issues)
    token = found.data.nextPageToken
    if (token === undefined) return null
  }
  return null
}
