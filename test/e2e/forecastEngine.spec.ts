import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Frame, Page } from '@playwright/test'
import { build } from 'esbuild'
import type { Reckoner } from '../../src/forecast/reckoning/createReckoner'
import type { PlanReckoning } from '../../src/forecast/reckoning/forecastRequest'
import type { PlanCommit, PlanState } from '../../src/plan/planState'
import { fold, initialState } from '../../src/plan/plan'
import { stateChange } from '../../static/ui/forecast/engine/stateChange'
import type { WorkerAnswer, WorkerQuestion } from '../../static/ui/forecast/engine/workerMessage'
import { exportPlan } from '../../tools/exportPlan'
import { eventProblem } from '../../tools/eventProblem'
import { textToPlanFile } from '../../tools/planFile'
import { openSiteFile } from '../../tools/siteFile'
import { ROOT } from './support/makeDemo'
import { mapScreenOf } from './support/mapScreen'
import { expect, SOLAR, test } from './support/site'

test.use({ ownSite: 'forecast engine' })

test('issue 3: the same seed gives identical numbers in browser, function and command line', async ({ site }) => {
  const folder = mkdtempSync(join(tmpdir(), 'foldline-'))
  const file = join(folder, 'plan.ndjson')
  const commits = await demoCommits(folder, file)
  const state = fold(initialState('all'), commits)
  const { at } = commits.at(-1)!

  const { stdout, status } = spawnSync(process.execPath, ['--import', 'tsx', 'tools/forecast.ts', file, '--json'], { cwd: ROOT, encoding: 'utf8' })
  expect(status).toBe(0)
  const line = (JSON.parse(stdout) as { forecast: PlanReckoning['forecast'] }).forecast
  const inFunction = (await bundledReckoner(folder)).reckon<'plan'>(state, at, { kind: 'plan' })

  await site.open(`${SOLAR}/map`)
  await expect(site.app.locator('.fl-map-date').first()).toBeVisible()
  const inBrowser = await askWorker(site.page, state, at)
  expect(differences(inBrowser.forecast, line)).toEqual([])
  expect(differences(inBrowser, inFunction)).toEqual([])
  expect(line).toMatchObject({ kind: 'forecast', trials: 10_000, seed: 1 })
  rmSync(folder, { recursive: true })
})

test('C5: a card held over another row changes the dates before it is dropped; put back, they are as before', async ({ site }) => {
  await site.open(`${SOLAR}/map?zoom=dots`)
  const { app, page } = site
  const dates = app.locator('.fl-map-date')
  const changed = app.locator('.fl-map-date[data-live]')
  await expect(dates.first()).toBeVisible()
  const before = await dates.allInnerTexts()
  expect(before.join(' ')).toMatch(/85 %/)
  const { card, target } = await openCardAndOtherRow(page)
  const from = (await app.locator(`[data-story="${card}"]`).boundingBox())!
  await page.mouse.move(from.x + 6, from.y + 6)
  await page.mouse.down()
  await page.mouse.move(from.x + 12, from.y + 12, { steps: 3 })
  const to = (await app.locator(`[data-cell="${target}"]`).boundingBox())!
  await page.mouse.move(to.x + 3, to.y + 3, { steps: 8 })
  await expect(changed.first()).toContainText(/\d+ days? (later|earlier)|date/)
  // Over nothing that takes a card.
  await page.mouse.move(20, 400, { steps: 8 })
  await expect(changed).toHaveCount(0)
  expect(await dates.allInnerTexts()).toEqual(before)
  await page.keyboard.press('Escape')
  await page.mouse.up()
  await expect(changed).toHaveCount(0)
})

test('C5: lifted by keyboard, a step into another row speaks the date that it changes, after its place', async ({ site }) => {
  await site.open(`${SOLAR}/map`)
  const { app, page } = site
  const map = mapScreenOf(site)
  const dates = app.locator('.fl-map-date')
  await expect(dates.first()).toBeVisible()
  const before = await dates.allInnerTexts()
  const { card } = await openCardAndOtherRow(page)
  await map.card(card).focus()
  await page.keyboard.press('Space')
  const spoken = app.locator('.fl-map-spoken-dates')
  for (let step = 0; step < 12 && (await spoken.innerText()) === ''; step++) {
    await page.keyboard.press('ArrowUp')
    await expect(spoken).not.toBeEmpty({ timeout: 1500 }).catch(() => undefined)
  }
  await expect(map.spoken).toContainText(/, \w+ of \w+/)
  await expect(spoken).toHaveText(/^(Growth|Maturity|MVP): .*(\d+ days? (later|earlier)|date)/)
  await page.keyboard.press('Escape')
  await expect(app.locator('.fl-map-date[data-live]')).toHaveCount(0)
  expect(await dates.allInnerTexts()).toEqual(before)
})

