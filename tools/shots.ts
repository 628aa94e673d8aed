import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser } from '@playwright/test'
import { chromium } from '@playwright/test'
import { makeDemo } from '../host/demo/runDemo'
import type { RunningHost } from '../host/server'
import { startHost } from '../host/server'
import { makeBigProject } from '../test/e2e/support/bigProject'
import { doorsOf } from '../test/e2e/support/doors'
import { findBrowser } from './browser'
import { takeSheets } from './sheetShots'
import type { Taken } from './shotIndex'
import { shotIndex, slug } from './shotIndex'
import type { Shot } from './shotList'
import { afterStart, beforeStart } from './shotList'

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..')
const OUT = join(ROOT, 'shots')
const WIDTHS = { wide: { width: 1440, height: 900 }, narrow: { width: 400, height: 800 } } as const
const AT_ONCE = 2
/** Patience with one page, ms. */
const PATIENCE = 20_000

/**
 * `npm run shots [-- words of a page or state]`: pictures of every page into shots/, with one page to look through them.
 * `npm run shots -- --docs`: those of the sheets that the guides show.
 */
await main(process.argv.slice(2))

async function main(wanted: readonly string[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'foldline-'))
  const file = join(folder, 'site.db')
  const demo = process.env['FOLDLINE_DEMO']
  if (demo !== undefined && existsSync(demo)) copyFileSync(demo, file)
  else await makeDemo({ root: ROOT, file }, (text) => console.log(text))
  const host = await startHost({ root: ROOT, file, port: 0, profile: 'fast' })
  const { path, args } = findBrowser()
  const browser = await chromium.launch({ executablePath: path, args: [...args] })
  try {
    if (wanted.includes('--docs')) {
      console.log(`${await takeSheets(host, browser, join(ROOT, 'docs/images/sheets'))} pictures in docs/images/sheets/`)
      return
    }
    if (wanted.length === 0) rmSync(OUT, { recursive: true, force: true })
    mkdirSync(OUT, { recursive: true })
    const isWanted = ({ page, state }: Shot): boolean => wanted.every((word) => `${page} ${state}`.includes(word))
    const taken = [...(await take(host, browser, beforeStart.filter(isWanted)))]
    const doors = doorsOf(host)
    await doors.ask('Product owner', { project: 'BLANK' }, 'plan.start', { id: 'empty-plan', scope: 'project = BLANK', verticals: ['Front design', 'App content'], timeZone: 'Europe/Berlin' })
    await host.settle()
    const issue = await doors.keyOf('SOLAR', 'Predict tomorrow’s consumption from the meter')
    const testing = await doors.keyOf('SOLAR', 'Models by kind of household')
    const untouched = await doors.keyOf('SOLAR', 'Print a yearly report')
    const shots = afterStart({ issue, testing, untouched }).filter(isWanted)
    if (shots.some(({ state }) => state === 'full')) await makeBigProject(host)
    taken.push(...(await take(host, browser, shots)))
    writeFileSync(join(OUT, 'index.html'), shotIndex(taken))
    const bad = taken.filter(({ problem }) => problem !== null)
    for (const { shot, problem } of bad) console.error(`${shot.page}, ${shot.state}: ${problem}`)
    console.log(`${taken.length} pictures in shots/; look at shots/index.html`)
    if (bad.length > 0) process.exitCode = 1
  } finally {
    await browser.close()
    await host.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function take(host: RunningHost, browser: Browser, shots: readonly Shot[]): Promise<readonly Taken[]> {
  const taken: Taken[][] = []
  const queue = [...shots.entries()]
  const work = async (): Promise<void> => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) taken[next[0]] = await takeOne(host, browser, next[1])
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  return taken.flat()
}

/** The page is opened once; light and dark, wide and narrow are four looks at the same state. */
async function takeOne(host: RunningHost, browser: Browser, shot: Shot): Promise<Taken[]> {
  const context = await browser.newContext({ viewport: WIDTHS.wide, reducedMotion: 'reduce' })
  const page = await context.newPage()
  page.setDefaultTimeout(PATIENCE)
  const { accountId } = host.jira.users().find(({ displayName }) => displayName === shot.user)!
  await context.addCookies([{ name: 'host-user', value: accountId, url: host.url }])
  let problem: string | null = null
  const taken: Taken[] = []
  try {
    await shot.before?.(page)
    await page.goto(`${host.url}${shot.path}`)
    const app = page.frameLocator('#issue-panel-slot iframe, #project-page-slot iframe, #admin-page-slot iframe')
    await shot.ready(app, page).catch((error: unknown) => {
      problem = String(error).split('\n')[0] ?? ''
    })
    for (const width of ['wide', 'narrow'] as const) {
      await page.setViewportSize(WIDTHS[width])
      for (const theme of ['light', 'dark'] as const) {
        for (const frame of page.frames()) await frame.evaluate((mode) => void (document.documentElement.dataset['colorMode'] = mode), theme)
        // Charts measure themselves, and frames grow with what is in them.
        await page.waitForTimeout(200)
        // What lies below the screen is not drawn in frames of another origin.
        const height = await page.evaluate(() => document.documentElement.scrollHeight)
        await page.setViewportSize({ ...WIDTHS[width], height: Math.max(WIDTHS[width].height, height) })
        const file = `${slug(`${shot.page} ${shot.state} ${theme} ${width}`)}.png`
        await page.screenshot({ path: join(OUT, file), fullPage: true })
        taken.push({ shot, theme, width, file, problem })
      }
    }
  } finally {
    await page.unrouteAll({ behavior: 'ignoreErrors' })
    await context.close()
  }
  return taken
}
