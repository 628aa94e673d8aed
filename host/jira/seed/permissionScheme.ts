import { moduleKeyToAri, type JiraSite } from '../site'

/** Project roles by id; the last is the one that Jira gives to apps. */
export const ROLES = {
  administrators: { id: 10002, name: 'Administrators' },
  productOwners: { id: 10003, name: 'Product owners' },
  team: { id: 10004, name: 'Team' },
  viewers: { id: 10005, name: 'Viewers' },
  apps: { id: 10010, name: 'atlassian-addons-project-access' },
} as const

/** The permission scheme that every project of the local site uses. */
export const SCHEME_ID = 10000

const SEE = ['BROWSE_PROJECTS']
const WORK = [
  ...SEE, 'CREATE_ISSUES', 'EDIT_ISSUES', 'TRANSITION_ISSUES', 'SCHEDULE_ISSUES', 'ASSIGN_ISSUES', 'ASSIGNABLE_USER', 'RESOLVE_ISSUES',
  'CLOSE_ISSUES', 'LINK_ISSUES', 'ADD_COMMENTS',
]
const LEAD = [...WORK, 'MANAGE_SPRINTS_PERMISSION', 'MOVE_ISSUES', 'DELETE_ISSUES', 'SET_ISSUE_SECURITY']
const ADMINISTER = [...LEAD, 'ADMINISTER_PROJECTS']

/** Roles, the scheme and its grants. Permissions that the app declares go to those who lead and administer. */
export const seedPermissionScheme = (site: JiraSite): void => {
  const declared = site.app.projectPermissions.map((one) => moduleKeyToAri(site.app, one.key))
  for (const role of Object.values(ROLES)) site.store.run('INSERT OR REPLACE INTO jira_roles (id, name) VALUES (?, ?)', role.id, role.name)
  site.store.run('INSERT OR REPLACE INTO jira_permission_schemes (id, name) VALUES (?, ?)', SCHEME_ID, 'Default software scheme')
  site.store.run('DELETE FROM jira_grants WHERE schemeId = ?', SCHEME_ID)
  grant(site, ROLES.viewers.id, SEE)
  grant(site, ROLES.team.id, WORK)
  grant(site, ROLES.productOwners.id, [...LEAD, ...declared])
  grant(site, ROLES.administrators.id, [...ADMINISTER, ...declared])
  grant(site, ROLES.apps.id, [...ADMINISTER, ...declared])
}

const grant = (site: JiraSite, roleId: number, permissions: readonly string[]): void => {
  for (const permission of permissions) {
    site.store.run('INSERT OR IGNORE INTO jira_grants (schemeId, permission, roleId) VALUES (?, ?, ?)', SCHEME_ID, permission, roleId)
  }
}
