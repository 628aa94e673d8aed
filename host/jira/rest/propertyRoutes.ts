import { requireIssue } from '../model/issues'
import { requirePermission } from '../model/issueWrites'
import type { Caller } from '../model/permissions'
import { browseProject } from '../model/projects'
import { putProperty, readProperty, readPropertyKeys, removeProperty, type PropertyEntity } from '../model/properties'
import { badRequest, forbidden, notFound } from '../refusal'
import type { JiraSite } from '../site'
import { callerOf, createRoutes, json, noContent, type Call, type Routes } from './call'

/** Where the properties of one kind of thing hang, and who may read and write them. */
type PropertyHome = {
  readonly entity: PropertyEntity
  readonly path: string
  /** Answers the id of the thing, or refuses. */
  readonly open: (c: Call, caller: Caller, isWrite: boolean) => number
}

export const propertyRoutes = (site: JiraSite): Routes => {
  const routes = createRoutes()
  for (const home of [issueHome(site), projectHome(site)]) addHome(site, routes, home)
  return routes
}

const addHome = (site: JiraSite, routes: Routes, { entity, path, open }: PropertyHome): void => {
  const self = (id: number, key: string): string => `${site.baseUrl}/rest/api/3/${entity}/${id}/properties/${encodeURIComponent(key)}`
  const keyOf = (c: Call): string => decodeURIComponent(c.req.param('property') ?? '')

  routes.get(`${path}/properties`, (c) => {
    const id = open(c, callerOf(c), false)
    return json({ keys: readPropertyKeys(site, entity, id).map((key) => ({ self: self(id, key), key })) })
  })

  routes.get(`${path}/properties/:property`, (c) => {
    const id = open(c, callerOf(c), false)
    return json({ key: keyOf(c), value: readProperty(site, entity, id, keyOf(c)) })
  })

  routes.put(`${path}/properties/:property`, async (c) => {
    const id = open(c, callerOf(c), true)
    let value: unknown
    try {
      value = await c.req.json()
    } catch {
      throw badRequest('The property value must be valid JSON.')
    }
    const isNew = putProperty(site, entity, id, keyOf(c), value)
    return new Response(null, { status: isNew ? 201 : 200 })
  })

  routes.delete(`${path}/properties/:property`, (c) => {
    const id = open(c, callerOf(c), true)
    if (!removeProperty(site, entity, id, keyOf(c))) throw notFound(`The property with key: ${keyOf(c)} was not found.`)
    return noContent()
  })
}

const issueHome = (site: JiraSite): PropertyHome => ({
  entity: 'issue',
  path: '/issue/:issue',
  open: (c, caller, isWrite) => {
    const row = requireIssue(site, caller, c.req.param('issue') ?? '')
    if (isWrite) requirePermission(caller, row.projectId, 'EDIT_ISSUES', 'You do not have permission to edit issues in this project.')
    return row.id
  },
})

const projectHome = (site: JiraSite): PropertyHome => ({
  entity: 'project',
  path: '/project/:project',
  open: (c, caller, isWrite) => {
    const project = browseProject(site, caller, c.req.param('project') ?? '')
    const mayWrite = caller.projectPermissions(project.id).has('ADMINISTER_PROJECTS') || caller.globalPermissions.has('ADMINISTER')
    if (isWrite && !mayWrite) throw forbidden('You do not have permission to edit this project.')
    return project.id
  },
})
