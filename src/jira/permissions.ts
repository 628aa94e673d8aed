import { getAppContext, route } from '@forge/api'
import * as z from 'zod/mini'
import type { PersonCapability } from '../contract/capability'
import type { JiraClient, JiraResult } from './jiraClient'

/** The permission that manifest.yml declares for those who change a plan's structure. */
const STRUCTURE_MODULE = 'change-structure'

const shape = z.object({ permissions: z.record(z.string(), z.looseObject({ havePermission: z.boolean() })) })

/**
 * What the caller may do in a project: Foldline's capabilities, asked of Jira in one call. Jira answers an
 * unknown project, and one that the caller may not browse, by saying no to everything or 404: nothing either way.
 */
export async function readCapabilities(jira: JiraClient, projectId: string): Promise<JiraResult<readonly PersonCapability[]>> {
  const structure = moduleAri(STRUCTURE_MODULE)
  const asked = [...PERMISSIONS, structure].join(',')
  const result = await jira.get(route`/rest/api/3/mypermissions?projectId=${projectId}&permissions=${asked}`, shape)
  if (!result.ok) return result.problem.kind === 'notFound' ? { ok: true, value: [] } : result
  const has = (permission: string): boolean => result.value.permissions[permission]?.havePermission === true
  return { ok: true, value: capabilitiesOf(has, structure) }
}

const checked = z.object({ projectPermissions: z.array(z.looseObject({ permission: z.string(), projects: z.array(z.int()) })) })

/** Which of these projects (at most 1,000) the caller may browse, in one call; unknown ones are not among them. */
export async function readBrowsable(jira: JiraClient, projectIds: readonly string[]): Promise<JiraResult<ReadonlySet<string>>> {
  if (projectIds.length === 0) return { ok: true, value: new Set() }
  const projectPermissions = [{ permissions: ['BROWSE_PROJECTS'], projects: projectIds.map(Number) }]
  const result = await jira.query(route`/rest/api/3/permissions/check`, { projectPermissions }, checked)
  if (!result.ok) return result
  const granted = result.value.projectPermissions.filter(({ permission }) => permission === 'BROWSE_PROJECTS')
  return { ok: true, value: new Set(granted.flatMap(({ projects }) => projects.map(String))) }
}

/** Whether the caller administers the site, wherever they are. */
export async function readSiteCapability(jira: JiraClient): Promise<JiraResult<readonly PersonCapability[]>> {
  const result = await jira.get(route`/rest/api/3/mypermissions?permissions=${'ADMINISTER'}`, shape)
  if (!result.ok) return result
  return { ok: true, value: result.value.permissions['ADMINISTER']?.havePermission === true ? ['site'] : [] }
}

const PERMISSIONS = ['BROWSE_PROJECTS', 'EDIT_ISSUES', 'CREATE_ISSUES', 'ADMINISTER_PROJECTS', 'ADMINISTER'] as const

function capabilitiesOf(has: (permission: string) => boolean, structure: string): readonly PersonCapability[] {
  if (!has('BROWSE_PROJECTS')) return has('ADMINISTER') ? ['site'] : []
  const may: PersonCapability[] = ['see']
  if (has('EDIT_ISSUES')) may.push('plan')
  if (has(structure) || has('ADMINISTER_PROJECTS')) may.push('structure')
  if (has('ADMINISTER')) may.push('site')
  return may
}

/** The name by which Jira knows a module of this app in this environment. */
export function moduleAri(moduleKey: string): string {
  const { appAri, environmentAri } = getAppContext()
  return `ari:cloud:ecosystem::extension/${lastOf(appAri.appId)}/${lastOf(environmentAri.environmentId)}/static/${moduleKey}`
}

function lastOf(ari: string): string {
  return ari.slice(ari.lastIndexOf('/') + 1)
}
