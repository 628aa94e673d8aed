import { parse } from 'csv-parse/sync'
import type { CsvRow } from './csvRow'
import { readDatasetRow } from './datasetRow'
import { readExportRow } from './exportRow'
import type { ImportedIssue, ReadFile, Unreadable } from './importedIssue'

type Layout = { readonly read: (row: CsvRow) => ImportedIssue | string; readonly notes: readonly string[] }
type Parsed = { readonly record: readonly string[]; readonly info: { readonly lines: number } }

/** Reads a CSV file: Jira's own export, or rows of project, task, creation and finish. */
export const readCsv = (text: string): ReadFile | string => {
  const unreadable: Unreadable[] = []
  const records = parse(text, {
    bom: true, info: true, relax_column_count: true, relax_quotes: true, skip_empty_lines: true, skip_records_with_error: true,
    on_skip: (error) => {
      unreadable.push({ line: Number(error?.['lines'] ?? 0), reason: "A quotation mark is opened and not closed: from here on nothing could be read." })
    },
  }) as unknown as readonly Parsed[]
  const header = records[0]?.record.map((name) => name.trim().toLowerCase())
  if (header === undefined) return 'It is empty.'
  const layout = layoutOf(header)
  if (layout === undefined) return `Its columns are neither those of a Jira export nor project, task and created_date: ${header.slice(0, 8).join(', ')}.`
  const issues: ImportedIssue[] = []
  const keys = new Set<string>()
  records.slice(1).forEach(({ record }, index) => {
    const line = (records[index]?.info.lines ?? 0) + 1
    const read = record.length > header.length ? `It has ${record.length} values for ${header.length} columns.` : layout.read(toRow(header, record, line))
    if (typeof read === 'string') unreadable.push({ line, reason: read })
    else if (keys.has(read.key)) unreadable.push({ line, reason: `${read.key} stands in the file twice; the first one was taken.` })
    else issues.push(read)
    if (typeof read !== 'string') keys.add(read.key)
  })
  return { issues, unreadable, notes: layout.notes }
}

const layoutOf = (header: readonly string[]): Layout | undefined => {
  if (header.includes('issue key') && header.includes('created')) {
    return {
      read: readExportRow,
      notes: ['A CSV export has no changelog: the finish is taken from Resolved, a start is not known; sprints, of which it has only the names, are left out.'],
    }
  }
  if (['project', 'task', 'created_date'].every((name) => header.includes(name))) {
    return { read: readDatasetRow, notes: ['There is no issue type: every row becomes a Story. There is no start: work counts from its creation to its finish.'] }
  }
  return undefined
}

const toRow = (header: readonly string[], record: readonly string[], line: number): CsvRow => {
  const all = (column: string): readonly string[] =>
    header.flatMap((name, index) => (name === column && (record[index] ?? '').trim() !== '' ? [record[index]!.trim()] : []))
  return { line, all, one: (column) => all(column)[0] }
}
