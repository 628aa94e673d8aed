import type { SqlValue } from '../../store'
import { issueCreated, issueDeleted, issueUpdated } from '../events/issueEvents'
import { badFields, forbidden } from '../refusal'
import { change, nextId, type JiraSite } from '../site'
import { adfToText } from './adf'
import { addHistory, type ChangeItem } from './changelog'
import { SPRINT } from './fields'
import { fieldToEdit, type EditTarget } from './fieldEdits'
import { readIssue, requireIssue, type IssueRow } from './issues'
import type { Caller } from './permissions'
import { browseProject, takeIssueNumber } from './projects'
import { moveToSprint } from './sprintMoves'
import { readPriorities, readProjectIssueTypes, readProjectStatuses } from './workflow'

type Fields = Readonly<Record<string, unknown>>

/** Creates an issue from the `fields` of a REST request. */
export const createIssue = (site: JiraSite, caller: Caller, fields: Fields): IssueRow =>
  change(site, () => {
    const project = readTargetProject(site, caller, fields)
    requirePermission(caller, project.id, 'CREATE_ISSUES', 'You do not have permission to create issues in this project.')
    const type = readProjectIssueTypes(site, project.id).find((one) => isNamed(one, fields['issuetype']))
    if (type === undefined) throw badFields({ issuetype: 'Specify a valid issue type' })
    if (fields['summary'] === undefined) throw badFields({ summary: 'You must specify a summary of the issue.' })
    if (type.hierarchyLevel < 0 && fields['parent'] === undefined) throw badFields({ parent: 'Sub-tasks must have a parent.' })
    const target: EditTarget = { projectId: project.id, typeId: type.id, row: undefined }
    const { columns, sprintId } = fieldsToEdit(site, caller, target, withoutKeys(fields, ['project', 'issuetype']))
    const id = nextId(site, 'issue')
    const place = takeIssueNumber(site, project.id)
    const now = site.now()
    const author = caller.accountId ?? ''
    insertIssue(site, {
      id, key: `${project.key}-${place.number}`, number: place.number, projectId: project.id, typeId: type.id,
      statusId: readProjectStatuses(site, project.id)[0]!.id, priorityId: defaultPriorityId(site), creator: author, reporter: author,
      created: now, updated: now, statusChanged: now, rank: place.rank, ...columns,
    })
    refreshSearchText(site, id)
    const row = readIssue(site, id)!
    issueCreated(site, caller, row)
    if (sprintId !== undefined) moveToSprint(site, caller, [row], sprintId)
    return row
  })

/** Applies the `fields` of an edit request; what doesn't change is not recorded. */
export const editIssue = (site: JiraSite, caller: Caller, row: IssueRow, fields: Fields): void =>
  change(site, () => {
    requirePermission(caller, row.projectId, 'EDIT_ISSUES', 'You do not have permission to edit issues in this project.')
    if (fields['project'] !== undefined) throw badFields({ project: "Field 'project' cannot be set. It is not on the appropriate screen, or unknown." })
    const target: EditTarget = { projectId: row.projectId, typeId: row.typeId, row }
    const { columns, items, sprintId } = fieldsToEdit(site, caller, target, fields)
    applyChange(site, caller, row, columns, items)
    if (sprintId !== undefined) moveToSprint(site, caller, [readIssue(site, row.id)!], sprintId)
  })

/** Writes columns, the changelog and the event of one change to an issue. Nothing changed, nothing written. */
export const applyChange = (
  site: JiraSite,
  caller: Caller,
  row: IssueRow,
  columns: Readonly<Record<string, SqlValue>>,
  items: readonly ChangeItem[],
): void => {
  if (items.length === 0) return
  const now = site.now()
  const all = { ...columns, updated: now }
  const names = Object.keys(all)
  site.store.run(
    `UPDATE jira_issues SET ${names.map((name) => `${name} = ?`).join(', ')} WHERE id = ?`,
    ...(Object.values(all) as SqlValue[]), row.id,
  )
  if (columns['summary'] !== undefined || columns['description'] !== undefined) refreshSearchText(site, row.id)
  const historyId = addHistory(site, row.id, caller.accountId ?? '', now, items)
  issueUpdated(site, caller, readIssue(site, row.id)!, historyId, items)
}

