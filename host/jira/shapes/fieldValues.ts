import { toJiraTime } from '../dates'
import { RANK, SPRINT, START_DATE, STORY_POINTS, STORY_POINT_ESTIMATE } from '../model/fields'
import { readIssues, type IssueRow } from '../model/issues'
import type { Caller } from '../model/permissions'
import { readProject, type ProjectRow } from '../model/projects'
import { rankToText } from '../model/rank'
import { userBeans } from '../model/users'
import {
  categoryToBean, issueTypeToBean, priorityToBean, readLists, resolutionToBean, statusToBean, type Lists,
} from '../model/workflow'
import type { JiraSite } from '../site'
import { commentPages } from './commentBean'
import { linkBeans } from './linkBean'
import { sprintValues } from './sprintBean'

type FieldValue = (row: IssueRow, fieldId: string) => unknown

/** Answers field values of these issues; what belongs to several of them is read once, and only if it was asked for. */
export const createFieldValues = (
  site: JiraSite,
  caller: Caller,
  rows: readonly IssueRow[],
  wished: ReadonlySet<string>,
): FieldValue => {
  const lists = readLists(site)
  const ids = rows.map((row) => row.id)
  const user = userBeans(site)
  const projects = new Map<number, ProjectRow>()
  const project = (id: number): ProjectRow => {
    const known = projects.get(id) ?? readProject(site, id)!
    projects.set(id, known)
    return known
  }
  const small = (row: IssueRow): Record<string, unknown> => issueToSmallBean(site, lists, row)
  const parents = wished.has('parent') ? readParents(site, caller, rows) : new Map<number, IssueRow>()
  const subtasks = wished.has('subtasks') ? readSubtasks(site, caller, ids, lists) : new Map<number, readonly IssueRow[]>()
  const links = wished.has('issuelinks') ? linkBeans(site, caller, ids, small) : undefined
  const sprints = wished.has(SPRINT) ? sprintValues(site, ids) : undefined
  const comments = wished.has('comment') ? commentPages(site, caller, ids) : undefined
  const time = (ms: number | null): string | null => (ms === null ? null : toJiraTime(ms, caller.timeZone))

  return (row, fieldId) => {
    switch (fieldId) {
      case 'summary': return row.summary
      case 'description': return row.description === null ? null : (JSON.parse(row.description) as unknown)
      case 'issuetype': return issueTypeToBean(site, lists.types.get(row.typeId)!)
      case 'status': return statusToBean(site, lists.statuses.get(row.statusId)!)
      case 'statusCategory': return categoryToBean(site, lists.statuses.get(row.statusId)!.category)
      case 'statuscategorychangedate': return time(row.statusChanged)
      case 'resolution': return row.resolutionId === null ? null : resolutionToBean(site, lists.resolutions.get(row.resolutionId)!)
      case 'resolutiondate': return time(row.resolved)
      case 'priority': return row.priorityId === null ? null : priorityToBean(site, lists.priorities.get(row.priorityId)!)
      case 'assignee': return user(row.assignee)
      case 'reporter': return user(row.reporter)
      case 'creator': return user(row.creator)
      case 'created': return time(row.created)
      case 'updated': return time(row.updated)
      case 'duedate': return row.duedate
      case 'labels': return JSON.parse(row.labels) as unknown
      case 'project': return projectValue(site, project(row.projectId))
      case 'security': return row.securityLevelId === null ? null : securityLevelBean(site, row.securityLevelId)
      case 'parent': {
        const parent = row.parentId === null ? undefined : parents.get(row.parentId)
        return parent === undefined ? undefined : small(parent)
      }
      case 'subtasks': return (subtasks.get(row.id) ?? []).map(small)
      case 'issuelinks': return links?.(row.id) ?? []
      case 'comment': return comments?.(row.id)
      case 'components': return []
      case 'fixVersions': return []
      case START_DATE: return row.startDate
      case STORY_POINTS: return row.storyPoints
      case STORY_POINT_ESTIMATE: return extraValue(row, fieldId)
      case RANK: return rankToText(row.rank)
      case SPRINT: return sprints?.(row.id) ?? null
      default: return extraValue(row, fieldId)
    }
  }
}

const extraValue = (row: IssueRow, fieldId: string): unknown =>
  row.extra === '{}' ? null : ((JSON.parse(row.extra) as Record<string, unknown>)[fieldId] ?? null)

/** An issue inside another: summary, status, priority and type. */
const issueToSmallBean = (site: JiraSite, lists: Lists, row: IssueRow): Record<string, unknown> => ({
  id: String(row.id),
  key: row.key,
  self: `${site.baseUrl}/rest/api/3/issue/${row.id}`,
  fields: {
    summary: row.summary,
    status: statusToBean(site, lists.statuses.get(row.statusId)!),
    ...(row.priorityId === null ? {} : { priority: priorityToBean(site, lists.priorities.get(row.priorityId)!) }),
    issuetype: issueTypeToBean(site, lists.types.get(row.typeId)!),
  },
})

const projectValue = (site: JiraSite, project: ProjectRow): Record<string, unknown> => ({
  self: `${site.baseUrl}/rest/api/3/project/${project.id}`,
  id: String(project.id),
  key: project.key,
  name: project.name,
  projectTypeKey: 'software',
  simplified: false,
})

export const securityLevelBean = (site: JiraSite, levelId: number): Record<string, unknown> | null => {
  const level = site.store.get<{ id: number; name: string; description: string }>('SELECT * FROM jira_security_levels WHERE id = ?', levelId)
  if (level === undefined) return null
  return {
    self: `${site.baseUrl}/rest/api/3/securitylevel/${level.id}`, id: String(level.id), description: level.description, name: level.name,
  }
}

/** Only parents that the caller may see. */
const readParents = (site: JiraSite, caller: Caller, rows: readonly IssueRow[]): ReadonlyMap<number, IssueRow> => {
  const ids = [...new Set(rows.flatMap((row) => (row.parentId === null ? [] : [row.parentId])))]
  return new Map(readIssues(site, caller, ids).map((row) => [row.id, row]))
}

/** Children of a level below zero; the children of an epic are found by JQL, not listed in the epic. */
const readSubtasks = (
  site: JiraSite,
  caller: Caller,
  ids: readonly number[],
  lists: Lists,
): ReadonlyMap<number, readonly IssueRow[]> => {
  const childIds = site.store
    .all<{ id: number }>('SELECT i.id FROM jira_issues i JOIN json_each(?) p ON p.value = i.parentId', JSON.stringify(ids))
    .map((row) => row.id)
  const byParent = new Map<number, IssueRow[]>()
  for (const row of readIssues(site, caller, childIds)) {
    if (row.parentId === null || lists.types.get(row.typeId)!.hierarchyLevel >= 0) continue
    const siblings = byParent.get(row.parentId)
    if (siblings === undefined) byParent.set(row.parentId, [row])
    else siblings.push(row)
  }
  return byParent
}
