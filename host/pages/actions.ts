import type { Context } from 'hono'
import { Hono } from 'hono'
import type { PagesHost } from '../host'
import { readJira, readProject } from './jiraReads'
import { sessionOf, switchTheme, switchUser } from './session'

const DAY = 24 * 60 * 60 * 1000

/** What the forms of the pages do. Each answers with a way back, so that a reload repeats nothing. */
export function pageActions(host: PagesHost): Hono {
  const actions = new Hono()

  actions.use('/_host/*', async (c, next) => {
    if (c.req.method === 'POST' && c.req.header('origin') !== undefined && c.req.header('origin') !== host.siteOrigin)
      return c.text('This form belongs to another site.', 403)
    await next()
    return undefined
  })

  actions.post('/_host/user', async (c) => {
    const form = await c.req.formData()
    const accountId = text(form, 'user')
    if (host.jira.users().some((user) => user.accountId === accountId)) switchUser(c, accountId)
    return back(c, form)
  })

  actions.post('/_host/theme', async (c) => {
    const form = await c.req.formData()
    switchTheme(c, text(form, 'theme') === 'dark' ? 'dark' : 'light')
    return back(c, form)
  })

  actions.post('/_host/clock', async (c) => {
    const form = await c.req.formData()
    const days = Number(text(form, 'advance'))
    if (Number.isInteger(days) && days > 0 && days <= 366) host.clock.advance(days * DAY)
    return back(c, form)
  })

  actions.post('/_host/transition', async (c) => {
    const form = await c.req.formData()
    const issue = text(form, 'issue')
    const path = `/rest/api/3/issue/${encodeURIComponent(issue)}/transitions`
    await send(host, c, path, { transition: { id: text(form, 'transition') } })
    return c.redirect(`/browse/${encodeURIComponent(issue)}`, 303)
  })

  actions.post('/_host/issue', async (c) => {
    const form = await c.req.formData()
    const session = sessionOf(c, host.jira)
    const project = await readProject(host, session, text(form, 'project'))
    if (!project) return c.redirect('/', 303)
    const types = await readJira<{ issueTypes?: readonly { id: string; name: string }[] }>(host, session, `/rest/api/3/issue/createmeta/${project.id}/issuetypes`)
    const type = types?.issueTypes?.find((each) => each.name === 'Story')
    const fields = { project: { id: project.id }, summary: text(form, 'summary'), issuetype: type ? { id: type.id } : { name: 'Story' } }
    await send(host, c, '/rest/api/3/issue', { fields })
    return c.redirect(`/projects/${project.key}`, 303)
  })

  return actions
}

async function send(host: PagesHost, c: Context, path: string, body: unknown): Promise<void> {
  const session = sessionOf(c, host.jira)
  const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
  await host.jira.fetch({ as: 'user', accountId: session.accountId }, path, init)
}

function text(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}

/** Only to a page of this site: an address that begins with one slash. */
function back(c: Context, form: FormData): Response {
  const path = text(form, 'back')
  return c.redirect(/^\/(?![/\\])/.test(path) ? path : '/', 303)
}
