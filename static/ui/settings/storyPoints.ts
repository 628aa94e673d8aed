import * as z from 'zod/mini'
import type { StoryId } from '../../../src/plan/kernel/ids'
import type { Client } from '../client'
import { searchPages } from './searchPages'

/** What the issues say in their story points field; `null` points where it is empty. */
export type PointsRead =
  | { readonly kind: 'read'; readonly fieldName: string; readonly points: ReadonlyMap<StoryId, number> }
  | { readonly kind: 'noField' }
  | { readonly kind: 'failed'; readonly message: string }

const fields = z.array(z.object({ id: z.string(), name: z.string(), schema: z.optional(z.object({ custom: z.optional(z.string()), type: z.string() })) }))

/** Reads the story points of the scope as the user; `onPage` hears how many issues are read. Writes nothing. */
export async function readStoryPoints(client: Client, scope: string, onPage: (read: number) => void): Promise<PointsRead> {
  const all = await client.jira('/rest/api/3/field')
  if (!all.ok) return { kind: 'failed', message: all.message }
  const known = z.safeParse(fields, all.body)
  const field = known.success ? known.data.find(isStoryPoints) : undefined
  if (!field) return { kind: 'noField' }
  const points = new Map<StoryId, number>()
  let read = 0
  const problem = await searchPages(client, scope, field.id, (issues) => {
    for (const { id, fields: values } of issues) {
      const value = values[field.id]
      if (typeof value === 'number') points.set(id, value)
    }
    onPage((read += issues.length))
  })
  return problem === null ? { kind: 'read', fieldName: field.name, points } : { kind: 'failed', message: problem }
}

/** Team-managed projects call it "Story point estimate", company-managed ones a plain number "Story points". */
function isStoryPoints({ name, schema }: z.infer<typeof fields>[number]): boolean {
  if (schema?.custom?.endsWith(':jsw-story-points')) return true
  return schema?.type === 'number' && /^story points?( estimate)?$/i.test(name)
}
