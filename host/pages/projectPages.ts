import { html } from 'hono/html'
import type { PagesHost } from '../host'
import { importReports } from './importReports'
import type { IssueBean, ProjectBean } from './jiraReads'
import { readJira } from './jiraReads'
import type { Html } from './layout'
import type { Session } from './session'

/** The first page: the projects that this person may see. */
export function projectList(host: PagesHost, projects: readonly ProjectBean[]): Html {
  const foldline = host.manifest.uiModules.find((each) => each.type === 'jira:projectPage')
  return html`<h1>Projects</h1>
    ${projects.length === 0 ? html`<p>No project is visible to this user. Switch to another one in the header.</p>` : ''}
    <ul class="projects">
      ${projects.map(
        (project) => html`<li>
          <h2><a href="/projects/${project.key}/apps/${foldline?.key ?? ''}">${project.name}</a></h2>
          <p><small>${project.key} · ${project.style === 'next-gen' ? 'team-managed' : 'company-managed'}</small></p>
          <p><a href="/projects/${project.key}/apps/${foldline?.key ?? ''}">Open ${foldline?.title ?? 'the app'}</a> · <a href="/projects/${project.key}">Issues</a></p>
        </li>`,
      )}
    </ul>`
}

const PAGE = 50

/** The project's issues, newest first, fifty at a time. */
export async function issueList(host: PagesHost, session: Session, project: ProjectBean, token: string | undefined): Promise<Html> {
  const jql = `project = ${project.id} ORDER BY created DESC, key DESC`
  const fields = ['summary', 'status', 'issuetype']
  const body = { jql, fields, maxResults: PAGE, ...(token === undefined ? {} : { nextPageToken: token }) }
  const [found, count] = await Promise.all([
    readJira<{ issues: readonly IssueBean[]; nextPageToken?: string }>(host, session, '/rest/api/3/search/jql', body),
    readJira<{ count: number }>(host, session, '/rest/api/3/search/approximate-count', { jql: `project = ${project.id}` }),
  ])
  const issues = found?.issues ?? []
  return html`<h1>${project.name}</h1>
    <p>${count?.count ?? 0} issues</p>
    ${importReports(host.jira.importReports(project.id))}
    <form method="post" action="/_host/issue" class="inline">
      <input type="hidden" name="project" value="${project.key}" />
      <label>New story <input name="summary" required maxlength="255" size="40" /></label>
      <button>Create</button>
    </form>
    <table>
      <thead><tr><th scope="col">Key</th><th scope="col">Type</th><th scope="col">Summary</th><th scope="col">Status</th></tr></thead>
      <tbody>
        ${issues.map(
          (issue) => html`<tr>
            <td><a href="/browse/${issue.key}">${issue.key}</a></td>
            <td>${issue.fields.issuetype.name}</td>
            <td><a href="/browse/${issue.key}">${issue.fields.summary}</a></td>
            <td>${lozenge(issue)}</td>
          </tr>`,
        )}
      </tbody>
    </table>
    ${found?.nextPageToken ? html`<p><a href="?page=${encodeURIComponent(found.nextPageToken)}">Older issues</a></p>` : ''}`
}

export function lozenge(issue: Pick<IssueBean, 'fields'>): Html {
  const { status } = issue.fields
  return html`<span class="lozenge ${status.statusCategory.key}">${status.name}</span>`
}
