import * as z from 'zod/mini'
import type { StoryId } from '../../../src/plan/kernel/ids'
import type { Client } from '../client'

/** What the issues say in their story points field; `null` points where it is empty. */
export type PointsRead =
  | { readonly kind: 'read'; readonly fieldName: string; readonly points: ReadonlyMap<StoryId, number> }
  | { readonly kind: 'noField' }
  | { readonly kind: 'failed'; readonly message: string }

const fields = z.array(z.object({ id: z.string(), name: z.string(), schema: z.optional(z.object({ custom: z.optional(z.string()), type: z.string() })) }))
const page = z.object({
  issues: z.array(z.object({ id: z.string(), fields: z.record(z.string(), z.unknown()) })),
  nextPageToken: z.optional(z.string()),
})

/** Pages of a search that never ends are cut here. */
const MOST_PAGES = 100

/** Reads the story points of the scope as the user; `onPage` hears how many issues are read. Writes nothing. */
export async function readStoryPoints(client: Client, scope: string, onPage: (read: number) => void): Promise<PointsRead> {
  const all = await client.jira('/rest/api/3/field')
  if (!all.ok) return { kind: 'failed', message: all.message }
  const known = z.safeParse(fields, all.body)
  const field = known.success ? known.data.find(isStoryPoints) : undefined
  if (!field) return { kind: 'noField' }
  const points = new Map<StoryId, number>()
  let read = 0
  for (let pages = 0, token: string | undefined; pages < MOST_PAGES; pages += 1) {
    const answer = await client.jira('/rest/api/3/search/jql', {
      method: 'POST',
      body: { jql: scope, fields: [field.id], maxResults: 100, ...(token === undefined ? {} : { nextPageToken: token }) },
    })
    if (!answer.ok) return { kind: 'failed', message: answer.message }
    const found = z.safeParse(page, answer.body)
    if (!found.success) return { kind: 'failed', message: 'Jira’s answer could not be read. Try again.' }
    for (const { id, fields: values } of found.data.issues) {
      const value = values[field.id]
      if (typeof value === 'number') points.set(id, value)
    }
    onPage((read += found.data.issues.length))
    token = found.data.nextPageToken
    if (token === undefined) break
  }
  return { kind: 'read', fieldName: field.name, points }
}

/** Team-managed projects call it "Story point estimate", company-managed ones a plain number "Story points". */
function isStoryPoints({ name, schema }: z.infer<typeof fields>[number]): boolean {
  if (schema?.custom?.endsWith(':jsw-story-points')) return true
  return schema?.type === 'number' && /^story points?( estimate)?$/i.test(name)
}
