import type { SqlValue } from '../../store'
import type { JiraSite } from '../site'
import { isAdf, adfToText } from './adf'
import type { ChangeItem } from './changelog'
import { START_DATE, STORY_POINTS, STORY_POINT_ESTIMATE, readFields } from './fields'
import { findIssue, readIssue, type IssueRow } from './issues'
import type { Caller } from './permissions'
import { readUser } from './users'
import { readIssueTypes, readPriorities, readProjectIssueTypes } from './workflow'

/** What one field of a request does to an issue: columns to write, and the line in the changelog. */
export type FieldEdit = {
  readonly columns: Readonly<Record<string, SqlValue>>
  readonly items: readonly ChangeItem[]
}

/** The issue as it is before the edit; a new one has no id yet. */
export type EditTarget = {
  readonly projectId: number
  readonly typeId: number
  readonly row: IssueRow | undefined
}

/** An edit, or Jira's message why the value is refused. */
type Outcome = FieldEdit | string

const NOT_ON_SCREEN = (id: string): string => `Field '${id}' cannot be set. It is not on the appropriate screen, or unknown.`

/** Turns a field value of a create or edit request into an edit of the issue. */
export const fieldToEdit = (site: JiraSite, caller: Caller, target: EditTarget, id: string, value: unknown): Outcome => {
  const row = target.row
  switch (id) {
    case 'summary': return summaryEdit(row, value)
    case 'description': return descriptionEdit(row, value)
    case 'issuetype': return typeEdit(site, target, value)
    case 'parent': return parentEdit(site, caller, target, value)
    case 'priority': return priorityEdit(site, row, value)
    case 'assignee': return userEdit(site, row, 'assignee', row?.assignee ?? null, value)
    case 'reporter': return userEdit(site, row, 'reporter', row?.reporter ?? null, value)
    case 'labels': return labelsEdit(row, value)
    case 'duedate': return dayEdit(id, 'jira', 'duedate', 'duedate', row?.duedate ?? null, value)
    case START_DATE: return dayEdit(id, 'custom', 'Start date', 'startDate', row?.startDate ?? null, value)
    case STORY_POINTS: return numberEdit(id, 'Story points', row?.storyPoints ?? null, value)
    case 'security': return securityEdit(site, caller, target, value)
    default: return id === STORY_POINT_ESTIMATE || isImported(site, id) ? extraEdit(site, row, id, value) : NOT_ON_SCREEN(id)
  }
}

const jiraItem = (field: string, from: string | null, fromString: string | null, to: string | null, toString: string | null): ChangeItem => ({
  field, fieldtype: 'jira', fieldId: field, from, fromString, to, toString,
})

const summaryEdit = (row: IssueRow | undefined, value: unknown): Outcome => {
  if (typeof value !== 'string' || value.trim() === '') return 'You must specify a summary of the issue.'
  if (/[\r\n]/.test(value)) return 'The summary is invalid because it contains newline characters.'
  if (value.length > 255) return 'Summary must be less than 255 characters.'
  return { columns: { summary: value }, items: row?.summary === value ? [] : [jiraItem('summary', null, row?.summary ?? null, null, value)] }
}

const descriptionEdit = (row: IssueRow | undefined, value: unknown): Outcome => {
  if (value !== null && !isAdf(value)) return 'Operation value must be an Atlassian Document (see the Atlassian Document Format)'
  const text = value === null ? null : JSON.stringify(value)
  const before = row?.description ?? null
  if (text === before) return { columns: {}, items: [] }
  return { columns: { description: text }, items: [jiraItem('description', null, adfToText(before), null, adfToText(text))] }
}

const typeEdit = (site: JiraSite, target: EditTarget, value: unknown): Outcome => {
  const wished = idOrName(value)
  const type = readProjectIssueTypes(site, target.projectId).find((one) => matches(one, wished))
  if (type === undefined) return 'Specify a valid issue type'
  if (target.row === undefined || type.id === target.typeId) return { columns: { typeId: type.id }, items: [] }
  const before = readIssueTypes(site).find((one) => one.id === target.typeId)!
  if (before.hierarchyLevel < 0 !== type.hierarchyLevel < 0) return 'The issue type selected is invalid.'
  return { columns: { typeId: type.id }, items: [jiraItem('issuetype', String(before.id), before.name, String(type.id), type.name)] }
}

const parentEdit = (site: JiraSite, caller: Caller, target: EditTarget, value: unknown): Outcome => {
  const types = readIssueTypes(site)
  const level = types.find((one) => one.id === target.typeId)?.hierarchyLevel ?? 0
  const before = target.row?.parentId ?? null
  const beforeKey = before === null ? null : (readIssue(site, before)?.key ?? null)
  const item = (to: IssueRow | undefined): ChangeItem => ({
    field: 'IssueParentAssociation', fieldtype: 'jira',
    from: before === null ? null : String(before), fromString: beforeKey,
    to: to === undefined ? null : String(to.id), toString: to?.key ?? null,
  })
  const wished = idOrKey(value)
  if (value === null || wished === undefined) {
    if (level < 0) return 'Sub-tasks must have a parent.'
    return before === null ? { columns: {}, items: [] } : { columns: { parentId: null }, items: [item(undefined)] }
  }
  const parent = findIssue(site, caller, wished)
  if (parent === undefined) return 'Could not find issue by id or key.'
  const parentLevel = types.find((one) => one.id === parent.typeId)?.hierarchyLevel ?? 0
  if (parentLevel !== level + 1) return 'Given parent work item does not belong to appropriate hierarchy.'
  return parent.id === before ? { columns: {}, items: [] } : { columns: { parentId: parent.id }, items: [item(parent)] }
}

