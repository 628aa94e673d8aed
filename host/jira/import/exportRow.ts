import { textToAdf } from '../model/adf'
import type { StatusCategory } from '../model/workflow'
import type { CsvRow } from './csvRow'
import { finishHistory } from './datasetRow'
import { FINISH_BEFORE_CREATION, keyParts, NO_TITLE, numberToTitle, type Assumption, type ImportedIssue, type ImportedLink, type ImportedPerson } from './importedIssue'

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** A row with the columns of Jira's own CSV export; the reason when it can't be read. */
export const readExportRow = (row: CsvRow): ImportedIssue | string => {
  const key = row.one('issue key')
  const parts = key === undefined ? undefined : keyParts(key)
  if (key === undefined || parts === undefined) return `It has no issue key${key === undefined ? '' : `: "${key}"`}.`
  const created = timeOf(row.one('created'))
  if (created === undefined) return `${key}: the time of its creation is missing or can't be read: "${row.one('created') ?? ''}".`
  const statusName = row.one('status')
  if (statusName === undefined) return `${key}: it has no status.`
  const resolvedText = row.one('resolved')
  const resolved = timeOf(resolvedText)
  if (resolvedText !== undefined && resolved === undefined) return `${key}: the time of its resolution can't be read: "${resolvedText}".`
  const finished = resolved === undefined ? undefined : Math.max(resolved, created)
  const summary = row.one('summary')
  const resolution = row.one('resolution')
  const category = categoryOf(row.one('status category'))
  const assumed: Assumption[] = [
    ...(resolved !== undefined && resolved < created ? [FINISH_BEFORE_CREATION] : []),
    ...(summary === undefined ? [NO_TITLE] : []),
  ]
  return {
    line: row.line,
    sourceId: row.one('issue id'),
    key,
    projectName: row.one('project name') ?? parts.project,
    type: { name: row.one('issue type') ?? 'Task', hierarchyLevel: undefined },
    status: { name: statusName, category },
    resolution: resolution === 'Unresolved' ? undefined : resolution,
    priority: row.one('priority'),
    summary: (summary ?? numberToTitle(parts.number)).replace(/\s*[\r\n]+\s*/g, ' ').slice(0, 255),
    description: row.one('description') === undefined ? null : textToAdf(row.one('description')!),
    parentKey: row.one('parent key') ?? row.one('custom field (epic link)') ?? row.one('custom field (parent link)') ?? row.one('parent'),
    assignee: person(row, 'assignee'),
    reporter: person(row, 'reporter') ?? person(row, 'creator'),
    created,
    updated: timeOf(row.one('updated')) ?? finished ?? created,
    resolved: finished,
    duedate: dayOf(row.one('due date')),
    startDate: dayOf(row.one('custom field (start date)')),
    storyPoints: numberOf(row.one('custom field (story points)') ?? row.one('custom field (story point estimate)')),
    labels: row.all('labels'),
    sprints: [],
    links: linksOf(row),
    histories: finished === undefined ? [] : [finishHistory(finished, 'To Do', statusName, resolution ?? 'Done')],
    assumed,
  }
}

const person = (row: CsvRow, column: string): ImportedPerson | undefined => {
  const [name, id] = [row.one(column), row.one(`${column} id`)]
  return name === undefined && id === undefined ? undefined : { accountId: id ?? `imported:${name!}`, displayName: name ?? 'Former user' }
}

const LINK_COLUMNS = ['Blocks', 'Cloners', 'Duplicate', 'Relates'] as const

const linksOf = (row: CsvRow): readonly ImportedLink[] =>
  LINK_COLUMNS.flatMap((typeName) => [
    ...row.all(`outward issue link (${typeName.toLowerCase()})`).map((otherKey) => ({ typeName, isOutward: true, otherKey })),
    ...row.all(`inward issue link (${typeName.toLowerCase()})`).map((otherKey) => ({ typeName, isOutward: false, otherKey })),
  ])

const categoryOf = (name: string | undefined): StatusCategory | undefined => {
  const known: Readonly<Record<string, StatusCategory>> = { 'to do': 'new', 'in progress': 'indeterminate', done: 'done' }
  return known[name?.toLowerCase() ?? '']
}

const numberOf = (text: string | undefined): number | undefined =>
  text !== undefined && Number.isFinite(Number(text)) ? Number(text) : undefined

const dayOf = (text: string | undefined): string | undefined => {
  const ms = timeOf(text)
  return ms === undefined ? undefined : new Date(ms).toISOString().slice(0, 10)
}

/** `05/Jan/26 9:15 AM`, as Jira exports times by default, or an ISO time; without a zone both mean UTC. */
const timeOf = (text: string | undefined): number | undefined => {
  if (text === undefined) return undefined
  const jira = /^(\d{1,2})\/([A-Za-z]{3})\/(\d{2}|\d{4})(?: (\d{1,2}):(\d{2})(?::\d{2})? ?(AM|PM)?)?$/i.exec(text)
  if (jira !== null) {
    const month = MONTHS.indexOf(jira[2]!.toLowerCase())
    const year = Number(jira[3]) + (jira[3]!.length === 2 ? 2000 : 0)
    const hour = jira[6] === undefined ? Number(jira[4] ?? 0) : (Number(jira[4]) % 12) + (jira[6].toUpperCase() === 'PM' ? 12 : 0)
    return month < 0 ? undefined : Date.UTC(year, month, Number(jira[1]), hour, Number(jira[5] ?? 0))
  }
  const iso = /^\d{4}-\d{2}-\d{2}(?:[ T]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/.exec(text)
  if (iso === null) return undefined
  const hasZone = /(?:Z|[+-]\d{2}:?\d{2})$/.test(text.slice(10))
  const ms = Date.parse(`${text.replace(' ', 'T').replace(/([+-]\d{2})(\d{2})$/, '$1:$2')}${text.length > 10 && !hasZone ? 'Z' : ''}`)
  return Number.isNaN(ms) ? undefined : ms
}
