import { isAdf, textToAdf } from '../model/adf'
import type { StatusCategory } from '../model/workflow'
import {
  keyParts, NO_TITLE, numberToTitle, type Assumption, type ImportedHistory, type ImportedIssue, type ImportedLink, type ImportedPerson, type ImportedSprint,
  type ReadFile, type Unreadable,
} from './importedIssue'

type Json = Readonly<Record<string, unknown>>

/** Field names of exports that key `fields` by display name, in lower case; an export by id needs none of them. */
const IDS_BY_NAME: Readonly<Record<string, string>> = {
  'issue type': 'issuetype', 'due date': 'duedate', resolved: 'resolutiondate', 'linked issues': 'issuelinks',
  'start date': 'customfield_10015', sprint: 'customfield_10020', 'story points': 'customfield_10034', 'story point estimate': 'customfield_10016',
}

/**
 * Reads an export of REST answers: an array of issues or `{issues}`, `fields` keyed by id or by display name,
 * the changelog as an array or as `{histories}`. Lines are counted as positions in the array.
 */
export const readRestJson = (text: string): ReadFile | string => {
  let root: unknown
  try {
    root = JSON.parse(text)
  } catch (error) {
    return `It is not valid JSON: ${error instanceof Error ? error.message : String(error)}`
  }
  const list = Array.isArray(root) ? root : asObject(root)['issues']
  if (!Array.isArray(list)) return 'It holds no array of issues.'
  const issues: ImportedIssue[] = []
  const unreadable: Unreadable[] = []
  list.forEach((entry: unknown, index) => {
    const read = readIssue(entry, index + 1)
    if (typeof read === 'string') unreadable.push({ line: index + 1, reason: read })
    else issues.push(read)
  })
  return { issues, unreadable, notes: [] }
}

const readIssue = (entry: unknown, line: number): ImportedIssue | string => {
  const issue = asObject(entry)
  const key = textOf(issue['key'])
  const parts = key === undefined ? undefined : keyParts(key)
  if (key === undefined || parts === undefined) return `It has no issue key${key === undefined ? '' : `: "${key}"`}.`
  const fields = byId(asObject(issue['fields']))
  const created = timeOf(fields['created'])
  if (created === undefined) return `${key}: the time of its creation is missing or can't be read.`
  const type = asObject(fields['issuetype'])
  const status = asObject(fields['status'])
  if (textOf(type['name']) === undefined) return `${key}: it has no issue type.`
  if (textOf(status['name']) === undefined) return `${key}: it has no status.`
  const histories = readHistories(issue['changelog'])
  const summary = textOf(fields['summary'])
  const last = Math.max(created, ...histories.map((one) => one.created))
  const assumed: Assumption[] = summary === undefined ? [NO_TITLE] : []
  return {
    line,
    sourceId: textOf(issue['id']),
    key,
    projectName: textOf(asObject(fields['project'])['name']) ?? currentProjectName(histories) ?? parts.project,
    type: { name: textOf(type['name'])!, hierarchyLevel: typeof type['hierarchyLevel'] === 'number' ? type['hierarchyLevel'] : type['subtask'] === true ? -1 : undefined },
    status: { name: textOf(status['name'])!, category: categoryOf(asObject(status['statusCategory'])['key']) },
    resolution: textOf(asObject(fields['resolution'])['name']),
    priority: textOf(asObject(fields['priority'])['name']),
    summary: summary ?? numberToTitle(parts.number),
    description: isAdf(fields['description']) ? fields['description'] : textOf(fields['description']) === undefined ? null : textToAdf(textOf(fields['description'])!),
    parentKey: textOf(asObject(fields['parent'])['key']) ?? textOf(fields['customfield_10014']),
    assignee: personOf(fields['assignee']),
    reporter: personOf(fields['reporter']) ?? personOf(fields['creator']),
    created,
    updated: timeOf(fields['updated']) ?? last,
    resolved: timeOf(fields['resolutiondate']),
    duedate: dayOf(fields['duedate']),
    startDate: dayOf(fields['customfield_10015']),
    storyPoints: numberOf(fields['customfield_10034']) ?? numberOf(fields['customfield_10016']),
    labels: Array.isArray(fields['labels']) ? fields['labels'].filter((one): one is string => typeof one === 'string') : [],
    sprints: Array.isArray(fields['customfield_10020']) ? fields['customfield_10020'].flatMap(sprintOf) : [],
    links: Array.isArray(fields['issuelinks']) ? fields['issuelinks'].flatMap(linkOf) : [],
    histories,
    assumed,
  }
}

