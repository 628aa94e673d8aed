import type { JiraSite } from '../site'

export type StatusCategory = 'new' | 'indeterminate' | 'done'
export type StatusRow = { readonly id: number; readonly name: string; readonly category: StatusCategory }
export type IssueTypeRow = { readonly id: number; readonly name: string; readonly hierarchyLevel: number; readonly description: string }
export type ResolutionRow = { readonly id: number; readonly name: string; readonly description: string }
export type PriorityRow = { readonly id: number; readonly name: string; readonly color: string }

/** A transition leads from everywhere to one status, as in Jira's simplified workflow. */
export type TransitionRow = { readonly id: string; readonly name: string; readonly to: StatusRow }

export const STATUS_CATEGORIES: Readonly<Record<StatusCategory, { readonly id: number; readonly name: string; readonly colorName: string }>> = {
  new: { id: 2, name: 'To Do', colorName: 'blue-gray' },
  indeterminate: { id: 4, name: 'In Progress', colorName: 'yellow' },
  done: { id: 3, name: 'Done', colorName: 'green' },
}

export const readStatuses = (site: JiraSite): readonly StatusRow[] => site.store.all<StatusRow>('SELECT * FROM jira_statuses ORDER BY id')

export const readProjectStatuses = (site: JiraSite, projectId: number): readonly StatusRow[] =>
  site.store.all<StatusRow>(
    `SELECT s.* FROM jira_project_statuses p JOIN jira_statuses s ON s.id = p.statusId WHERE p.projectId = ? ORDER BY p.position`,
    projectId,
  )

export const readTransitions = (site: JiraSite, projectId: number): readonly TransitionRow[] =>
  readProjectStatuses(site, projectId).map((to, index) => ({ id: String(index * 10 + 11), name: to.name, to }))

export const readIssueTypes = (site: JiraSite): readonly IssueTypeRow[] =>
  site.store.all<IssueTypeRow>('SELECT * FROM jira_issue_types ORDER BY id')

export const readProjectIssueTypes = (site: JiraSite, projectId: number): readonly IssueTypeRow[] =>
  site.store.all<IssueTypeRow>(
    `SELECT t.* FROM jira_project_issue_types p JOIN jira_issue_types t ON t.id = p.typeId WHERE p.projectId = ? ORDER BY p.position`,
    projectId,
  )

export const readResolutions = (site: JiraSite): readonly ResolutionRow[] =>
  site.store.all<ResolutionRow>('SELECT * FROM jira_resolutions ORDER BY id')

export const readPriorities = (site: JiraSite): readonly PriorityRow[] =>
  site.store.all<PriorityRow>('SELECT * FROM jira_priorities ORDER BY id')

const rest = (site: JiraSite, tail: string): string => `${site.baseUrl}/rest/api/3/${tail}`

export const categoryToBean = (site: JiraSite, key: StatusCategory): Record<string, unknown> => ({
  self: rest(site, `statuscategory/${STATUS_CATEGORIES[key].id}`), key, ...STATUS_CATEGORIES[key],
})

export const statusToBean = (site: JiraSite, status: StatusRow): Record<string, unknown> => ({
  self: rest(site, `status/${status.id}`),
  description: '',
  iconUrl: `${site.baseUrl}/images/icons/statuses/generic.png`,
  name: status.name,
  id: String(status.id),
  statusCategory: categoryToBean(site, status.category),
})

export const issueTypeToBean = (site: JiraSite, type: IssueTypeRow): Record<string, unknown> => ({
  self: rest(site, `issuetype/${type.id}`),
  id: String(type.id),
  description: type.description,
  iconUrl: `${site.baseUrl}/images/icons/issuetypes/${type.id}.svg`,
  name: type.name,
  subtask: type.hierarchyLevel < 0,
  avatarId: 10300 + (type.id % 100),
  hierarchyLevel: type.hierarchyLevel,
})

export const resolutionToBean = (site: JiraSite, resolution: ResolutionRow): Record<string, unknown> => ({
  self: rest(site, `resolution/${resolution.id}`), id: String(resolution.id), description: resolution.description, name: resolution.name,
})

export const priorityToBean = (site: JiraSite, priority: PriorityRow): Record<string, unknown> => ({
  self: rest(site, `priority/${priority.id}`),
  iconUrl: `${site.baseUrl}/images/icons/priorities/${priority.name.toLowerCase()}.svg`,
  name: priority.name,
  id: String(priority.id),
})

/** The lists that nearly every issue bean needs, read once per answer. */
export type Lists = {
  readonly statuses: ReadonlyMap<number, StatusRow>
  readonly types: ReadonlyMap<number, IssueTypeRow>
  readonly resolutions: ReadonlyMap<number, ResolutionRow>
  readonly priorities: ReadonlyMap<number, PriorityRow>
}

export const readLists = (site: JiraSite): Lists => ({
  statuses: byId(readStatuses(site)),
  types: byId(readIssueTypes(site)),
  resolutions: byId(readResolutions(site)),
  priorities: byId(readPriorities(site)),
})

const byId = <T extends { readonly id: number }>(rows: readonly T[]): ReadonlyMap<number, T> => new Map(rows.map((row) => [row.id, row]))
