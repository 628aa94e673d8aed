import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from '@playwright/test'
import { startHost } from '../../host/server'
import { findBrowser } from '../../tools/browser'
import { benchRow } from './benchRow'

/** A large export comes in, its plans are started and read under production's latencies, and the map of the largest opens. */
const PUBLISHED = fileURLToPath(new URL('../../../shared/data/jira/agile-project-dataset.csv', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'foldline-bench-'))
const host = await startHost({ root: fileURLToPath(new URL('../..', import.meta.url)), file: join(folder, 'site.db'), port: 0, profile: 'cloud', schedules: false })
const { path, args } = findBrowser()
const browser = await chromium.launch({ executablePath: path, args: [...args] })

try {
  const owner = host.jira.users().find((user) => user.displayName === 'Product owner')!.accountId
  const began = performance.now()
  const [report] = host.jira.importFiles([existsSync(PUBLISHED) ? PUBLISHED : likeIt()])
  const { projects, issues } = report!
  const imported = performance.now()
  for (const { id, key } of projects) {
    const payload = { id: `start-${key}`, scope: `project = ${key}`, verticals: 'epics', timeZone: 'UTC' }
    const result = await host.resolvers.invoke({ user: owner, moduleKey: 'project-page', project: { id, key, type: 'software' } }, 'plan.start', payload)
    if ((result as { value?: { ok?: boolean } }).value?.ok !== true) throw new Error(`${key}: ${JSON.stringify(result).slice(0, 300)}`)
  }
  await host.settle()
  const read = performance.now()

  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  await context.addCookies([{ name: 'host-user', value: owner, url: host.url }])
  const page = await context.newPage()
  const largest = projects.toSorted((a, b) => b.issues - a.issues)[0]!
  await page.goto(`${host.url}/projects/${largest.key}/apps/project-page/map`)
  await page.frameLocator('iframe').locator('[data-story]').first().waitFor()
  const opened = performance.now()

  const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`
  benchRow(
    `import and back-fill of ${issues} issues in ${projects.length} projects`,
    `${seconds(read - began)} (${seconds(imported - began)} the file); the map of ${largest.issues} stood after ${seconds(opened - read)}`,
    '<= 60 s, and the map opens',
    issues === 4123 && read - began <= 60_000,
  )
} finally {
  await browser.close()
  await host.close()
  rmSync(folder, { recursive: true, force: true })
}

/** Where the published data set is not at hand: as many rows of the same columns, in two projects. */
function likeIt(): string {
  const day = (offset: number): string => new Date(Date.UTC(2020, 0, 6) + offset * 86_400_000).toISOString().slice(0, 10)
  const rows = Array.from({ length: 4123 }, (_, index) => {
    const project = index < 2427 ? 0 : 1
    return `"P${project}-T${index + 1}",${project},${index + 1},${day(index % 700)},${day((index % 700) + (index % 23))},${index % 23}`
  })
  const file = join(folder, 'stories.csv')
  writeFileSync(file, ['"id","project","task","created_date","finished_date","cycle_time_days"', ...rows, ''].join('\n'))
  return file
}
