import type { SqlValue } from '../../store'
import { toDay } from '../dates'
import { findIssue } from '../model/issues'
import { readFields, START_DATE, STORY_POINTS } from '../model/fields'
import type { Caller } from '../model/permissions'
import { readProject } from '../model/projects'
import { readUser } from '../model/users'
import { readIssueTypes, readPriorities, readResolutions, readStatuses, STATUS_CATEGORIES, type StatusCategory } from '../model/workflow'
import type { JiraSite } from '../site'
import { jqlDateFunctionToMs, jqlDateToMs } from './jqlDates'
import type { JqlOperand } from './jqlQuery'

/** What evaluating a clause needs to know. */
export type JqlScope = { readonly site: JiraSite; readonly caller: Caller; readonly now: number }

/** Turns one operand (never a list) into the values that a column is compared with; undefined when there is no such value. */
export type Resolve = (scope: JqlScope, operand: JqlOperand) => readonly SqlValue[] | undefined

export type JqlField = {
  readonly kind: 'ids' | 'order' | 'text' | 'sprint' | 'labels' | 'key' | 'comment'
  /** An SQL expression over `i`. */
  readonly column: string
  readonly resolve: Resolve
  /** Columns to sort by; null where Jira can't sort. */
  readonly orderBy: string | null
}

/** The field that a JQL clause names; undefined for an unknown one. */
export const jqlFieldNamed = (site: JiraSite, name: string): JqlField | undefined => {
  const known = FIELDS[name.toLowerCase()]
  if (known !== undefined) return known
  const custom = readFields(site).find((field) => field.custom && field.clauseNames.some((clause) => clause.toLowerCase() === name.toLowerCase()))
  if (custom === undefined) return undefined
  const type = custom.schema?.['type']
  const column = `json_extract(i.extra, '$.${custom.id}')`
  if (type === 'number') return field('order', column, resolveNumber)
  if (type === 'date' || type === 'datetime') return field('order', column, resolveDay)
  return type === 'string' ? field('text', `LOWER(COALESCE(${column}, ''))`, resolveText) : undefined
}

const field = (kind: JqlField['kind'], column: string, resolve: Resolve, orderBy: string | null = column): JqlField => ({ kind, column, resolve, orderBy })

const resolveText: Resolve = (_scope, operand) => (operand.kind === 'value' ? [operand.value] : undefined)

const resolveNumber: Resolve = (_scope, operand) =>
  operand.kind === 'value' && operand.value.trim() !== '' && Number.isFinite(Number(operand.value)) ? [Number(operand.value)] : undefined

const resolveTime: Resolve = (scope, operand) => {
  const ms = operandToMs(scope, operand)
  return ms === undefined ? undefined : [ms]
}

const resolveDay: Resolve = (scope, operand) => {
  const ms = operandToMs(scope, operand)
  return ms === undefined ? undefined : [toDay(ms, scope.caller.timeZone)]
}

const operandToMs = (scope: JqlScope, operand: JqlOperand): number | undefined => {
  if (operand.kind === 'value') return jqlDateToMs(operand.value, scope.now, scope.caller.timeZone)
  if (operand.kind !== 'function') return undefined
  return jqlDateFunctionToMs(operand.name, operand.args[0], scope.now, scope.caller.timeZone)
}

type Named = { readonly id: number; readonly name: string }

/** By id or, without regard to case, by name; a name may stand for several. */
const resolveNamed = (read: (site: JiraSite) => readonly Named[]): Resolve => (scope, operand) => {
  if (operand.kind !== 'value') return undefined
  const text = operand.value
  const found = read(scope.site).filter((one) => String(one.id) === text || one.name.toLowerCase() === text.toLowerCase())
  return found.length === 0 ? undefined : found.map((one) => one.id)
}

const resolveType: Resolve = (scope, operand) => {
  if (operand.kind !== 'function') return resolveNamed(readIssueTypes)(scope, operand)
  const types = readIssueTypes(scope.site)
  switch (operand.name.toLowerCase()) {
    case 'standardissuetypes': return types.filter((one) => one.hierarchyLevel >= 0).map((one) => one.id)
    case 'subtaskissuetypes': return types.filter((one) => one.hierarchyLevel < 0).map((one) => one.id)
    default: return undefined
  }
}

const resolveCategory: Resolve = (_scope, operand) => {
  if (operand.kind !== 'value') return undefined
  const text = operand.value.toLowerCase()
  const found = (Object.keys(STATUS_CATEGORIES) as StatusCategory[]).filter((key) => {
    const category = STATUS_CATEGORIES[key]
    return key === text || category.name.toLowerCase() === text || String(category.id) === text
  })
  return found.length === 0 ? undefined : found
}

