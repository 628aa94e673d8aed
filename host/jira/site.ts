import type { ProductEvent } from '../host'
import type { Store } from '../store'

/** A permission that the app declares in its manifest (`jira:projectPermission`). */
export type DeclaredPermission = {
  readonly key: string
  readonly name: string
  readonly description: string
}

/** The installed app, as far as Jira knows it. */
export type InstalledApp = {
  readonly appId: string
  readonly environmentId: string
  readonly name: string
  readonly projectPermissions: readonly DeclaredPermission[]
}

/** Everything that the parts of the Jira side share. */
export type JiraSite = {
  readonly store: Store
  readonly now: () => number
  readonly baseUrl: string
  readonly app: InstalledApp
  /** The page size that is really served: Jira may always serve fewer than asked. */
  readonly pageSize: (wanted: number) => number
  /** Events of the change that is under way; they leave when it has been committed. */
  readonly pending: ProductEvent[]
  /** How many changes are under way inside one another. */
  readonly nesting: { depth: number }
  readonly deliver: (event: ProductEvent) => void
}

/** The key under which Jira knows a module of the app: permissions and panels alike. */
export const moduleKeyToAri = (app: InstalledApp, moduleKey: string): string =>
  `ari:cloud:ecosystem::extension/${bareId(app.appId)}/${bareId(app.environmentId)}/static/${moduleKey}`

const bareId = (id: string): string => id.slice(id.lastIndexOf('/') + 1)

/** Runs a change in one transaction; its product events are delivered after the commit, or never. */
export const change = <T>(site: JiraSite, work: () => T): T => {
  site.nesting.depth += 1
  let result: T
  try {
    result = site.store.transaction(work)
  } catch (error) {
    site.pending.length = 0
    throw error
  } finally {
    site.nesting.depth -= 1
  }
  if (site.nesting.depth === 0) for (const event of site.pending.splice(0)) site.deliver(event)
  return result
}

/** The next id of a kind; Jira's own start at 10000. */
export const nextId = (site: JiraSite, kind: string): number => takeIds(site, kind, 1)

/** Takes several ids at once; answers the first of them. */
export const takeIds = (site: JiraSite, kind: string, count: number): number => {
  site.store.run('INSERT INTO jira_ids (kind, last) VALUES (?, 9999) ON CONFLICT (kind) DO NOTHING', kind)
  site.store.run('UPDATE jira_ids SET last = last + ? WHERE kind = ?', count, kind)
  return site.store.get<{ last: number }>('SELECT last FROM jira_ids WHERE kind = ?', kind)!.last - count + 1
}
