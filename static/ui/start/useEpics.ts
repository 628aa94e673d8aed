import * as z from 'zod/mini'
import { useEffect, useState } from 'react'
import type { Client } from '../client'
import { useClient, useFrame } from '../plan/PlanProvider'

export interface Epics {
  /** What the project calls the level above its stories. */
  readonly typeName: string
  /** Their titles, the oldest first. */
  readonly names: readonly string[]
  readonly hasMore: boolean
}

const project = z.object({ issueTypes: z.array(z.object({ id: z.string(), name: z.string(), hierarchyLevel: z.optional(z.number()) })) })
const found = z.object({
  issues: z.array(z.object({ fields: z.object({ summary: z.nullable(z.string()) }) })),
  isLast: z.optional(z.boolean()),
})
const PARENT_LEVEL = 1
const MOST = 100

/** The issues of the project that hold stories; null while they are unknown, or where Jira does not say. */
export function useEpics(): Epics | null {
  const client = useClient()
  const { projectId } = useFrame()
  const [epics, setEpics] = useState<Epics | null>(null)
  useEffect(() => {
    let isCurrent = true
    if (projectId === null) return
    void readEpics(client, projectId).then((read) => {
      if (isCurrent) setEpics(read)
    })
    return () => {
      isCurrent = false
    }
  }, [client, projectId])
  return epics
}

async function readEpics(client: Client, projectId: string): Promise<Epics | null> {
  const answer = await client.jira(`/rest/api/3/project/${projectId}`)
  const read = answer.ok ? z.safeParse(project, answer.body) : null
  if (!read?.success) return null
  const types = read.data.issueTypes.filter(({ hierarchyLevel }) => hierarchyLevel === PARENT_LEVEL)
  const typeName = types.map(({ name }) => name).join(', ')
  if (types.length === 0) return { typeName: 'Epic', names: [], hasMore: false }
  const jql = `project = ${projectId} AND issuetype in (${types.map(({ id }) => id).join(', ')}) ORDER BY created ASC`
  const search = await client.jira('/rest/api/3/search/jql', { method: 'POST', body: { jql, fields: ['summary'], maxResults: MOST } })
  const page = search.ok ? z.safeParse(found, search.body) : null
  if (!page?.success) return null
  return { typeName, names: page.data.issues.flatMap(({ fields }) => fields.summary ?? []), hasMore: page.data.isLast === false }
}