const byId = (fields: Json): Json => {
  const found: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(fields)) {
    const lower = name.toLowerCase()
    const id = IDS_BY_NAME[lower] ?? (name.startsWith('customfield_') ? name : lower)
    if (found[id] === undefined || found[id] === null) found[id] = value
  }
  return found
}

const readHistories = (changelog: unknown): readonly ImportedHistory[] => {
  const list = Array.isArray(changelog) ? changelog : asObject(changelog)['histories']
  if (!Array.isArray(list)) return []
  return list
    .flatMap((entry: unknown): ImportedHistory[] => {
      const history = asObject(entry)
      const created = timeOf(history['created'])
      const items = Array.isArray(history['items']) ? history['items'].map(asObject) : []
      if (created === undefined || items.length === 0) return []
      return [{ created, author: personOf(history['author']), items: items.map(itemOf) }]
    })
    .toSorted((a, b) => a.created - b.created)
}

const itemOf = (item: Json): ImportedHistory['items'][number] => ({
  field: textOf(item['field']) ?? '',
  fieldtype: item['fieldtype'] === 'custom' ? 'custom' : 'jira',
  ...(typeof item['fieldId'] === 'string' ? { fieldId: item['fieldId'] } : {}),
  from: ownText(item, 'from'), fromString: ownText(item, 'fromString'), to: ownText(item, 'to'), toString: ownText(item, 'toString'),
})

/** Own properties only: an item without `toString` has one from its prototype. */
const ownText = (item: Json, name: string): string | null => (Object.hasOwn(item, name) && typeof item[name] === 'string' ? item[name] : null)

const currentProjectName = (histories: readonly ImportedHistory[]): string | undefined =>
  histories.flatMap((one) => one.items).findLast((item) => item.field === 'project')?.toString ?? undefined

const sprintOf = (value: unknown): ImportedSprint[] => {
  const sprint = asObject(value)
  const [id, name, state] = [textOf(sprint['id']), textOf(sprint['name']), sprint['state']]
  if (id === undefined || name === undefined || (state !== 'future' && state !== 'active' && state !== 'closed')) return []
  return [{
    id, name, state, goal: textOf(sprint['goal']) ?? '',
    startDate: timeOf(sprint['startDate']) ?? null, endDate: timeOf(sprint['endDate']) ?? null, completed: timeOf(sprint['completeDate']) ?? null,
  }]
}

const linkOf = (value: unknown): ImportedLink[] => {
  const link = asObject(value)
  const typeName = textOf(asObject(link['type'])['name'])
  const outward = textOf(asObject(link['outwardIssue'])['key'])
  const other = outward ?? textOf(asObject(link['inwardIssue'])['key'])
  return typeName === undefined || other === undefined ? [] : [{ typeName, isOutward: outward !== undefined, otherKey: other }]
}

const personOf = (value: unknown): ImportedPerson | undefined => {
  const person = asObject(value)
  const accountId = textOf(person['accountId'])
  return accountId === undefined ? undefined : { accountId, displayName: textOf(person['displayName']) ?? 'Former user' }
}

const categoryOf = (key: unknown): StatusCategory | undefined => (key === 'new' || key === 'indeterminate' || key === 'done' ? key : undefined)

const asObject = (value: unknown): Json => (value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as Json) : {})

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value : typeof value === 'number' ? String(value) : undefined

const numberOf = (value: unknown): number | undefined => (typeof value === 'number' && Number.isFinite(value) ? value : undefined)

const dayOf = (value: unknown): string | undefined => (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}/.test(value) ? value.slice(0, 10) : undefined)

/** Jira writes offsets without a colon, which `Date.parse` is not bound to understand. */
const timeOf = (value: unknown): number | undefined => {
  if (typeof value === 'number') return value
  if (typeof value !== 'string') return undefined
  const ms = Date.parse(value.replace(/([+-]\d{2})(\d{2})$/, '$1:$2'))
  return Number.isNaN(ms) ? undefined : ms
}