const priorityEdit = (site: JiraSite, row: IssueRow | undefined, value: unknown): Outcome => {
  const all = readPriorities(site)
  const found = all.find((one) => matches(one, idOrName(value)))
  if (found === undefined) return "The priority selected is invalid."
  if (row?.priorityId === found.id) return { columns: {}, items: [] }
  const before = all.find((one) => one.id === row?.priorityId)
  return {
    columns: { priorityId: found.id },
    items: [jiraItem('priority', before === undefined ? null : String(before.id), before?.name ?? null, String(found.id), found.name)],
  }
}

const userEdit = (site: JiraSite, row: IssueRow | undefined, field: string, before: string | null, value: unknown): Outcome => {
  const accountId = value === null ? null : textAt(value, 'accountId') ?? textAt(value, 'id') ?? null
  if (accountId === before && row !== undefined) return { columns: {}, items: [] }
  const user = accountId === null ? undefined : readUser(site, accountId)
  if (accountId !== null && user === undefined) return 'Specify a valid user'
  const name = (id: string | null): string | null => (id === null ? null : (readUser(site, id)?.displayName ?? null))
  return { columns: { [field]: accountId }, items: [jiraItem(field, before, name(before), accountId, name(accountId))] }
}

const labelsEdit = (row: IssueRow | undefined, value: unknown): Outcome => {
  if (!Array.isArray(value) || value.some((one) => typeof one !== 'string' || /\s/.test(one) || one.length > 255)) {
    return "The label contains spaces which is invalid."
  }
  const after = [...new Set(value as string[])].toSorted()
  const before = row === undefined ? [] : (JSON.parse(row.labels) as string[])
  if (before.join(' ') === after.join(' ')) return { columns: {}, items: [] }
  return { columns: { labels: JSON.stringify(after) }, items: [jiraItem('labels', null, before.join(' '), null, after.join(' '))] }
}

const dayEdit = (id: string, fieldtype: 'jira' | 'custom', field: string, column: string, before: string | null, value: unknown): Outcome => {
  const after = value === '' ? null : value
  if (after !== null && (typeof after !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(after) || Number.isNaN(Date.parse(after)))) {
    return 'Error parsing date string: it must be yyyy-MM-dd.'
  }
  if (before === after) return { columns: {}, items: [] }
  const asText = (day: string | null): string | null => (day === null ? null : `${day} 00:00:00.0`)
  return { columns: { [column]: after }, items: [{ field, fieldtype, fieldId: id, from: before, fromString: asText(before), to: after, toString: asText(after) }] }
}

const numberEdit = (id: string, field: string, before: number | null, value: unknown): Outcome => {
  if (value !== null && (typeof value !== 'number' || !Number.isFinite(value))) return 'The value is an invalid number.'
  if (before === value) return { columns: {}, items: [] }
  const asText = (n: number | null): string | null => (n === null ? null : String(n))
  return {
    columns: { storyPoints: value },
    items: [{ field, fieldtype: 'custom', fieldId: id, from: null, fromString: asText(before), to: null, toString: asText(value) }],
  }
}

const securityEdit = (site: JiraSite, caller: Caller, target: EditTarget, value: unknown): Outcome => {
  const level = (id: string | number | null | undefined) =>
    site.store.get<{ id: number; name: string }>(
      `SELECT l.id, l.name FROM jira_security_levels l JOIN jira_projects p ON p.securitySchemeId = l.schemeId WHERE p.id = ? AND l.id = ?`,
      target.projectId, Number(id),
    )
  if (!caller.projectPermissions(target.projectId).has('SET_ISSUE_SECURITY')) return NOT_ON_SCREEN('security')
  const before = target.row?.securityLevelId ?? null
  const after = value === null ? undefined : level(textAt(value, 'id'))
  if (value !== null && after === undefined) return 'The security level is invalid.'
  if (before === (after?.id ?? null)) return { columns: {}, items: [] }
  const name = before === null ? null : (level(before)?.name ?? null)
  return {
    columns: { securityLevelId: after?.id ?? null },
    items: [jiraItem('security', before === null ? null : String(before), name, after === undefined ? null : String(after.id), after?.name ?? null)],
  }
}

const extraEdit = (site: JiraSite, row: IssueRow | undefined, id: string, value: unknown): Outcome => {
  const extra = JSON.parse(row?.extra ?? '{}') as Record<string, unknown>
  const before = extra[id] ?? null
  const asText = (one: unknown): string | null => (one === null ? null : typeof one === 'string' ? one : JSON.stringify(one))
  const field = readFields(site).find((one) => one.id === id)?.name ?? id
  return {
    columns: { extra: JSON.stringify({ ...extra, [id]: value }) },
    items: [{ field, fieldtype: 'custom', fieldId: id, from: null, fromString: asText(before), to: null, toString: asText(value) }],
  }
}

const isImported = (site: JiraSite, id: string): boolean =>
  site.store.get('SELECT id FROM jira_fields WHERE id = ?', id) !== undefined

const textAt = (value: unknown, key: string): string | undefined => {
  const found = value !== null && typeof value === 'object' ? (value as Record<string, unknown>)[key] : undefined
  return typeof found === 'string' || typeof found === 'number' ? String(found) : undefined
}

const idOrName = (value: unknown): { readonly id: string | undefined; readonly name: string | undefined } => ({
  id: textAt(value, 'id'), name: textAt(value, 'name'),
})

const idOrKey = (value: unknown): string | undefined => textAt(value, 'id') ?? textAt(value, 'key')

const matches = (
  one: { readonly id: number; readonly name: string },
  wished: { readonly id: string | undefined; readonly name: string | undefined },
): boolean => (wished.id === undefined ? one.name.toLowerCase() === wished.name?.toLowerCase() : String(one.id) === wished.id)
