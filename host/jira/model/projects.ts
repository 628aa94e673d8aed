import { projectNotFound, type Caller } from './permissions'
import type { JiraSite } from '../site'

export type ProjectRow = {
  readonly id: number
  readonly key: string
  readonly name: string
  readonly description: string
  readonly leadAccountId: string
  readonly schemeId: number
  readonly securitySchemeId: number | null
  readonly created: number
  readonly archived: number | null
  readonly deleted: number | null
  readonly lastNumber: number
  readonly nextRank: number
}

/** A project by id or key, whatever its state; undefined when there is none. */
export const readProject = (site: JiraSite, idOrKey: string | number): ProjectRow | undefined =>
  /^\d+$/.test(String(idOrKey))
    ? site.store.get<ProjectRow>('SELECT * FROM jira_projects WHERE id = ?', Number(idOrKey))
    : site.store.get<ProjectRow>('SELECT * FROM jira_projects WHERE key = ? COLLATE NOCASE', String(idOrKey))

/** The project if the caller may browse it; else 404, as for one that doesn't exist. */
export const browseProject = (site: JiraSite, caller: Caller, idOrKey: string | number): ProjectRow => {
  const row = readProject(site, idOrKey)
  const mayBrowse = row !== undefined && row.deleted === null && caller.projectPermissions(row.id).has('BROWSE_PROJECTS')
  if (!mayBrowse) throw projectNotFound(String(idOrKey))
  return row
}

/** Projects that the caller may browse, archived ones included; by key. */
export const readVisibleProjects = (site: JiraSite, caller: Caller): readonly ProjectRow[] =>
  site.store
    .all<ProjectRow>('SELECT * FROM jira_projects WHERE deleted IS NULL ORDER BY key')
    .filter((row) => caller.projectPermissions(row.id).has('BROWSE_PROJECTS'))

/** The next issue number and rank of a project; the rank puts an issue last. */
export const takeIssueNumber = (site: JiraSite, projectId: number): { readonly number: number; readonly rank: number } => {
  site.store.run('UPDATE jira_projects SET lastNumber = lastNumber + 1, nextRank = nextRank + 1024 WHERE id = ?', projectId)
  const row = site.store.get<ProjectRow>('SELECT * FROM jira_projects WHERE id = ?', projectId)!
  return { number: row.lastNumber, rank: row.nextRank }
}
