import { html } from 'hono/html'
import type { ImportReport } from '../jira/import/importFiles'
import type { Html } from './layout'

const SHOWN = 20

/** What the imports into a project assumed, could not read and want known. */
export function importReports(reports: readonly ImportReport[]): Html {
  if (reports.length === 0) return html``
  return html`<section aria-label="Imports">
    ${reports.map(
      (report) => html`<details class="import">
        <summary>Imported from ${report.file} on ${new Date(report.at).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' })}: ${report.issues} issues${marks(report)}</summary>
        ${section('Lines that could not be read', report.unreadable.map(({ line, reason }) => html`Line ${line}: ${reason}`))}
        ${report.assumed.length === 0 ? '' : html`<h3>Assumed</h3>
          <ul>${report.assumed.map(({ what, keys }) => html`<li>${what} ${keys.length} issues: ${issueLinks(keys)}</li>`)}</ul>`}
        ${section('To know', report.notes.map((note) => html`${note}`))}
      </details>`,
    )}
  </section>`
}

function marks(report: ImportReport): string {
  const parts = [
    ...(report.unreadable.length > 0 ? [`${report.unreadable.length} lines unreadable`] : []),
    ...(report.assumed.length > 0 ? [`${report.assumed.length} kinds of assumption`] : []),
  ]
  return parts.length === 0 ? '' : ` (${parts.join(', ')})`
}

function section(title: string, lines: readonly Html[]): Html {
  if (lines.length === 0) return html``
  return html`<h3>${title}</h3>
    <ul>${lines.slice(0, SHOWN).map((line) => html`<li>${line}</li>`)}${lines.length > SHOWN ? html`<li>… and ${lines.length - SHOWN} more</li>` : ''}</ul>`
}

function issueLinks(keys: readonly string[]): Html {
  return html`${keys.slice(0, SHOWN).map((key) => html`<a href="/browse/${key}">${key}</a> `)}${keys.length > SHOWN ? '…' : ''}`
}
