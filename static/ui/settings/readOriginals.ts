import * as z from 'zod/mini'
import type { StoryId } from '../../../src/plan/kernel/ids'
import type { Client } from '../client'
import { searchPages } from './searchPages'

export type OriginalsRead =
  | { readonly kind: 'read'; readonly originals: ReadonlyMap<StoryId, StoryId> }
  | { readonly kind: 'failed'; readonly message: string }

/** A clone's link leads outward to what it was cloned from, under a name that says so ("clones"). */
const links = z.array(z.object({ type: z.object({ outward: z.string() }), outwardIssue: z.optional(z.object({ id: z.string() })) }))

/** Clone → original, of the scope, as the user; `onPage` hears how many issues are read. Writes nothing. */
export async function readOriginals(client: Client, scope: string, onPage: (read: number) => void): Promise<OriginalsRead> {
  const originals = new Map<StoryId, StoryId>()
  let read = 0
  const problem = await searchPages(client, scope, 'issuelinks', (issues) => {
    for (const { id, fields } of issues) {
      const found = z.safeParse(links, fields['issuelinks'])
      const original = found.success ? found.data.find(({ type, outwardIssue }) => outwardIssue !== undefined && isCloning(type.outward))?.outwardIssue : undefined
      if (original) originals.set(id, original.id)
    }
    onPage((read += issues.length))
  })
  return problem === null ? { kind: 'read', originals } : { kind: 'failed', message: problem }
}

const isCloning = (outward: string): boolean => /\bclone/i.test(outward) && !/\bby\b/i.test(outward)
