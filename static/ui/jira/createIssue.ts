import * as z from 'zod/mini'
import type { StoryId } from '../../../src/plan/kernel/ids'
import type { Client } from '../client'
import { rememberIssues } from './issues'

export type Made = { readonly ok: true; readonly id: StoryId; readonly key: string } | { readonly ok: false; readonly message: string }

interface NewIssue {
  readonly projectId: string
  readonly title: string
  /** Plain text, a paragraph a line: nothing in it is taken for markup. */
  readonly description?: readonly string[]
}

const issueTypes = z.object({
  issueTypes: z.array(z.object({ id: z.string(), name: z.string(), subtask: z.optional(z.boolean()), hierarchyLevel: z.optional(z.number()) })),
})
const created = z.object({ id: z.string(), key: z.string() })

/** Makes a story in Jira, as the user; where the project has no such type, its first standard one. */
export async function createIssue(client: Client, { projectId, title, description = [] }: NewIssue): Promise<Made> {
  const types = await client.jira(`/rest/api/3/issue/createmeta/${encodeURIComponent(projectId)}/issuetypes`)
  if (!types.ok) return { ok: false, message: types.message }
  const read = z.safeParse(issueTypes, types.body)
  const standard = read.success ? read.data.issueTypes.filter((type) => type.subtask !== true && (type.hierarchyLevel ?? 0) === 0) : []
  const type = standard.find((entry) => entry.name === 'Story') ?? standard[0]
  if (!type) return { ok: false, message: 'You may not create issues in this project. Ask its administrator.' }
  const fields = { project: { id: projectId }, issuetype: { id: type.id }, summary: title, ...(description.length > 0 && { description: paragraphs(description) }) }
  const answer = await client.jira('/rest/api/3/issue', { method: 'POST', body: { fields } })
  if (!answer.ok) return { ok: false, message: answer.message }
  const issue = z.safeParse(created, answer.body)
  if (!issue.success) return { ok: false, message: 'Jira’s answer could not be read. Look in Jira whether the issue is there.' }
  rememberIssues(client, [{ ...issue.data, fields: { summary: title } }])
  return { ok: true, ...issue.data }
}

/** The lines as Atlassian's document format. */
const paragraphs = (lines: readonly string[]) => ({
  type: 'doc',
  version: 1,
  content: lines.map((text) => ({ type: 'paragraph', content: text === '' ? [] : [{ type: 'text', text }] })),
})

/** How long to wait for the plan to know an issue that was just made, and how often to look, in ms. */
const PATIENCE = 20_000
const LOOK_EVERY = 700

interface Around {
  readonly client: Client
  /** Reads the plan again. */
  readonly refresh: () => Promise<void>
  readonly isThere: () => boolean
}

/** Waits until the plan has read from Jira what was just made there; false when it took too long. */
export async function untilPlanned({ client, refresh, isThere }: Around): Promise<boolean> {
  await client.call('plan.reconcile', {})
  for (const until = Date.now() + PATIENCE; Date.now() < until; ) {
    await refresh()
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY))
    if (isThere()) return true
  }
  return false
}
