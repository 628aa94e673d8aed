import { z } from 'zod'
import { readIssues, requireIssue } from '../model/issues'
import { permissionDefinitions, principalToCaller, type Caller, type PermissionDefinition } from '../model/permissions'
import { browseProject, readVisibleProjects } from '../model/projects'

import { badRequest, forbidden, notFound, Refusal } from '../refusal'
import type { JiraSite } from '../site'
import { bodyOf, callerOf, createRoutes, json, listOf, type Call, type Routes } from './call'

const CheckRequest = z.strictObject({
  accountId: z.string().optional(),
  globalPermissions: z.array(z.string()).optional(),
  projectPermissions: z
    .array(
      z.strictObject({
        permissions: z.array(z.string()),
        issues: z.array(z.number().int()).optional(),
        projects: z.array(z.number().int()).optional(),
      }),
    )
    .optional(),
})

export const permissionRoutes = (site: JiraSite): Routes => {
  const routes = createRoutes()

  routes.get('/mypermissions', (c) => {
    const caller = callerOf(c)
    const wished = listOf(c, 'permissions')
    if (wished.length === 0) throw badRequest("The 'permissions' query parameter is required.")
    const known = new Map(permissionDefinitions(site).map((one) => [one.key, one]))
    const unknown = wished.filter((key) => !known.has(key))
    if (unknown.length > 0) throw new Refusal(400, { errorMessages: [`Unrecognized permission: ${unknown.join(', ')}`], errors: {} })
    const held = heldPermissions(site, caller, c)
    return json({ permissions: Object.fromEntries(wished.map((key) => [key, grantBean(known.get(key)!, held.has(key))])) })
  })

  routes.get('/permissions', (c) => {
    callerOf(c)
    return json({ permissions: Object.fromEntries(permissionDefinitions(site).map((one) => [one.key, definitionBean(one)])) })
  })

  routes.post('/permissions/check', async (c) => {
    const caller = callerOf(c)
    const request = await bodyOf(c, CheckRequest)
    return json(checkPermissions(site, caller, request))
  })

  routes.post('/permissions/project', async (c) => {
    const caller = callerOf(c)
    const { permissions } = await bodyOf(c, z.strictObject({ permissions: z.array(z.string()) }))
    const projects = readVisibleProjects(site, caller).filter((project) => permissions.every((key) => caller.projectPermissions(project.id).has(key)))
    return json({ projects: projects.map((project) => ({ id: project.id, key: project.key })) })
  })
  return routes
}

/** Global permissions, and those in the project or issue that the query names, or in any project when it names none. */
const heldPermissions = (site: JiraSite, caller: Caller, c: Call): ReadonlySet<string> => {
  const issue = c.req.query('issueId') ?? c.req.query('issueKey')
  const project = c.req.query('projectId') ?? c.req.query('projectKey')
  const inProject = (id: number): ReadonlySet<string> => new Set([...caller.globalPermissions, ...caller.projectPermissions(id)])
  if (issue !== undefined) return inProject(requireIssue(site, caller, issue).projectId)
  if (project !== undefined) return inProject(browseProject(site, caller, project).id)
  return new Set([...caller.globalPermissions, ...readVisibleProjects(site, caller).flatMap((one) => [...caller.projectPermissions(one.id)])])
}

/** Checking somebody else's permissions takes Administer Jira, or being the app. */
const checkPermissions = (site: JiraSite, caller: Caller, request: z.infer<typeof CheckRequest>): Record<string, unknown> => {
  const known = new Set(permissionDefinitions(site).map((one) => one.key))
  const unknown = [...(request.globalPermissions ?? []), ...(request.projectPermissions ?? []).flatMap((one) => one.permissions)].filter((key) => !known.has(key))
  if (unknown.length > 0) throw badRequest(`Unrecognized permission: ${unknown.join(', ')}`)
  const isOther = request.accountId !== undefined && request.accountId !== caller.accountId
  if (isOther && !caller.isApp && !caller.globalPermissions.has('ADMINISTER')) throw forbidden('Only administrators may check permissions of others.')
  const subject = isOther ? principalToCaller(site, { as: 'user', accountId: request.accountId! }) : caller
  if (subject.accountId === undefined) throw notFound('The user was not found.')
  return {
    globalPermissions: (request.globalPermissions ?? []).filter((key) => subject.globalPermissions.has(key)),
    projectPermissions: (request.projectPermissions ?? []).flatMap((wish) => {
      const issues = readIssues(site, subject, wish.issues ?? [])
      return wish.permissions.map((permission) => ({
        permission,
        issues: issues.filter((row) => subject.projectPermissions(row.projectId).has(permission)).map((row) => row.id),
        projects: (wish.projects ?? []).filter((id) => subject.projectPermissions(id).has(permission)),
      }))
    }),
  }
}

const definitionBean = (one: PermissionDefinition): Record<string, unknown> => ({
  key: one.key, name: one.name, type: one.type, description: one.description,
})

const grantBean = (one: PermissionDefinition, havePermission: boolean): Record<string, unknown> => ({
  id: one.key, key: one.key, name: one.name, type: one.type, description: one.description, havePermission,
})

