import { html } from 'hono/html'
import type { PagesHost } from '../host'
import { adfToHtml } from './adf'
import type { IssueBean, LinkBean } from './jiraReads'
import { readJira } from './jiraReads'
import type { Html } from './layout'
import { lozenge } from './projectPages'
import type { Session } from './session'

/** Where the app's modules stand on an issue: ids of the elements that their frames are put into. */
export const PANEL_SLOT = 'issue-panel-slot'
export const CONTEXT_SLOT = 'issue-context-slot'

export type IssuePageOptions = {
  readonly panel: 'pinned' | 'added' | 'absent'
  readonly panelTitle: string
  readonly contextTitle: string
}

type Transition = { readonly id: string; readonly name: string; readonly to: { readonly name: string } }

/** Jira's issue view: what it is on the left with the app's panel below, its facts on the right. */
export async function issueView(host: PagesHost, session: Session, issue: IssueBean, options: IssuePageOptions): Promise<Html> {
  const found = await readJira<{ transitions: readonly Transition[] }>(host, session, `/rest/api/3/issue/${issue.id}/transitions`)
  const { fields } = issue
  return html`<div class="issue">
    <article>
      <p class="crumbs"><a href="/projects/${fields.project.key}">${fields.project.name}</a> / ${fields.parent ? html`<a href="/browse/${fields.parent.key}">${fields.parent.key}</a> / ` : ''}${issue.key}</p>
      <h1>${fields.summary}</h1>
      <section><h2>Description</h2>${fields.description ? adfToHtml(fields.description) : html`<p class="faint">No description.</p>`}</section>
      ${subtasks(issue)} ${links(fields.issuelinks ?? [])}
      ${panel(issue, options)}
    </article>
    <aside aria-label="Details">
      <p>${lozenge(issue)}</p>
      <form method="post" action="/_host/transition" class="stack">
        <input type="hidden" name="issue" value="${issue.key}" />
        <label>Move to <select name="transition">${(found?.transitions ?? []).map((each) => html`<option value="${each.id}">${each.to.name}</option>`)}</select></label>
        <button ${(found?.transitions ?? []).length === 0 ? 'disabled' : ''}>Change status</button>
      </form>
      <details open class="glance"><summary>${options.contextTitle}</summary><div id="${CONTEXT_SLOT}"></div></details>
      <dl>
        <dt>Type</dt><dd>${fields.issuetype.name}</dd>
        <dt>Assignee</dt><dd>${fields.assignee?.displayName ?? 'Nobody'}</dd>
        <dt>Resolution</dt><dd>${fields.resolution?.name ?? 'Unresolved'}</dd>
        <dt>Parent</dt><dd>${fields.parent ? html`<a href="/browse/${fields.parent.key}">${fields.parent.key}</a>` : 'None'}</dd>
        <dt>Created</dt><dd>${dayOf(fields.created)}</dd>
        <dt>Updated</dt><dd>${dayOf(fields.updated)}</dd>
      </dl>
    </aside>
  </div>`
}

function panel(issue: IssueBean, options: IssuePageOptions): Html {
  if (options.panel === 'absent')
    return html`<section class="panel-offer">
      <a class="button" href="/browse/${issue.key}?panel=1">Add ${options.panelTitle}</a>
      <span class="faint">An administrator can pin it to every issue of the project.</span>
    </section>`
  return html`<section aria-label="${options.panelTitle}">
    <h2>${options.panelTitle}</h2>
    <div id="${PANEL_SLOT}"></div>
  </section>`
}

function subtasks(issue: IssueBean): Html {
  const list = issue.fields.subtasks ?? []
  if (list.length === 0) return html``
  return html`<section><h2>Sub-tasks</h2>
    <ul>${list.map((each) => html`<li><a href="/browse/${each.key}">${each.key}</a> ${each.fields.summary} <small>${each.fields.status.name}</small></li>`)}</ul>
  </section>`
}

function links(list: readonly LinkBean[]): Html {
  if (list.length === 0) return html``
  return html`<section><h2>Linked issues</h2>
    <ul>${list.map((link) => {
      const other = link.outwardIssue ?? link.inwardIssue
      const word = link.outwardIssue ? link.type.outward : link.type.inward
      return html`<li>${word} <a href="/browse/${other?.key ?? ''}">${other?.key ?? ''}</a> ${other?.fields.summary ?? ''}</li>`
    })}</ul>
  </section>`
}

function dayOf(time: string | undefined): string {
  if (!time) return ''
  return new Date(time.replace(/([+-]\d{2})(\d{2})$/, '$1:$2')).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' })
}
