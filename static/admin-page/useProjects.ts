import * as z from 'zod/mini'
import { useEffect, useState } from 'react'
import type { Client } from '../ui/client'
import { useClient } from '../ui/plan/PlanProvider'

export interface Project {
  readonly id: string
  readonly key: string
  readonly name: string
}

export type Projects =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'read'; readonly projects: readonly Project[] }

const page = z.object({
  values: z.array(z.object({ id: z.string(), key: z.string(), name: z.string() })),
  isLast: z.optional(z.boolean()),
})
/** Jira serves at most 50 at a time; a site beyond this many pages has to be searched by key. */
const PAGES = 40

/** The site's projects, as this administrator sees them. */
export function useProjects(): Projects {
  const client = useClient()
  const [projects, setProjects] = useState<Projects>({ kind: 'loading' })
  useEffect(() => {
    let isCurrent = true
    void readProjects(client).then((read) => {
      if (isCurrent) setProjects(read)
    })
    return () => {
      isCurrent = false
    }
  }, [client])
  return projects
}

async function readProjects(client: Client): Promise<Projects> {
  const projects: Project[] = []
  for (let pages = 0; pages < PAGES; pages += 1) {
    const answer = await client.jira(`/rest/api/3/project/search?startAt=${projects.length}&maxResults=50&orderBy=key`)
    if (!answer.ok) return { kind: 'failed', message: answer.message }
    const read = z.safeParse(page, answer.body)
    if (!read.success) return { kind: 'failed', message: 'Jira’s answer could not be read. Try again.' }
    projects.push(...read.data.values)
    if (read.data.isLast !== false || read.data.values.length === 0) break
  }
  return { kind: 'read', projects }
}
