import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { change, nextId, type JiraSite } from '../site'
import type { ImportedIssue, ReadFile, Unreadable } from './importedIssue'
import { readCsv } from './readCsv'
import { readRestJson } from './readRestJson'
import { writeImport, type WrittenProject } from './writeImport'

/** What had to be assumed, and about which issues. */
export type AssumedList = { readonly what: string; readonly keys: readonly string[] }

export type ImportReport = {
  readonly file: string
  /** Epoch milliseconds. */
  readonly at: number
  readonly projects: readonly WrittenProject[]
  readonly issues: number
  readonly unreadable: readonly Unreadable[]
  readonly assumed: readonly AssumedList[]
  readonly notes: readonly string[]
  /** Why nothing of the file came in. */
  readonly refused?: string
}

/** Imports files one after the other, each in one transaction: whole (but for the rows it lists) or not at all. */
export const importFiles = (site: JiraSite, paths: readonly string[]): readonly ImportReport[] => paths.map((path) => importFile(site, path))

/** The reports of all imports, newest first; of one project, if asked. */
export const readImportReports = (site: JiraSite, projectId?: string): readonly ImportReport[] =>
  site.store
    .all<{ report: string }>('SELECT report FROM jira_imports ORDER BY id DESC')
    .map((row) => JSON.parse(row.report) as ImportReport)
    .filter((report) => projectId === undefined || report.projects.some((project) => project.id === projectId))

const importFile = (site: JiraSite, path: string): ImportReport => {
  const file = basename(path)
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (error) {
    return refusal(site, file, `It can't be opened: ${error instanceof Error ? error.message : String(error)}`)
  }
  const read = /^\s*[[{]/.test(text) ? readRestJson(text) : readCsv(text)
  if (typeof read === 'string') return refusal(site, file, read)
  return change(site, () => store(site, writeRead(site, file, read)))
}

const writeRead = (site: JiraSite, file: string, read: ReadFile): ImportReport => {
  const { projects, written, refused, notes } = writeImport(site, read.issues)
  return {
    file,
    at: site.now(),
    projects,
    issues: written.length,
    unreadable: [...read.unreadable, ...refused].toSorted((a, b) => a.line - b.line),
    assumed: assumedLists(written),
    notes: [...read.notes, ...notes],
  }
}

const assumedLists = (issues: readonly ImportedIssue[]): readonly AssumedList[] => {
  const keys = new Map<string, string[]>()
  for (const issue of issues) for (const { what } of issue.assumed) {
    const known = keys.get(what)
    if (known === undefined) keys.set(what, [issue.key])
    else known.push(issue.key)
  }
  return [...keys].map(([what, list]) => ({ what, keys: list }))
}

const store = (site: JiraSite, report: ImportReport): ImportReport => {
  site.store.run('INSERT INTO jira_imports (id, at, file, report) VALUES (?, ?, ?, ?)', nextId(site, 'import'), report.at, report.file, JSON.stringify(report))
  return report
}

const refusal = (site: JiraSite, file: string, refused: string): ImportReport =>
  store(site, { file, at: site.now(), projects: [], issues: 0, unreadable: [], assumed: [], notes: [], refused })
