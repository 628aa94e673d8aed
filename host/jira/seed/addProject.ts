import { APP_ACCOUNT_ID } from '../principal'
import { nextId, type JiraSite } from '../site'
import { ROLES, SCHEME_ID } from './permissionScheme'
import { SEED_USERS } from './users'

export type NewProject = {
  readonly key: string
  readonly name: string
  readonly description: string
  readonly statusIds: readonly number[]
  readonly typeIds: readonly number[]
  /** Null for a project without a board. */
  readonly board: 'scrum' | 'kanban' | null
}

/** A company-managed project in which each of the site's people has their role; answers its id. */
export const addProject = (site: JiraSite, given: NewProject): number => {
  const id = nextId(site, 'project')
  site.store.run(
    'INSERT INTO jira_projects (id, key, name, description, leadAccountId, schemeId, created) VALUES (?, ?, ?, ?, ?, ?, ?)',
    id, given.key, given.name, given.description, SEED_USERS.productOwner, SCHEME_ID, site.now(),
  )
  given.typeIds.forEach((typeId, position) =>
    site.store.run('INSERT INTO jira_project_issue_types (projectId, typeId, position) VALUES (?, ?, ?)', id, typeId, position),
  )
  given.statusIds.forEach((statusId, position) =>
    site.store.run('INSERT INTO jira_project_statuses (projectId, statusId, position) VALUES (?, ?, ?)', id, statusId, position),
  )
  const actors: readonly (readonly [number, string])[] = [
    [ROLES.productOwners.id, SEED_USERS.productOwner],
    [ROLES.team.id, SEED_USERS.dataScientist],
    [ROLES.viewers.id, SEED_USERS.viewer],
    [ROLES.administrators.id, SEED_USERS.administrator],
    [ROLES.apps.id, APP_ACCOUNT_ID],
  ]
  for (const [roleId, accountId] of actors) {
    site.store.run('INSERT INTO jira_role_actors (projectId, roleId, accountId) VALUES (?, ?, ?)', id, roleId, accountId)
  }
  if (given.board !== null) addBoard(site, id, `${given.key} board`, given.board)
  return id
}

/** Board ids are small numbers. */
const addBoard = (site: JiraSite, projectId: number, name: string, type: 'scrum' | 'kanban'): number => {
  const id = (site.store.get<{ last: number | null }>('SELECT MAX(id) AS last FROM jira_boards')?.last ?? 0) + 1
  site.store.run('INSERT INTO jira_boards (id, name, type, projectId) VALUES (?, ?, ?, ?)', id, name, type, projectId)
  return id
}
