import { html, raw } from 'hono/html'
import type { HtmlEscapedString } from 'hono/utils/html'
import type { PagesHost } from '../host'
import type { FrameGrant } from '../forge/frameGrant'
import type { Session } from './session'

export type Html = HtmlEscapedString | Promise<HtmlEscapedString>

export type PageOptions = {
  readonly title: string
  readonly session: Session
  readonly path: string
  /** The project in the side navigation, if the page belongs to one. */
  readonly project?: { readonly key: string; readonly name: string }
  readonly active?: string
  /** Frames on this page, by the id of the element that they are put into. */
  readonly frames?: Readonly<Record<string, FrameGrant>>
  /** The app fills the whole width under the header. */
  readonly bare?: boolean
}

/** One page of the local Jira: header with the switches, side navigation, content. */
export function page(host: PagesHost, options: PageOptions, content: Html): Html {
  const { session } = options
  return html`<!doctype html>
    <html lang="en" data-color-mode="${session.theme}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${options.title} – local Jira</title>
        <link rel="stylesheet" href="/_host/tokens.css" />
        <link rel="stylesheet" href="/_host/site.css" />
        <link rel="icon" href="data:," />
      </head>
      <body>
        <a class="skip" href="#content">Skip to content</a>
        ${header(host, options)}
        <div class="body">
          ${options.project ? sideNavigation(host, options) : ''}
          <main id="content" class="${options.bare ? 'bare' : ''}">${content}</main>
        </div>
        <div id="flags" role="status" aria-live="polite"></div>
        <script type="application/json" id="page-data">
          ${raw(scriptJson({ frames: options.frames ?? {}, theme: session.theme, offset: host.clock.offset() }))}
        </script>
        <script src="/_host/site.js"></script>
      </body>
    </html>`
}

function header(host: PagesHost, { session, path }: PageOptions): Html {
  const now = new Date(host.clock.now())
  return html`<header class="site">
    <a class="home" href="/">Local Jira</a>
    <nav aria-label="Site">
      <a href="/" ${path === '/' ? raw('aria-current="page"') : ''}>Projects</a>
      <a href="/admin" ${path.startsWith('/admin') ? raw('aria-current="page"') : ''}>Administration</a>
    </nav>
    <span class="spring"></span>
    <span class="profile" title="How the stand-in behaves: latencies and limits">Profile: ${host.profile.name}</span>
    <form method="post" action="/_host/clock" class="inline">
      <input type="hidden" name="back" value="${path}" />
      <span class="when" id="when" title="The clock of this site">${now.toLocaleDateString('en-GB', { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' })}</span>
      <button name="advance" value="1" title="Move the clock on by one day">+1 day</button>
      <button name="advance" value="14" title="Move the clock on by one iteration of two weeks">+1 iteration</button>
    </form>
    <form method="post" action="/_host/theme" class="inline" id="theme-form">
      <input type="hidden" name="back" value="${path}" />
      <button name="theme" value="${session.theme === 'dark' ? 'light' : 'dark'}">${session.theme === 'dark' ? 'Light' : 'Dark'} theme</button>
    </form>
    <form method="post" action="/_host/user" class="inline" id="user-form">
      <input type="hidden" name="back" value="${path}" />
      <label for="user">Signed in as</label>
      <select id="user" name="user">
        ${host.jira
          .users()
          .map((user) => html`<option value="${user.accountId}" ${user.accountId === session.accountId ? raw('selected') : ''}>${user.displayName}</option>`)}
      </select>
      <noscript><button>Switch</button></noscript>
    </form>
  </header>`
}

function sideNavigation(host: PagesHost, { project, active }: PageOptions): Html {
  if (!project) return html``
  const entries = [
    { id: 'issues', href: `/projects/${project.key}`, text: 'Issues' },
    ...host.manifest.uiModules
      .filter((each) => each.type === 'jira:projectPage')
      .map((each) => ({ id: each.key, href: `/projects/${project.key}/apps/${each.key}`, text: each.title })),
  ]
  return html`<nav class="side" aria-label="Project">
    <p><strong>${project.name}</strong><br /><small>${project.key}</small></p>
    ${entries.map((each) => html`<a href="${each.href}" ${each.id === active ? raw('aria-current="page"') : ''}>${each.text}</a>`)}
  </nav>`
}

/** JSON that can stand inside a script element: nothing in it can end the element. */
function scriptJson(value: unknown): string {
  return JSON.stringify(value).replace(/</g, '\\u003c').replace(/\u2028/g, '\\u2028').replace(/\u2029/g, '\\u2029')
}
