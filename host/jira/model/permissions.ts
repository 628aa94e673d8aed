import type { Principal } from '../../host'
import { APP_ACCOUNT_ID, principalToAccountId } from '../principal'
import { notFound } from '../refusal'
import { moduleKeyToAri, type JiraSite } from '../site'

export type PermissionDefinition = {
  readonly key: string
  readonly name: string
  readonly description: string
  readonly type: 'GLOBAL' | 'PROJECT'
}

/** Who calls, and what that account may do where. Lives for one REST call. */
export type Caller = {
  readonly principal: Principal
  readonly accountId: string | undefined
  readonly isApp: boolean
  readonly timeZone: string
  readonly globalPermissions: ReadonlySet<string>
  /** The permissions in a project; empty for a deleted or unknown one. */
  readonly projectPermissions: (projectId: number) => ReadonlySet<string>
  readonly browsableProjectIds: () => readonly number[]
}

const NONE: ReadonlySet<string> = new Set()

export const principalToCaller = (site: JiraSite, principal: Principal): Caller => {
  const accountId = principalToAccountId(principal)
  const user = site.store.get<{ timeZone: string }>('SELECT timeZone FROM jira_users WHERE accountId = ?', accountId ?? '')
  const byProject = new Map<number, ReadonlySet<string>>()
  const projectPermissions = (projectId: number): ReadonlySet<string> => {
    if (accountId === undefined || user === undefined) return NONE
    const known = byProject.get(projectId)
    if (known !== undefined) return known
    const found = readProjectPermissions(site, accountId, projectId)
    byProject.set(projectId, found)
    return found
  }
  let browsable: readonly number[] | undefined
  return {
    principal,
    accountId: user === undefined ? undefined : accountId,
    isApp: accountId === APP_ACCOUNT_ID,
    timeZone: user?.timeZone ?? 'UTC',
    globalPermissions: user === undefined || accountId === undefined ? NONE : readGlobalPermissions(site, accountId),
    projectPermissions,
    browsableProjectIds: () => (browsable ??= readBrowsable(site, projectPermissions)),
  }
}

const readProjectPermissions = (site: JiraSite, accountId: string, projectId: number): ReadonlySet<string> =>
  new Set(
    site.store
      .all<{ permission: string }>(
        `SELECT DISTINCT g.permission FROM jira_projects p
         JOIN jira_role_actors a ON a.projectId = p.id AND a.accountId = ?
         JOIN jira_grants g ON g.schemeId = p.schemeId AND g.roleId = a.roleId
         WHERE p.id = ? AND p.deleted IS NULL`,
        accountId,
        projectId,
      )
      .map((row) => row.permission),
  )

const readGlobalPermissions = (site: JiraSite, accountId: string): ReadonlySet<string> =>
  new Set(
    site.store
      .all<{ permission: string }>('SELECT permission FROM jira_global_grants WHERE accountId = ?', accountId)
      .map((row) => row.permission),
  )

const readBrowsable = (site: JiraSite, permissions: (projectId: number) => ReadonlySet<string>): readonly number[] =>
  site.store
    .all<{ id: number }>('SELECT id FROM jira_projects WHERE deleted IS NULL AND archived IS NULL')
    .map((row) => row.id)
    .filter((id) => permissions(id).has('BROWSE_PROJECTS'))

/** What Jira answers for a project that isn't there and for one that the caller may not browse, alike. */
export const projectNotFound = (projectKey: string): Error => notFound(`No project could be found with key '${projectKey}'.`)

const project = (key: string, name: string): PermissionDefinition => ({ key, name, description: `${name} in this project.`, type: 'PROJECT' })

/** All permissions that this site knows: Jira's own and those that the app declares. */
export const permissionDefinitions = (site: JiraSite): readonly PermissionDefinition[] => [
  ...JIRA_PERMISSIONS,
  ...site.app.projectPermissions.map((one) => ({
    key: moduleKeyToAri(site.app, one.key),
    name: one.name,
    description: one.description,
    type: 'PROJECT' as const,
  })),
]

const JIRA_PERMISSIONS: readonly PermissionDefinition[] = [
  { key: 'ADMINISTER', name: 'Administer Jira', description: 'Perform most administration functions.', type: 'GLOBAL' },
  { key: 'USER_PICKER', name: 'Browse users and groups', description: 'View and select users.', type: 'GLOBAL' },
  { key: 'BULK_CHANGE', name: 'Make bulk changes', description: 'Modify collections of issues at once.', type: 'GLOBAL' },
  project('ADMINISTER_PROJECTS', 'Administer projects'),
  project('BROWSE_PROJECTS', 'Browse projects'),
  project('MANAGE_SPRINTS_PERMISSION', 'Manage sprints'),
  project('CREATE_ISSUES', 'Create issues'),
  project('EDIT_ISSUES', 'Edit issues'),
  project('TRANSITION_ISSUES', 'Transition issues'),
  project('SCHEDULE_ISSUES', 'Schedule issues'),
  project('ASSIGN_ISSUES', 'Assign issues'),
  project('ASSIGNABLE_USER', 'Assignable user'),
  project('RESOLVE_ISSUES', 'Resolve issues'),
  project('CLOSE_ISSUES', 'Close issues'),
  project('MOVE_ISSUES', 'Move issues'),
  project('LINK_ISSUES', 'Link issues'),
  project('DELETE_ISSUES', 'Delete issues'),
  project('SET_ISSUE_SECURITY', 'Set issue security'),
  project('ADD_COMMENTS', 'Add comments'),
]
