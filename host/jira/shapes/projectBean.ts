import { toJiraTime } from '../dates'
import type { Caller } from '../model/permissions'
import type { ProjectRow } from '../model/projects'
import { avatarUrls, userBeans } from '../model/users'
import { issueTypeToBean, readProjectIssueTypes } from '../model/workflow'
import type { JiraSite } from '../site'

/** A project in the short form that issues and lists use. */
export const projectToBean = (site: JiraSite, project: ProjectRow): Record<string, unknown> => ({
  self: `${site.baseUrl}/rest/api/3/project/${project.id}`,
  id: String(project.id),
  key: project.key,
  name: project.name,
  projectTypeKey: 'software',
  simplified: false,
  avatarUrls: avatarUrls(site, `project/${project.id}`),
})

/** What `project/search` lists. */
export const projectToListBean = (site: JiraSite, caller: Caller, project: ProjectRow): Record<string, unknown> => ({
  expand: 'description,lead,issueTypes,url,projectKeys,permissions,insight',
  ...projectToBean(site, project),
  style: 'classic',
  isPrivate: false,
  properties: {},
  ...(project.archived === null ? {} : { archived: true, archivedDate: toJiraTime(project.archived, caller.timeZone) }),
})

/** What `project/{idOrKey}` answers. */
export const projectToFullBean = (site: JiraSite, caller: Caller, project: ProjectRow): Record<string, unknown> => ({
  ...projectToListBean(site, caller, project),
  description: project.description,
  lead: userBeans(site)(project.leadAccountId),
  components: [],
  issueTypes: readProjectIssueTypes(site, project.id).map((type) => issueTypeToBean(site, type)),
  assigneeType: 'UNASSIGNED',
  versions: [],
  roles: Object.fromEntries(
    site.store
      .all<{ id: number; name: string }>('SELECT * FROM jira_roles ORDER BY id')
      .map((role) => [role.name, `${site.baseUrl}/rest/api/3/project/${project.id}/role/${role.id}`]),
  ),
})
