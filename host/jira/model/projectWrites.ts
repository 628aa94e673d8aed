import { projectChanged } from '../events/planningEvents'
import { change, type JiraSite } from '../site'
import type { Caller } from './permissions'
import { readProject, type ProjectRow } from './projects'

export const renameProject = (site: JiraSite, caller: Caller, project: ProjectRow, name: string, description: string): void =>
  change(site, () => {
    site.store.run('UPDATE jira_projects SET name = ?, description = ? WHERE id = ?', name, description, project.id)
    projectChanged(site, caller, 'updated', readProject(site, project.id)!)
  })

/** An archived project can still be opened; its issues are not found any more. */
export const archiveProject = (site: JiraSite, caller: Caller, project: ProjectRow): void =>
  change(site, () => {
    site.store.run('UPDATE jira_projects SET archived = ? WHERE id = ?', site.now(), project.id)
    projectChanged(site, caller, 'archived', project)
  })

export const restoreProject = (site: JiraSite, caller: Caller, project: ProjectRow): void =>
  change(site, () => {
    site.store.run('UPDATE jira_projects SET archived = NULL WHERE id = ?', project.id)
    projectChanged(site, caller, 'unarchived', project)
  })

/** Into the trash: gone for everybody, without events for its issues. Its key becomes free. */
export const deleteProject = (site: JiraSite, caller: Caller, project: ProjectRow): void =>
  change(site, () => {
    site.store.run('UPDATE jira_projects SET deleted = ?, key = ? WHERE id = ?', site.now(), `${project.key}~${project.id}`, project.id)
    projectChanged(site, caller, 'deleted', project)
  })