/** Deletes an issue, with its sub-tasks if asked to; links, comments and properties go with it. */
export const deleteIssue = (site: JiraSite, caller: Caller, idOrKey: string, withSubtasks: boolean): void =>
  change(site, () => {
    const row = requireIssue(site, caller, idOrKey)
    requirePermission(caller, row.projectId, 'DELETE_ISSUES', 'You do not have permission to delete issues in this project.')
    const subtasks = site.store.all<{ id: number }>(
      `SELECT i.id FROM jira_issues i JOIN jira_issue_types t ON t.id = i.typeId WHERE i.parentId = ? AND t.hierarchyLevel < 0`,
      row.id,
    )
    if (subtasks.length > 0 && !withSubtasks) {
      throw badFields({ subtasks: `The issue '${row.key}' has subtasks. You must specify the 'deleteSubtasks' parameter to delete this issue and all its subtasks.` })
    }
    issueDeleted(site, caller, row)
    for (const id of [row.id, ...subtasks.map((one) => one.id)]) removeIssueRows(site, id)
  })

/** A full row with Jira's defaults for what is not given. */
export const insertIssue = (site: JiraSite, given: Readonly<Record<string, SqlValue>>): void => {
  const names = Object.keys(given)
  site.store.run(
    `INSERT INTO jira_issues (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
    ...(Object.values(given)),
  )
}

/** What the text search looks through: lower-case summary and description. */
const refreshSearchText = (site: JiraSite, id: number): void => {
  const row = readIssue(site, id)!
  site.store.run('UPDATE jira_issues SET searchText = ? WHERE id = ?', `${row.summary}\n${adfToText(row.description) ?? ''}`.toLowerCase(), id)
}

export const requirePermission = (caller: Caller, projectId: number, permission: string, message: string): void => {
  if (!caller.projectPermissions(projectId).has(permission)) throw forbidden(message)
}

type Edits = {
  readonly columns: Readonly<Record<string, SqlValue>>
  readonly items: readonly ChangeItem[]
  /** The sprint to go to, null for none, undefined when the request doesn't say. */
  readonly sprintId: number | null | undefined
}

const fieldsToEdit = (site: JiraSite, caller: Caller, target: EditTarget, fields: Fields): Edits => {
  const columns: Record<string, SqlValue> = {}
  const items: ChangeItem[] = []
  const errors: Record<string, string> = {}
  let sprintId: number | null | undefined
  for (const [id, value] of Object.entries(fields)) {
    if (id === SPRINT) {
      if (value === null || typeof value === 'number') sprintId = value
      else errors[id] = 'Number value expected as the Sprint id.'
      continue
    }
    const outcome = fieldToEdit(site, caller, target, id, value)
    if (typeof outcome === 'string') {
      errors[id] = outcome
      continue
    }
    Object.assign(columns, outcome.columns)
    items.push(...outcome.items)
  }
  if (Object.keys(errors).length > 0) throw badFields(errors)
  return { columns, items, sprintId }
}

const readTargetProject = (site: JiraSite, caller: Caller, fields: Fields) => {
  const wished = fields['project'] as { id?: unknown; key?: unknown } | undefined
  const idOrKey = wished?.id ?? wished?.key
  if (typeof idOrKey !== 'string' && typeof idOrKey !== 'number') throw badFields({ project: 'Specify a valid project ID or key' })
  let project
  try {
    project = browseProject(site, caller, idOrKey)
  } catch {
    throw badFields({ project: 'Specify a valid project ID or key' })
  }
  if (project.archived !== null) throw badFields({ project: 'The project is archived.' })
  return project
}

const removeIssueRows = (site: JiraSite, id: number): void => {
  site.store.run('DELETE FROM jira_issues WHERE id = ?', id)
  site.store.run('UPDATE jira_issues SET parentId = NULL WHERE parentId = ?', id)
  site.store.run('DELETE FROM jira_links WHERE inwardId = ? OR outwardId = ?', id, id)
  for (const table of ['jira_histories', 'jira_comments', 'jira_sprint_issues', 'jira_moved_keys']) {
    site.store.run(`DELETE FROM ${table} WHERE issueId = ?`, id)
  }
  site.store.run(`DELETE FROM jira_properties WHERE entity = 'issue' AND entityId = ?`, id)
}

const defaultPriorityId = (site: JiraSite): number | null => readPriorities(site).find((one) => one.name === 'Medium')?.id ?? null

const isNamed = (one: { readonly id: number; readonly name: string }, value: unknown): boolean => {
  const { id, name } = (value ?? {}) as { id?: unknown; name?: unknown }
  return id === undefined ? one.name === name : one.id === Number(id)
}

const withoutKeys = (fields: Fields, keys: readonly string[]): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([key]) => !keys.includes(key)))