test('without a worker the page itself reckons, and the dates are the same', async ({ site }) => {
  await site.open(`${SOLAR}/map`)
  const { app, page } = site
  const dates = app.locator('.fl-map-date')
  await expect(dates.first()).toBeVisible()
  expect(page.workers().some((worker) => worker.url().includes('forecastWorker'))).toBe(true)
  const before = await dates.allInnerTexts()
  await page.route('**/forecastWorker*', (route) => route.abort())
  await page.reload()
  await expect(dates.first()).toBeVisible()
  expect(await dates.allInnerTexts()).toEqual(before)
})

/** Where two values differ, to the last bit; a matcher would print both whole. */
function differences(a: unknown, b: unknown, path = ''): readonly string[] {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return Object.is(a, b) ? [] : [`${path}: ${String(a)} and ${String(b)}`]
  const [one, other] = [a, b] as Readonly<Record<string, unknown>>[]
  const keys = new Set([...Object.keys(a), ...Object.keys(b)])
  return [...keys].flatMap((key) => differences(one![key], other![key], `${path}.${key}`)).slice(0, 10)
}

async function demoCommits(folder: string, file: string): Promise<readonly PlanCommit[]> {
  copyFileSync(process.env['FOLDLINE_DEMO']!, join(folder, 'site.db'))
  const siteFile = openSiteFile(folder)!
  const exported = await exportPlan(siteFile, 'SOLAR')
  siteFile.close()
  if (exported.kind !== 'exported') throw new Error(exported.message)
  writeFileSync(file, exported.text)
  const parsed = textToPlanFile(exported.text, eventProblem)
  if (parsed.kind !== 'read') throw new Error(JSON.stringify(parsed.problems.slice(0, 3)))
  return parsed.file.commits as readonly PlanCommit[]
}

/** Bundled as the functions are (tools/build.ts). */
async function bundledReckoner(folder: string): Promise<Reckoner> {
  const outfile = join(folder, 'reckoner.cjs')
  const entry = join(ROOT, 'src/forecast/reckoning/createReckoner.ts')
  await build({ entryPoints: [entry], outfile, bundle: true, platform: 'node', format: 'cjs', target: 'node20', logLevel: 'warning' })
  return (createRequire(import.meta.url)(outfile) as { createReckoner: () => Reckoner }).createReckoner()
}

/** Asks the built worker, from the app's frame and under its policy. */
async function askWorker(page: Page, state: PlanState, at: number): Promise<PlanReckoning> {
  const url = page.workers().find((worker) => worker.url().includes('forecastWorker'))!.url()
  const question: WorkerQuestion = { id: 1, change: stateChange(null, state), at, request: { kind: 'plan' } }
  const answer = await appFrame(page, url).evaluate(
    ({ url, question }) =>
      new Promise<WorkerAnswer>((resolve) => {
        const worker = new Worker(url, { type: 'module' })
        worker.onmessage = ({ data }: MessageEvent<WorkerAnswer>) => {
          // oxlint-disable-next-line unicorn/require-post-message-target-origin
          if (data.kind === 'ready') worker.postMessage(question)
          else resolve(data)
        }
      }),
    { url, question },
  )
  if (answer.kind !== 'reply') throw new Error(JSON.stringify(answer))
  return answer.value as PlanReckoning
}

function appFrame(page: Page, workerUrl: string): Frame {
  return page.frames().find((frame) => new URL(frame.url()).origin === new URL(workerUrl).origin && frame !== page.mainFrame())!
}

/** An open story in the lowest row that has one, and a cell of the first row with a date, in its own column. */
async function openCardAndOtherRow(page: Page): Promise<{ readonly card: string; readonly target: string }> {
  const frame = appFrame(page, page.workers().find((worker) => worker.url().includes('forecastWorker'))!.url())
  return frame.evaluate(() => {
    const rows = [...document.querySelectorAll('.fl-map-row')].filter((row) => row.querySelector('.fl-map-date'))
    const first = rows[0]!
    for (const row of rows.toReversed())
      for (const face of row.querySelectorAll<HTMLElement>('[data-cell] [data-story]')) {
        if (row === first || /delivered|dropped/.test(face.closest('[data-state]')?.getAttribute('data-state') ?? '')) continue
        const column = face.closest<HTMLElement>('[data-cell]')!.dataset['cell']!.split('/')[1]!
        const slice = first.querySelector<HTMLElement>('[data-cell]')!.dataset['cell']!.split('/')[0]!
        return { card: face.dataset['story']!, target: `${slice}/${column}` }
      }
    throw new Error('No open card below the first row with a date')
  })
}
