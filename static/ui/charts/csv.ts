export type CsvCell = string | number | null

/**
 * A table as comma-separated values (RFC 4180), for spreadsheets. A text that a spreadsheet would take for a formula
 * gets an apostrophe before it; numbers stay numbers.
 */
export function csv(head: readonly string[], rows: readonly (readonly CsvCell[])[]): string {
  return [head, ...rows].map((row) => `${row.map(cellText).join(',')}\r\n`).join('')
}

function cellText(cell: CsvCell): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : ''
  // Spreadsheets skip leading blanks and control characters before they look for a formula; some take full-width signs as well.
  const text = /^[\s\p{Cc}]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/u.test(cell) ? `'${cell}` : cell
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
