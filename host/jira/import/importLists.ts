import { readIssueTypes, readPriorities, readResolutions, readStatuses, type StatusCategory } from '../model/workflow'
import { nextId, type JiraSite } from '../site'
import type { ImportedIssue } from './importedIssue'

/** Where the names of an export lead on this site; what isn't known here is added. */
export type ImportLists = {
  readonly status: (name: string) => { readonly id: number; readonly name: string; readonly category: StatusCategory }
  readonly type: (name: string, level: number | undefined) => { readonly id: number; readonly hierarchyLevel: number }
  readonly resolution: (name: string) => number
  readonly priority: (name: string | undefined) => number | null
  /** What had to be guessed on the way. */
  readonly notes: () => readonly string[]
}

export const createImportLists = (site: JiraSite, issues: readonly ImportedIssue[]): ImportLists => {
  const notes: string[] = []
  const categories = new Map(
    issues.flatMap((issue) => (issue.status.category === undefined ? [] : [[issue.status.name.toLowerCase(), issue.status.category] as const])),
  )
  const statuses = new Map(readStatuses(site).map((one) => [one.name.toLowerCase(), one]))
  const types = new Map(readIssueTypes(site).map((one) => [one.name.toLowerCase(), one]))
  const resolutions = new Map(readResolutions(site).map((one) => [one.name.toLowerCase(), one.id]))
  const priorities = new Map(readPriorities(site).map((one) => [one.name.toLowerCase(), one.id]))

  const addStatus = (name: string) => {
    const known = categories.get(name.toLowerCase())
    const category = known ?? guessCategory(name)
    if (known === undefined) notes.push(`The category of the status "${name}" is not in the file; by its name it is taken for ${CATEGORY_NAMES[category]}.`)
    const row = { id: nextId(site, 'imported-status') + 10_000, name, category }
    site.store.run('INSERT INTO jira_statuses (id, name, category) VALUES (?, ?, ?)', row.id, row.name, row.category)
    statuses.set(name.toLowerCase(), row)
    return row
  }
  const addType = (name: string, level: number | undefined) => {
    if (level === undefined) notes.push(`The level of the issue type "${name}" is not in the file; it is taken for a standard one.`)
    const row = { id: nextId(site, 'imported-type') + 10_000, name, hierarchyLevel: level ?? 0, description: '' }
    site.store.run('INSERT INTO jira_issue_types (id, name, hierarchyLevel, description) VALUES (?, ?, ?, ?)', row.id, name, row.hierarchyLevel, '')
    types.set(name.toLowerCase(), row)
    return row
  }
  const addResolution = (name: string): number => {
    const id = nextId(site, 'imported-resolution') + 10_000
    site.store.run('INSERT INTO jira_resolutions (id, name, description) VALUES (?, ?, ?)', id, name, '')
    resolutions.set(name.toLowerCase(), id)
    return id
  }
  return {
    status: (name) => statuses.get(name.toLowerCase()) ?? addStatus(name),
    type: (name, level) => types.get(name.toLowerCase()) ?? addType(name, level),
    resolution: (name) => resolutions.get(name.toLowerCase()) ?? addResolution(name),
    priority: (name) => priorities.get((name ?? 'medium').toLowerCase()) ?? priorities.get('medium') ?? null,
    notes: () => notes,
  }
}

const CATEGORY_NAMES: Readonly<Record<StatusCategory, string>> = { new: 'to do', indeterminate: 'in progress', done: 'done' }

const guessCategory = (name: string): StatusCategory => {
  if (/\b(done|closed|resolved|complete[d]?|released|finished|cancel\w*|rejected|declined|won'?t)\b/i.test(name)) return 'done'
  return /progress|develop|review|test|qa|uat|doing|active|validat|estimat/i.test(name) ? 'indeterminate' : 'new'
}
