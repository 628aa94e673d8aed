import type { Context } from 'hono'
import { Hono } from 'hono'
import { html } from 'hono/html'
import type { PagesHost } from '../host'
import type { UiModule } from '../forge/manifest'
import { pageActions } from './actions'
import { CONTEXT_SLOT, issueView, PANEL_SLOT } from './issuePage'
import type { IssueBean, ProjectBean } from './jiraReads'
import { readIssue, readProject, readProjects } from './jiraReads'
import type { Html } from './layout'
import { page } from './layout'
import { issueList, projectList } from './projectPages'
import { sessionOf } from './session'

const PROJECT_PAGE_SLOT = 'project-page-slot'
const ADMIN_PAGE_SLOT = 'admin-page-slot'

/** Jira's own pages around the app: project list, issues, issue view, project page, administration. */
export function createPages(host: PagesHost): Hono {
  const pages = new Hono()
  pages.route('/', pageActions(host))

  pages.get('/', async (c) => {
    const session = sessionOf(c, host.jira)
    const projects = await readProjects(host, session)
    return c.html(page(host, { title: 'Projects', session, path: '/' }, projectList(host, projects)))
  })

  pages.get('/projects/:key', async (c) => {
    const session = sessionOf(c, host.jira)
    const project = await readProject(host, session, c.req.param('key'))
    if (!project) return notFound(host, c)
    const content = await issueList(host, session, project, c.req.query('page'))
    return c.html(page(host, { title: project.name, session, path: c.req.path, project, active: 'issues' }, content))
  })

  // Whatever follows the module's key is the app's own address inside its page.
  const showProjectPage = async (c: Context) => {
    const session = sessionOf(c, host.jira)
    const project = await readProject(host, session, c.req.param('key') ?? '')
    const module = uiModule(host, 'jira:projectPage', c.req.param('module'))
    if (!project || !module) return notFound(host, c)
    const frames = { [PROJECT_PAGE_SLOT]: host.mintFrame({ user: session.accountId, moduleKey: module.key, project: projectPlace(project) }) }
    const options = { title: `${module.title} · ${project.name}`, session, path: c.req.path, project, active: module.key, frames, bare: true }
    return c.html(page(host, options, html`<div id="${PROJECT_PAGE_SLOT}" class="fill"></div>`))
  }
  pages.get('/projects/:key/apps/:module', showProjectPage)
  pages.get('/projects/:key/apps/:module/*', showProjectPage)

  pages.get('/browse/:key', async (c) => {
    const session = sessionOf(c, host.jira)
    const issue = await readIssue(host, session, c.req.param('key'))
    const panel = uiModule(host, 'jira:issuePanel')
    const context = uiModule(host, 'jira:issueContext')
    if (!issue || !panel || !context) return notFound(host, c)
    const pinned = host.jira.isPanelPinned(issue.fields.project.id, panel.key)
    const state = pinned ? 'pinned' : c.req.query('panel') === '1' ? 'added' : 'absent'
    const place = { user: session.accountId, issue: issuePlace(issue), project: projectPlace(issue.fields.project) }
    const frames = {
      [CONTEXT_SLOT]: host.mintFrame({ ...place, moduleKey: context.key }),
      ...(state === 'absent' ? {} : { [PANEL_SLOT]: host.mintFrame({ ...place, moduleKey: panel.key }) }),
    }
    const content = await issueView(host, session, issue, { panel: state, panelTitle: panel.title, contextTitle: context.title })
    const project = issue.fields.project
    return c.html(page(host, { title: `${issue.key} ${issue.fields.summary}`, session, path: c.req.path, project, frames }, content))
  })

  const showAdminPage = (c: Context) => {
    const session = sessionOf(c, host.jira)
    const module = uiModule(host, 'jira:adminPage')
    if (!module) return notFound(host, c)
    const frames = { [ADMIN_PAGE_SLOT]: host.mintFrame({ user: session.accountId, moduleKey: module.key }) }
    const options = { title: `Administration · ${module.title}`, session, path: c.req.path, frames, bare: true }
    return c.html(page(host, options, html`<div id="${ADMIN_PAGE_SLOT}" class="fill"></div>`))
  }
  pages.get('/admin', showAdminPage)
  pages.get('/admin/*', showAdminPage)

  return pages
}

function uiModule(host: PagesHost, type: string, key?: string): UiModule | undefined {
  return host.manifest.uiModules.find((each) => each.type === type && (key === undefined || each.key === key))
}

function projectPlace(project: Pick<ProjectBean, 'id' | 'key'> & { readonly projectTypeKey?: string }) {
  return { id: project.id, key: project.key, type: project.projectTypeKey ?? 'software' }
}

function issuePlace(issue: IssueBean) {
  return { id: issue.id, key: issue.key, type: issue.fields.issuetype.name, typeId: issue.fields.issuetype.id }
}

function notFound(host: PagesHost, c: Context): Response | Promise<Response> {
  const session = sessionOf(c, host.jira)
  const content: Html = html`<h1>Not to be seen here</h1>
    <p>There is nothing at this address, or ${session.name} may not see it. Switch the user in the header, or go back to the <a href="/">projects</a>.</p>`
  return c.html(page(host, { title: 'Not found', session, path: '/' }, content), 404)
}
