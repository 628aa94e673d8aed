import { z } from 'zod'
import { browseProject, readProject, type ProjectRow } from '../model/projects'
import { addTask } from '../model/tasks'
import { badRequest, forbidden } from '../refusal'
import { change, moduleKeyToAri, type JiraSite } from '../site'
import { bodyOf, callerOf, createRoutes, json, type Routes } from './call'

const PinRequest = z.strictObject({
  moduleId: z.string(),
  projectList: z.array(z.strictObject({ projectIdOrKey: z.string(), action: z.enum(['PIN', 'UNPIN']) })).min(1),
})

/** Pins the app's issue panel to all issues of projects, for a Jira administrator. */
export const panelRoutes = (site: JiraSite): Routes => {
  const routes = createRoutes()
  routes.post('/forge/panel/action/bulk/async', async (c) => {
    const caller = callerOf(c)
    const { moduleId, projectList } = await bodyOf(c, PinRequest)
    if (!caller.globalPermissions.has('ADMINISTER')) throw forbidden('You do not have permission to perform this operation.')
    if (!moduleId.startsWith(moduleKeyToAri(site.app, ''))) throw badRequest(`Invalid module id: ${moduleId}`)
    const wishes = projectList.map((one) => ({ project: browseProject(site, caller, one.projectIdOrKey), action: one.action }))
    const taskId = change(site, () => {
      for (const { project, action } of wishes) setPin(site, project, moduleId, action === 'PIN')
      return addTask(site, caller, 'Bulk pin issue panels', { successfulProjects: wishes.map((one) => String(one.project.id)), failedProjects: [] })
    })
    return json({ taskId }, 202)
  })
  return routes
}

/** Whether a panel module (by its key in the manifest) shows on every issue of a project. */
export const isPanelPinned = (site: JiraSite, projectIdOrKey: string | number, moduleKey: string): boolean =>
  site.store.get(
    'SELECT projectId FROM jira_panel_pins WHERE projectId = ? AND moduleId = ?',
    readProject(site, projectIdOrKey)?.id ?? 0, moduleKeyToAri(site.app, moduleKey),
  ) !== undefined

const setPin = (site: JiraSite, project: ProjectRow, moduleId: string, isPinned: boolean): void => {
  site.store.run('DELETE FROM jira_panel_pins WHERE projectId = ? AND moduleId = ?', project.id, moduleId)
  if (isPinned) site.store.run('INSERT INTO jira_panel_pins (projectId, moduleId) VALUES (?, ?)', project.id, moduleId)
}
