import { z } from 'zod'
import type { Caller } from '../model/permissions'
import { browseProject, readProject, readVisibleProjects, type ProjectRow } from '../model/projects'
import { archiveProject, deleteProject, renameProject, restoreProject } from '../model/projectWrites'
import { issueTypeToBean, readProjectIssueTypes, readProjectStatuses, statusToBean } from '../model/workflow'
import { forbidden, notFound } from '../refusal'
import { securityLevelBean } from '../shapes/fieldValues'
import { projectToFullBean, projectToListBean } from '../shapes/projectBean'
import type { JiraSite } from '../site'
import { bodyOf, callerOf, createRoutes, intOf, json, listOf, noContent, pageOf, type Call, type Routes } from './call'

const ORDERS: Readonly<Record<string, (a: ProjectRow, b: ProjectRow) => number>> = {
  key: (a, b) => a.key.localeCompare(b.key),
  name: (a, b) => a.name.localeCompare(b.name),
}

export const projectRoutes = (site: JiraSite): Routes => {
  const routes = createRoutes()
  const open = (c: Call): ProjectRow => browseProject(site, callerOf(c), c.req.param('project') ?? '')
  const administer = (c: Call): ProjectRow => {
    const project = open(c)
    requireAdminister(callerOf(c), project)
    return project
  }

  routes.get('/project/search', (c) => {
    const caller = callerOf(c)
    const found = readVisibleProjects(site, caller).filter((project) => isWanted(c, caller, project))
    const order = c.req.query('orderBy') ?? 'key'
    const compare = ORDERS[order.replace(/^[+-]/, '')] ?? ORDERS['key']!
    const sorted = [...found].toSorted((a, b) => (order.startsWith('-') ? compare(b, a) : compare(a, b)))
    return json(pageOf(c, `${site.baseUrl}/rest/api/3/project/search`, sorted.map((one) => projectToListBean(site, caller, one)), 100, 50))
  })

  routes.get('/project/:project', (c) => json(projectToFullBean(site, callerOf(c), open(c))))

  routes.put('/project/:project', async (c) => {
    const project = administer(c)
    const { name, description } = await bodyOf(c, z.object({ name: z.string().min(1).max(80).optional(), description: z.string().optional() }))
    renameProject(site, callerOf(c), project, name ?? project.name, description ?? project.description)
    return json(projectToFullBean(site, callerOf(c), readProject(site, project.id)!))
  })

  routes.delete('/project/:project', (c) => {
    deleteProject(site, callerOf(c), administer(c))
    return noContent()
  })

  routes.post('/project/:project/archive', (c) => {
    archiveProject(site, callerOf(c), administer(c))
    return noContent()
  })

  routes.post('/project/:project/restore', (c) => {
    restoreProject(site, callerOf(c), administer(c))
    return json(projectToFullBean(site, callerOf(c), open(c)))
  })

  routes.get('/project/:project/statuses', (c) => {
    const project = open(c)
    const statuses = readProjectStatuses(site, project.id).map((status) => statusToBean(site, status))
    return json(
      readProjectIssueTypes(site, project.id).map((type) => ({
        self: `${site.baseUrl}/rest/api/3/issuetype/${type.id}`,
        id: String(type.id), name: type.name, subtask: type.hierarchyLevel < 0, statuses,
      })),
    )
  })

  routes.get('/project/:project/issuesecuritylevelscheme', (c) => {
    const project = administer(c)
    const scheme = project.securitySchemeId === null ? undefined : securityScheme(site, project.securitySchemeId)
    if (scheme === undefined) throw notFound(`The project ${project.key} has no issue security scheme.`)
    return json(scheme)
  })

  routes.get('/project/:project/securitylevel', (c) => {
    const project = open(c)
    const maySet = callerOf(c).projectPermissions(project.id).has('SET_ISSUE_SECURITY')
    return json({ levels: maySet ? levelsOf(site, project.securitySchemeId) : [] })
  })

  routes.get('/issue/createmeta/:project/issuetypes', (c) => {
    const project = open(c)
    const mayCreate = callerOf(c).projectPermissions(project.id).has('CREATE_ISSUES')
    const all = mayCreate ? readProjectIssueTypes(site, project.id).map((type) => issueTypeToBean(site, type)) : []
    const startAt = intOf(c, 'startAt', 0)
    const maxResults = Math.min(intOf(c, 'maxResults', 50), 200)
    return json({ issueTypes: all.slice(startAt, startAt + maxResults), maxResults, startAt, total: all.length })
  })
  return routes
}

const isWanted = (c: Call, caller: Caller, project: ProjectRow): boolean => {
  const query = (c.req.query('query') ?? '').toLowerCase()
  const keys = listOf(c, 'keys')
  const ids = listOf(c, 'id')
  const statuses = listOf(c, 'status')
  const action = { view: 'BROWSE_PROJECTS', browse: 'BROWSE_PROJECTS', edit: 'ADMINISTER_PROJECTS', create: 'CREATE_ISSUES' }[c.req.query('action') ?? 'view']
  return (
    (statuses.length === 0 ? project.archived === null : statuses.includes(project.archived === null ? 'live' : 'archived')) &&
    (keys.length === 0 || keys.includes(project.key)) &&
    (ids.length === 0 || ids.includes(String(project.id))) &&
    (project.key.toLowerCase().includes(query) || project.name.toLowerCase().includes(query)) &&
    caller.projectPermissions(project.id).has(action ?? 'BROWSE_PROJECTS')
  )
}

const requireAdminister = (caller: Caller, project: ProjectRow): void => {
  if (caller.globalPermissions.has('ADMINISTER') || caller.projectPermissions(project.id).has('ADMINISTER_PROJECTS')) return
  throw forbidden('You do not have permission to administer this project.')
}

const levelsOf = (site: JiraSite, schemeId: number | null): readonly unknown[] =>
  schemeId === null
    ? []
    : site.store
        .all<{ id: number }>('SELECT id FROM jira_security_levels WHERE schemeId = ? ORDER BY id', schemeId)
        .map((level) => ({ ...securityLevelBean(site, level.id), isDefault: false, issueSecuritySchemeId: String(schemeId) }))

const securityScheme = (site: JiraSite, id: number): Record<string, unknown> | undefined => {
  const row = site.store.get<{ name: string; description: string }>('SELECT * FROM jira_security_schemes WHERE id = ?', id)
  if (row === undefined) return undefined
  return { self: `${site.baseUrl}/rest/api/3/issuesecurityschemes/${id}`, id, name: row.name, description: row.description, levels: levelsOf(site, id) }
}
