import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from '@playwright/test'
import { startHost } from '../../host/server'
import { createPlanRecords } from '../../src/functions/planRecords'
import { createMemoryKeyValue } from '../../src/log/memoryKeyValue'
import type { Commit, EventBase } from '../../src/plan/kernel/commit'
import { findBrowser } from '../../tools/browser'
import { createBenchLog } from './benchLog'
import { benchCommits, storeBench } from './benchPlan'
import { benchRow } from './benchRow'

/**
 * A step of the slider in a browser on the local host: 50,000 commits, 1,000 stories on the map, from the input to the
 * picture that shows it. Beside it how long the page takes to read the whole history and to stand at its first moment.
 */
const COMMITS = 50_000
const STEPS = 25
const folder = mkdtempSync(join(tmpdir(), 'foldline-bench-'))
const host = await startHost({ root: fileURLToPath(new URL('../..', import.meta.url)), file: join(folder, 'site.db'), port: 0, profile: 'fast', schedules: false })
const { path, args } = findBrowser()
const browser = await chromium.launch({ executablePath: path, args: [...args] })

try {
  const owner = host.jira.users().find((user) => user.displayName === 'Product owner')!.accountId
  const project = (await (await host.jira.fetch({ as: 'user', accountId: owner }, '/rest/api/3/project/BLANK')).json()) as { readonly id: string; readonly key: string }
  const last = await fill(project.id)
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  await context.addCookies([{ name: 'host-user', value: owner, url: host.url }])
  const page = await context.newPage()
  const begun = Date.now()
  await page.goto(`${host.url}/projects/${project.key}/apps/project-page/map?zoom=dots&at=${last - 30 * 86_400_000}`)
  const frame = await (await page.waitForSelector('iframe')).contentFrame()
  if (!frame) throw new Error('The page holds no frame')
  await frame.waitForSelector('.fl-past-bar input[type="range"]', { timeout: 120_000 })
  await frame.waitForSelector('[data-story]')
  const opened = Date.now() - begun
  await page.waitForTimeout(3000)
  const cards = await frame.locator('[data-story]').count()
  // Functions that tsx hands over call this; in the page it is missing.
  await frame.evaluate('globalThis.__name = (named) => named')
  const steps = (await frame.evaluate(measureSteps, STEPS)).toSorted((a, b) => a - b)
  const share = (part: number): string => `${steps[Math.floor((steps.length - 1) * part)]!.toFixed(0)} ms`
  console.log(`the page as of a moment, with its whole history read: ${(opened / 1000).toFixed(1)} s`)
  benchRow(`a step of the slider over ${COMMITS} commits, map of ${cards} stories, to the picture`, `${share(0.5)} median, ${share(0.95)} p95`, '<= 100 ms median', steps[Math.floor(steps.length / 2)]! <= 100)
} finally {
  await browser.close()
  await host.close()
  rmSync(folder, { recursive: true, force: true })
}

/** The records that the log would have written, and when the last commit was made. */
async function fill(plan: string): Promise<number> {
  const store = createMemoryKeyValue()
  let last = 0
  function* commits(): Generator<Commit> {
    for (const commit of benchCommits(COMMITS, 1000)) {
      last = commit.at
      yield commit.seq === 1 ? { ...commit, events: [...structure(), ...commit.events] } : commit
    }
  }
  await storeBench(store, plan, commits())
  await createPlanRecords(store).list(plan, Date.now())
  const log = createBenchLog(store)
  while ((await log.upkeep(plan, 300_000)).kind === 'more');
  host.base.store.transaction(() => {
    for (const [key, json] of store.contents()) host.kvs.table.write('plain', key, JSON.parse(json), null)
  })
  return last
}

/** The map that the bench's stories are placed on. */
function structure(): readonly EventBase[] {
  const events: readonly object[] = [
    { type: 'PlanStarted', logId: 'bench', scope: 'project = BLANK' },
    ...Array.from({ length: 6 }, (_, index) => ({ type: 'VerticalAdded', vertical: `v${index}`, name: `Vertical ${index + 1}`, rank: `a${index}` })),
    ...Array.from({ length: 5 }, (_, index) => ({ type: 'SliceAdded', slice: `s${index}`, name: `Slice ${index + 1}`, rank: `a${index}`, investment: 'MVP' })),
  ]
  return events as readonly EventBase[]
}

/** In the page: moves the slider to days all over the history, and waits for the picture each time. */
async function measureSteps(count: number): Promise<number[]> {
  const slider = document.querySelector<HTMLInputElement>('.fl-past-bar input[type="range"]')!
  // As a person's hand does it: React hears only what goes past its own setter.
  const { set } = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value') as { readonly set: (this: HTMLInputElement, value: string) => void }
  const taken: number[] = []
  for (let step = 0; step < count; step += 1) {
    const begun = performance.now()
    set.call(slider, String(Math.round(((step * 7) % count) * (Number(slider.max) / count))))
    slider.dispatchEvent(new Event('input', { bubbles: true }))
    await new Promise<void>((resolve) => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => resolve()
      requestAnimationFrame(() => port2.postMessage(null))
    })
    taken.push(performance.now() - begun)
    await new Promise((resolve) => setTimeout(resolve, 400))
  }
  return taken
}
