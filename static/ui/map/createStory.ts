import * as z from 'zod/mini'
import type { LocalId, StoryId } from '../../../src/plan/kernel/ids'
import type { Client } from '../client'
import { rememberIssues } from '../jira/issues'
import { newId } from '../plan/newId'
import type { MapScope } from './mapScope'
import type { Creation } from './mapUi'

interface Around {
  readonly scope: MapScope
  readonly client: Client
  readonly projectId: string
  /** Reads the plan again. */
  readonly refresh: () => Promise<void>
}

interface NewIssue {
  readonly title: string
  readonly column: string
  readonly slice: LocalId
}

/** How long to wait for the plan to know an issue that was just made, and how often to look, in ms. */
const PATIENCE = 20_000
const LOOK_EVERY = 700

/**
 * Makes an issue in Jira as the user and places it at the end of a cell (S2). It shows as a card at once; the plan
 * must read it from Jira before it can stand on the map. What goes wrong stands on that card.
 */
export async function createStory({ scope, client, projectId, refresh }: Around, { title, column, slice }: NewIssue): Promise<void> {
  const { ui, now, actions } = scope
  const id = newId()
  const change = (what: Partial<Creation>): void =>
    ui.set({ creations: ui.get().creations.map((entry) => (entry.id === id ? { ...entry, ...what } : entry)) })
  ui.set({ creations: [...ui.get().creations, { id, column, slice, title, key: null, problem: null }] })

  const made = await createIssue(client, projectId, title)
  if (!made.ok) return change({ problem: made.message })
  change({ key: made.key })
  rememberIssues(client, [{ id: made.id, key: made.key, fields: { summary: title } }])

  if (!(await isKnown(made.id, { now, client, refresh })))
    return change({ problem: `${made.key} is in Jira, but the plan has not read it yet. It will wait in the tray.` })
  ui.set({ creations: ui.get().creations.filter((entry) => entry.id !== id) })
  await actions.place([made.id], { column, slice, index: Number.MAX_SAFE_INTEGER })
}

async function isKnown(story: StoryId, { now, client, refresh }: Pick<MapScope, 'now'> & Pick<Around, 'client' | 'refresh'>): Promise<boolean> {
  await client.call('plan.reconcile', {})
  for (const until = Date.now() + PATIENCE; Date.now() < until; ) {
    await refresh()
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY))
    if (now().map.stories[story]) return true
  }
  return false
}

type Made = { readonly ok: true; readonly id: StoryId; readonly key: string } | { readonly ok: false; readonly message: string }

const issueTypes = z.object({
  issueTypes: z.array(z.object({ id: z.string(), name: z.string(), subtask: z.optional(z.boolean()), hierarchyLevel: z.optional(z.number()) })),
})
const created = z.object({ id: z.string(), key: z.string() })

async function createIssue(client: Client, projectId: string, title: string): Promise<Made> {
  const types = await client.jira(`/rest/api/3/issue/createmeta/${encodeURIComponent(projectId)}/issuetypes`)
  if (!types.ok) return { ok: false, message: types.message }
  const read = z.safeParse(issueTypes, types.body)
  const standard = read.success ? read.data.issueTypes.filter((type) => type.subtask !== true && (type.hierarchyLevel ?? 0) === 0) : []
  const type = standard.find((entry) => entry.name === 'Story') ?? standard[0]
  if (!type) return { ok: false, message: 'You may not create issues in this project. Ask its administrator.' }
  const answer = await client.jira('/rest/api/3/issue', {
    method: 'POST',
    body: { fields: { project: { id: projectId }, issuetype: { id: type.id }, summary: title } },
  })
  if (!answer.ok) return { ok: false, message: answer.message }
  const issue = z.safeParse(created, answer.body)
  return issue.success ? { ok: true, ...issue.data } : { ok: false, message: 'Jira’s answer could not be read. Look in Jira whether the issue is there.' }
}
