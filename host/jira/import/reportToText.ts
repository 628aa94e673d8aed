import type { ImportReport } from './importFiles'

const SHOWN = 10

/** A report as the console lists it. */
export const reportToText = (report: ImportReport): string => {
  if (report.refused !== undefined) return `${report.file}: nothing was imported. ${report.refused}`
  return [
    `${report.file}: ${report.issues} issues imported.`,
    ...report.projects.map((one) => `  ${one.key} (${one.name}): ${one.issues} issues${one.isNew ? '' : ', added to the project that was there'}`),
    ...section('Could not be read', report.unreadable.map((one) => `line ${one.line}: ${one.reason}`)),
    ...section('Assumed', report.assumed.map((one) => `${one.what} ${one.keys.length} issues: ${one.keys.slice(0, 5).join(', ')}${one.keys.length > 5 ? ' …' : ''}`)),
    ...section('To know', report.notes),
  ].join('\n')
}

const section = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0
    ? []
    : [`  ${title}:`, ...lines.slice(0, SHOWN).map((line) => `    ${line}`), ...(lines.length > SHOWN ? [`    … and ${lines.length - SHOWN} more`] : [])]
