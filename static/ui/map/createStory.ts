import type { LocalId } from '../../../src/plan/kernel/ids'
import type { Client } from '../client'
import { createIssue, untilPlanned } from '../jira/createIssue'
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

  const made = await createIssue(client, { projectId, title })
  if (!made.ok) return change({ problem: made.message })
  change({ key: made.key })

  if (!(await untilPlanned({ client, refresh, isThere: () => now().map.stories[made.id] !== undefined })))
    return change({ problem: `${made.key} is in Jira, but the plan has not read it yet. It will wait in the tray.` })
  ui.set({ creations: ui.get().creations.filter((entry) => entry.id !== id) })
  await actions.place([made.id], { column, slice, index: Number.MAX_SAFE_INTEGER })
}
