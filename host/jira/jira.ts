import type { Jira, Principal, ProductEvent } from '../host'
import type { Clock } from '../clock'
import type { Store } from '../store'
import { importFiles, readImportReports, type ImportReport } from './import/importFiles'
import { cloneIssue, moveIssue } from './model/issueCopies'
import { principalToCaller } from './model/permissions'
import { bulkMoveToStatus } from './model/transitions'
import { readUsers } from './model/users'
import { isPanelPinned } from './rest/panelRoutes'
import { createRestApi } from './rest/restApi'
import { seedSite } from './seed/seedSite'
import type { InstalledApp, JiraSite } from './site'
import { JIRA_TABLES } from './tables'

export type JiraOptions = {
  readonly store: Store
  readonly clock: Pick<Clock, 'now'>
  /** The site's address without a path, e.g. `http://127.0.0.1:4870`. */
  readonly baseUrl: string
  readonly app: InstalledApp
  /** Jira may always serve fewer results than asked; true makes it do so. */
  readonly shortPages?: () => boolean
}

export type JiraSide = Jira & {
  /** The shared parts, for the host's own pages and tools. */
  readonly site: JiraSite
  /** Imports exports of other Jira sites; each file comes in whole or not at all. */
  readonly importFiles: (paths: readonly string[]) => readonly ImportReport[]
  /** The reports of all imports into a project, or of all there were. */
  readonly importReports: (projectId?: string) => readonly ImportReport[]
  /** Many issues to one status in one go, with an event for each. */
  readonly bulkMoveToStatus: (principal: Principal, issueIds: readonly string[], status: string) => void
  /** What Jira's own pages do and REST has no single call for. Both answer the key; a `Refusal` is thrown. */
  readonly moveIssue: (principal: Principal, idOrKey: string, toProject: string) => string
  readonly cloneIssue: (principal: Principal, idOrKey: string) => string
  readonly isPanelPinned: (projectIdOrKey: string, moduleKey: string) => boolean
}

/** The stand-in for Jira Cloud over one store; seeds an empty one. */
export const createJira = (options: JiraOptions): JiraSide => {
  const listeners = new Set<(event: ProductEvent) => void>()
  const site: JiraSite = {
    store: options.store,
    now: options.clock.now,
    baseUrl: options.baseUrl,
    app: options.app,
    pageSize: (wanted) => (options.shortPages?.() === true && wanted > 1 ? Math.ceil(wanted / 3) : wanted),
    pending: [],
    nesting: { depth: 0 },
    deliver: (event) => {
      for (const listener of listeners) listener(event)
    },
  }
  site.store.exec(JIRA_TABLES)
  seedSite(site)
  return {
    site,
    fetch: createRestApi(site),
    onProductEvent: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    users: () => readUsers(site).filter((user) => user.signIn === 1),
    importFiles: (paths) => importFiles(site, paths),
    importReports: (projectId) => readImportReports(site, projectId),
    bulkMoveToStatus: (principal, issueIds, status) =>
      bulkMoveToStatus(site, principalToCaller(site, principal), issueIds.map(Number), status),
    moveIssue: (principal, idOrKey, toProject) => moveIssue(site, principalToCaller(site, principal), idOrKey, toProject).key,
    cloneIssue: (principal, idOrKey) => cloneIssue(site, principalToCaller(site, principal), idOrKey).key,
    isPanelPinned: (projectIdOrKey, moduleKey) => isPanelPinned(site, projectIdOrKey, moduleKey),
  }
}