const resolveProject: Resolve = (scope, operand) => {
  if (operand.kind !== 'value') return undefined
  const project =
    readProject(scope.site, operand.value) ??
    scope.site.store.get<{ id: number }>('SELECT id FROM jira_projects WHERE name = ? COLLATE NOCASE', operand.value)
  return project !== undefined && scope.caller.projectPermissions(project.id).has('BROWSE_PROJECTS') ? [project.id] : undefined
}

const resolveUser: Resolve = (scope, operand) => {
  if (operand.kind === 'function') {
    return operand.name.toLowerCase() === 'currentuser' && scope.caller.accountId !== undefined ? [scope.caller.accountId] : undefined
  }
  return operand.kind === 'value' && readUser(scope.site, operand.value) !== undefined ? [operand.value] : undefined
}

const resolveIssue: Resolve = (scope, operand) => {
  const row = operand.kind === 'value' ? findIssue(scope.site, scope.caller, operand.value) : undefined
  return row === undefined ? undefined : [row.id]
}

const resolveSprint: Resolve = (scope, operand) => {
  const ids = (sql: string, value: SqlValue): readonly number[] =>
    scope.site.store
      .all<{ id: number; projectId: number }>(`SELECT s.id, b.projectId FROM jira_sprints s JOIN jira_boards b ON b.id = s.boardId WHERE ${sql}`, value)
      .filter((row) => scope.caller.projectPermissions(row.projectId).has('BROWSE_PROJECTS'))
      .map((row) => row.id)
  if (operand.kind === 'function') {
    const state = { opensprints: 'active', closedsprints: 'closed', futuresprints: 'future' }[operand.name.toLowerCase()]
    return state === undefined ? undefined : ids('s.state = ?', state)
  }
  if (operand.kind !== 'value') return undefined
  const found = /^\d+$/.test(operand.value) ? ids('s.id = ?', Number(operand.value)) : ids('s.name = ? COLLATE NOCASE', operand.value)
  return found.length === 0 ? undefined : found
}

const resolveLevel: Resolve = (scope, operand) =>
  resolveNamed((site) => site.store.all<Named>('SELECT id, name FROM jira_security_levels'))(scope, operand)

const resolveResolution: Resolve = (scope, operand) => resolveNamed(readResolutions)(scope, operand)

const createdField = field('order', 'i.created', resolveTime)
const updatedField = field('order', 'i.updated', resolveTime)
const resolvedField = field('order', 'i.resolved', resolveTime)
const dueField = field('order', 'i.duedate', resolveDay)
const typeField = field('ids', 'i.typeId', resolveType)
const keyField = field('key', 'i.id', resolveIssue, 'i.projectId, i.number')
const pointsField = field('order', 'i.storyPoints', resolveNumber)
const startField = field('order', 'i.startDate', resolveDay)
const sprintField = field('sprint', 'i.id', resolveSprint, '(SELECT MAX(sprintId) FROM jira_sprint_issues WHERE issueId = i.id)')

const FIELDS: Readonly<Record<string, JqlField>> = {
  project: field('ids', 'i.projectId', resolveProject),
  key: keyField, issuekey: keyField, issue: keyField,
  id: field('key', 'i.id', resolveIssue),
  issuetype: typeField, type: typeField,
  status: field('ids', 'i.statusId', resolveNamed(readStatuses)),
  statuscategory: field('ids', '(SELECT category FROM jira_statuses WHERE id = i.statusId)', resolveCategory),
  resolution: field('ids', 'i.resolutionId', resolveResolution),
  priority: field('ids', 'i.priorityId', resolveNamed(readPriorities)),
  parent: field('ids', 'i.parentId', resolveIssue),
  assignee: field('ids', 'i.assignee', resolveUser),
  reporter: field('ids', 'i.reporter', resolveUser),
  creator: field('ids', 'i.creator', resolveUser),
  level: field('ids', 'i.securityLevelId', resolveLevel),
  labels: field('labels', 'i.labels', resolveText),
  summary: field('text', 'LOWER(i.summary)', resolveText, 'i.summary COLLATE NOCASE'),
  description: field('text', "LOWER(COALESCE(i.description, ''))", resolveText, null),
  text: field('text', 'i.searchText', resolveText, null),
  comment: field('comment', 'i.id', resolveText, null),
  created: createdField, createddate: createdField,
  updated: updatedField, updateddate: updatedField,
  resolved: resolvedField, resolutiondate: resolvedField,
  due: dueField, duedate: dueField,
  statuscategorychangeddate: field('order', 'i.statusChanged', resolveTime),
  sprint: sprintField, 'cf[10020]': sprintField,
  'story points': pointsField, [`cf[${STORY_POINTS.slice(12)}]`]: pointsField,
  'start date': startField, [`cf[${START_DATE.slice(12)}]`]: startField,
  rank: { kind: 'ids', column: 'i.rank', resolve: () => undefined, orderBy: 'i.rank' },
}

