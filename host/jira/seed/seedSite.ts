import { appUser, putUser } from '../model/users'
import { change, type JiraSite } from '../site'
import { addProject } from './addProject'
import { seedPermissionScheme } from './permissionScheme'
import { SEED_USER_ROWS, SEED_USERS } from './users'

/** Ids of what every project of the local site starts with. */
const STATUS_IDS = { toDo: 10000, inProgress: 3, inReview: 10002, done: 10001 } as const
const TYPE_IDS = { epic: 10000, story: 10001, task: 10002, bug: 10004, subtask: 10003 } as const
export const SECURITY = { schemeId: 10000, levelId: 10000 } as const

const STATUSES = [
  [STATUS_IDS.toDo, 'To Do', 'new'],
  [STATUS_IDS.inProgress, 'In Progress', 'indeterminate'],
  [STATUS_IDS.inReview, 'In Review', 'indeterminate'],
  [STATUS_IDS.done, 'Done', 'done'],
] as const

const TYPES = [
  [TYPE_IDS.epic, 'Epic', 1, 'A big user story that needs to be broken down.'],
  [TYPE_IDS.story, 'Story', 0, 'Functionality or a feature expressed as a user goal.'],
  [TYPE_IDS.task, 'Task', 0, 'A small, distinct piece of work.'],
  [TYPE_IDS.bug, 'Bug', 0, 'A problem or error.'],
  [TYPE_IDS.subtask, 'Sub-task', -1, 'A small piece of work that is part of a larger task.'],
] as const

const RESOLUTIONS = [
  [10000, 'Done', 'Work has been completed on this issue.'],
  [10001, "Won't Do", "This issue won't be actioned."],
  [10002, 'Duplicate', 'The problem is a duplicate of an existing issue.'],
] as const

const PRIORITIES = [
  [1, 'Highest', '#d04437'], [2, 'High', '#f15C75'], [3, 'Medium', '#f79232'], [4, 'Low', '#707070'], [5, 'Lowest', '#999999'],
] as const

const LINK_TYPES = [
  [10000, 'Blocks', 'is blocked by', 'blocks'],
  [10001, 'Cloners', 'is cloned by', 'clones'],
  [10002, 'Duplicate', 'is duplicated by', 'duplicates'],
  [10003, 'Relates', 'relates to', 'relates to'],
] as const

/** Fills a new store: people, schemes, lists, the projects SOLAR and BLANK. On an old one it only renews the app's permissions. */
export const seedSite = (site: JiraSite): void =>
  change(site, () => {
    seedPermissionScheme(site)
    if (site.store.get('SELECT id FROM jira_projects LIMIT 1') !== undefined) return
    seedLists(site)
    for (const user of SEED_USER_ROWS) putUser(site, user)
    putUser(site, appUser(site.app.name, 'UTC'))
    site.store.run('INSERT INTO jira_global_grants (permission, accountId) VALUES (?, ?)', 'ADMINISTER', SEED_USERS.administrator)
    for (const user of SEED_USER_ROWS) {
      site.store.run('INSERT INTO jira_global_grants (permission, accountId) VALUES (?, ?)', 'USER_PICKER', user.accountId)
    }
    const statusIds = STATUSES.map(([id]) => id)
    const typeIds = TYPES.map(([id]) => id)
    addProject(site, {
      key: 'SOLAR', name: 'Smart home solar', statusIds, typeIds, board: 'scrum',
      description: 'A smart-home application for solar energy: front design, app content, recommendations for storing or consuming.',
    })
    addProject(site, { key: 'BLANK', name: 'Blank project', statusIds, typeIds, board: 'scrum', description: 'An empty project to start from nothing.' })
  })

const seedLists = (site: JiraSite): void => {
  for (const row of STATUSES) site.store.run('INSERT INTO jira_statuses (id, name, category) VALUES (?, ?, ?)', ...row)
  for (const row of TYPES) site.store.run('INSERT INTO jira_issue_types (id, name, hierarchyLevel, description) VALUES (?, ?, ?, ?)', ...row)
  for (const row of RESOLUTIONS) site.store.run('INSERT INTO jira_resolutions (id, name, description) VALUES (?, ?, ?)', ...row)
  for (const row of PRIORITIES) site.store.run('INSERT INTO jira_priorities (id, name, color) VALUES (?, ?, ?)', ...row)
  for (const row of LINK_TYPES) site.store.run('INSERT INTO jira_link_types (id, name, inward, outward) VALUES (?, ?, ?, ?)', ...row)
  site.store.run('INSERT INTO jira_security_schemes (id, name, description) VALUES (?, ?, ?)', SECURITY.schemeId, 'Confidential work', 'Not in use until a project is given it.')
  site.store.run(
    'INSERT INTO jira_security_levels (id, schemeId, name, description) VALUES (?, ?, ?, ?)',
    SECURITY.levelId, SECURITY.schemeId, 'Confidential', 'Product owners and administrators.',
  )
  for (const roleId of ['10003', '10002', '10010']) {
    site.store.run('INSERT INTO jira_security_members (levelId, kind, holder) VALUES (?, ?, ?)', SECURITY.levelId, 'role', roleId)
  }
}
