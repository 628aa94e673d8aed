import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FrameLocator, Page } from '@playwright/test'
import { test as base, expect } from '@playwright/test'
import type { ProfileName } from '../../../host/profile'
import type { RunningHost } from '../../../host/server'
import { startHost } from '../../../host/server'
import { axeFindings } from './axe'
import { ROOT } from './makeDemo'

export { axeFindings, expect }

export type User = 'Product owner' | 'Data scientist' | 'Viewer' | 'Administrator' | 'No access'

export type SitePage = {
  readonly page: Page
  /** The app's frame on this page: the panel on an issue, else the project page or the admin page. */
  readonly app: FrameLocator
  readonly open: (path: string) => Promise<void>
  readonly signIn: (user: User) => Promise<void>
  readonly setTheme: (theme: 'light' | 'dark') => Promise<void>
}

type Fixtures = {
  /** Spec files that name one of their own get a site that no other file has changed. */
  readonly ownSite: string
  readonly profile: ProfileName
  readonly host: RunningHost
  readonly site: SitePage
  readonly secondSite: SitePage
}
type WorkerFixtures = {
  /** The site of this name; asked for another one, it ends the one that stood before. */
  readonly standingSite: (name: string, profile: ProfileName) => Promise<RunningHost>
}

/**
 * A browser on a local site that holds the demo. Every page is under production's Content Security Policy; a
 * violation of it, or an error that nobody caught, fails the test.
 */
export const test = base.extend<Fixtures, WorkerFixtures>({
  ownSite: ['', { option: true }],
  profile: ['fast', { option: true }],
  // Sites come and go with the spec files; the worker and its browser, which take longer to start, stay.
  standingSite: [
    async ({}, use) => {
      let standing: { readonly name: string; readonly host: RunningHost; readonly end: () => Promise<void> } | null = null
      await use(async (site, profile) => {
        const name = `${site} (${profile})`
        if (standing?.name !== name) {
          await standing?.end()
          standing = { name, ...(await startSite(profile)) }
        }
        return standing.host
      })
      await (standing as { readonly end: () => Promise<void> } | null)?.end()
    },
    { scope: 'worker' },
  ],
  host: async ({ standingSite, ownSite, profile }, use) => {
    await use(await standingSite(ownSite, profile))
  },
  site: async ({ host, page }, use) => {
    const problems = watch(page)
    await use(sitePage(host, page))
    // The context is used again (playwright.config.ts), and of all that a test can leave in it only this stays.
    await page.context().clearPermissions()
    expect(problems, 'policy violations and uncaught errors').toEqual([])
  },
  secondSite: async ({ host, browser }, use) => {
    const context = await browser.newContext()
    const page = await context.newPage()
    const problems = watch(page)
    await use(sitePage(host, page))
    await context.close()
    expect(problems, 'policy violations and uncaught errors').toEqual([])
  },
})

/** A site on a copy of the demo. */
async function startSite(profile: ProfileName): Promise<{ readonly host: RunningHost; readonly end: () => Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'foldline-'))
  const file = join(folder, 'site.db')
  copyFileSync(process.env['FOLDLINE_DEMO']!, file)
  const host = await startHost({ root: ROOT, file, port: 0, profile })
  return {
    host,
    async end() {
      await host.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function sitePage(host: RunningHost, page: Page): SitePage {
  const cookie = (name: string, value: string) => page.context().addCookies([{ name, value, url: host.url }])
  return {
    page,
    app: page.frameLocator('#issue-panel-slot iframe, #project-page-slot iframe, #admin-page-slot iframe'),
    open: async (path) => {
      await page.goto(`${host.url}${path}`)
    },
    async signIn(user) {
      const { accountId } = host.jira.users().find((each) => each.displayName === user)!
      await cookie('host-user', accountId)
    },
    async setTheme(theme) {
      await cookie('host-theme', theme)
    },
  }
}

function watch(page: Page): string[] {
  const problems: string[] = []
  page.on('pageerror', (error) => problems.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error' && /Content Security Policy/i.test(message.text())) problems.push(message.text())
  })
  return problems
}

/**
 * The findings of a state in both themes, without losing the state: light with all rules, dark with those that
 * know colours. That Jira's theme reaches the frames is tested on its own.
 */
export async function axeInBothThemes(page: Page): Promise<readonly string[]> {
  const light = await axeFindings(page)
  await paint(page, 'dark')
  const dark = await axeFindings(page, ['color-contrast', 'link-in-text-block'])
  await paint(page, 'light')
  return [...light, ...dark.map((finding) => `dark: ${finding}`)]
}

async function paint(page: Page, theme: 'light' | 'dark'): Promise<void> {
  for (const frame of page.frames())
    await frame.evaluate((colours) => {
      document.documentElement.dataset['colorMode'] = colours
      // Judged is what stays, not a colour on its way to another.
      for (const animation of document.getAnimations()) if (animation instanceof CSSTransition) animation.finish()
    }, theme)
}

export const SOLAR = '/projects/SOLAR/apps/project-page'
export const BLANK = '/projects/BLANK/apps/project-page'
