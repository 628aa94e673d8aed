import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { chromium } from '@playwright/test'
import { startHost } from '../../host/server'
import { findBrowser } from '../../tools/browser'
import { benchRow } from './benchRow'

/** What a browser really asks for until the first picture stands, lazy parts with it. */
const folder = mkdtempSync(join(tmpdir(), 'foldline-bench-'))
const host = await startHost({ root: fileURLToPath(new URL('../..', import.meta.url)), file: join(folder, 'site.db'), port: 0, profile: 'fast', schedules: false })
const { path, args } = findBrowser()
const browser = await chromium.launch({ executablePath: path, args: [...args] })

try {
  const owner = host.jira.users().find((user) => user.displayName === 'Product owner')!.accountId
  const rest = async (method: string, url: string, body?: unknown): Promise<{ id: string; key: string }> => {
    const init = body === undefined ? { method } : { method, body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }
    return (await (await host.jira.fetch({ as: 'user', accountId: owner }, url, init)).json()) as { id: string; key: string }
  }
  const project = await rest('GET', '/rest/api/3/project/BLANK')
  const issue = await rest('POST', '/rest/api/3/issue', { fields: { project: { id: project.id }, summary: 'A story', issuetype: { name: 'Story' } } })
  const place = { user: owner, moduleKey: 'project-page', project: { id: project.id, key: project.key, type: 'software' } }
  await host.resolvers.invoke(place, 'plan.start', { id: 'bench-start', scope: 'project = BLANK', verticals: 'epics', timeZone: 'UTC' })
  await host.settle()

  await measure('issue panel', 100, `/browse/${issue.key}?panel=1`, '/issue-panel/', '[role=radio]')
  await measure('project page’s first load (the map)', 150, '/projects/BLANK/apps/project-page/map', '/project-page/', '[data-story]')
  await measure('project page’s landing (the overview)', 150, '/projects/BLANK/apps/project-page', '/project-page/', '.fl-pictures')

  /** `picture` is what the first picture shows: what is asked for after it stands is not counted. */
  async function measure(what: string, limit: number, url: string, resource: string, picture: string): Promise<void> {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
    await context.addCookies([{ name: 'host-user', value: owner, url: host.url }])
    await context.addInitScript((selector) => {
      const watch = new MutationObserver(() => {
        if (document.querySelector(selector) === null) return
        performance.mark('picture')
        watch.disconnect()
      })
      watch.observe(document, { childList: true, subtree: true })
    }, picture)
    const page = await context.newPage()
    const sizes = new Map<string, Promise<number>>()
    page.on('response', (response) => {
      const { pathname } = new URL(response.url())
      if (pathname.includes(resource) && pathname.endsWith('.js')) sizes.set(response.url(), response.body().then((body) => gzipSync(body, { level: 9 }).length / 1024))
    })
    await page.goto(`${host.url}${url}`)
    const frame = frameOf(page, resource)
    await frame.locator(picture).first().waitFor({ state: 'attached' })
    const early = await frame.locator('body').evaluate(() => {
      const stood = performance.getEntriesByName('picture')[0]!.startTime
      return performance.getEntriesByType('resource').filter(({ startTime }) => startTime <= stood).map(({ name }) => name)
    })
    const counted = await Promise.all([...sizes].filter(([name]) => early.includes(name)).map(([, size]) => size))
    const total = counted.reduce((sum, size) => sum + size, 0)
    benchRow(`JavaScript, gzip: ${what}`, `${total.toFixed(1)} KB in ${counted.length} files`, `<= ${limit} KB`, counted.length > 0 && total <= limit)
    await context.close()
  }
} finally {
  await browser.close()
  await host.close()
  rmSync(folder, { recursive: true, force: true })
}

function frameOf(page: Awaited<ReturnType<typeof browser.newPage>>, resource: string) {
  return page.frameLocator(resource === '/issue-panel/' ? '#issue-panel-slot iframe' : '#project-page-slot iframe')
}
