import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { chromium } from '@playwright/test'
import { startHost } from '../../host/server'
import type { PlanCommand, PlanState } from '../../src/plan/planState'
import { findBrowser } from '../../tools/browser'
import { benchRow } from './benchRow'
import type { DragFigures } from './mapDrag'
import { measureMapDrag } from './mapDrag'

/**
 * A card follows the pointer, and stands when it is dropped, on a map of 1,000 stories in a browser on the local host.
 * A frame is what the screen's 60 pictures a second allow (16.7 ms); the page's own work in it is printed beside.
 */
const STORIES = 1000
const ONE_PICTURE = 16.8
const folder = mkdtempSync(join(tmpdir(), 'foldline-bench-'))
const host = await startHost({ root: fileURLToPath(new URL('../..', import.meta.url)), file: join(folder, 'site.db'), port: 0, profile: 'fast', schedules: false })
const { path, args } = findBrowser()
const browser = await chromium.launch({ executablePath: path, args: [...args] })

try {
  const owner = host.jira.users().find((user) => user.displayName === 'Product owner')!.accountId
  const key = importStories()
  await drawMap(owner, key)
  for (const zoom of ['cards', 'dots'] as const) report(zoom, await measure(owner, key, zoom))
} finally {
  await browser.close()
  await host.close()
  rmSync(folder, { recursive: true, force: true })
}

function importStories(): string {
  const rows = Array.from({ length: STORIES }, (_, index) => `"P0-T${index + 1}",0,${index + 1},2026-01-05,${index % 3 === 0 ? '2026-03-02' : ''},`)
  const file = join(folder, 'stories.csv')
  writeFileSync(file, ['"id","project","task","created_date","finished_date","cycle_time_days"', ...rows, ''].join('\n'))
  host.jira.importFiles([file])
  return 'P0'
}

/** Starts the plan as a person would, then deals the stories out over three verticals with two activities each. */
async function drawMap(owner: string, key: string): Promise<void> {
  const { id } = (await (await host.jira.fetch({ as: 'user', accountId: owner }, `/rest/api/3/project/${key}`)).json()) as { readonly id: string }
  const call = async (name: string, payload: unknown): Promise<Record<string, unknown>> => {
    const result = (await host.resolvers.invoke({ user: owner, moduleKey: 'project-page', project: { id, key, type: 'software' } }, name, payload)) as {
      readonly value?: { readonly ok: boolean; readonly value?: Record<string, unknown> }
    }
    if (result.value?.ok !== true) throw new Error(`${name}: ${JSON.stringify(result).slice(0, 300)}`)
    return result.value.value ?? {}
  }
  await call('plan.start', { id: 'bench-start', scope: `project = ${key}`, verticals: [], timeZone: 'UTC' })
  await host.settle()
  const read = await call('plan.read', { stories: [] })
  const state = JSON.parse(gunzipSync(Buffer.from(String(read['state']), 'base64')).toString()) as PlanState
  const slices = Object.keys(state.plan.map.slices)
  const stories = Object.keys(state.plan.jiraFacts.rows)
  const activities = [0, 1, 2].flatMap((vertical) => [0, 1].map((activity) => ({ activity: `v${vertical}a${activity}`, vertical: `v${vertical}`, name: `Activity ${vertical + 1}.${activity + 1}` })))
  const places = stories.map((story, index) => {
    const { vertical, activity } = activities[index % activities.length]!
    return { story, vertical, activity, slice: slices[Math.floor(index / activities.length) % slices.length]! }
  })
  const commands: PlanCommand[] = [
    { type: 'DrawMap', verticals: [0, 1, 2].map((vertical) => ({ vertical: `v${vertical}`, name: `Vertical ${vertical + 1}` })), activities, slices: [] },
    ...[0, 250, 500, 750].map((from): PlanCommand => ({ type: 'LayOutStories', places: places.slice(from, from + 250) })),
  ]
  for (const [index, command] of commands.entries()) await call('plan.send', { id: `bench-${index}`, base: Number(read['seq']), command })
}

async function measure(owner: string, key: string, zoom: string): Promise<DragFigures> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  await context.addCookies([{ name: 'host-user', value: owner, url: host.url }])
  const page = await context.newPage()
  await page.goto(`${host.url}/projects/${key}/apps/project-page/map?zoom=${zoom}`)
  const frame = await (await page.waitForSelector('iframe')).contentFrame()
  if (!frame) throw new Error('The page holds no frame')
  await frame.waitForSelector('[data-story]')
  await page.waitForTimeout(3000)
  const figures = await measureMapDrag(page, frame)
  await context.close()
  return figures
}

function report(zoom: string, figures: DragFigures): void {
  const ms = (time: number): string => `${time.toFixed(1)} ms`
  benchRow(
    `map of ${figures.cards} stories as ${zoom}: a card follows the pointer`,
    `${ms(figures.frameMedian)} a frame on the median, ${ms(figures.frameP95)} p95; ${ms(figures.workMedian)} of it work`,
    '<= 16 ms (one picture of 60 a second)',
    figures.frameMedian <= ONE_PICTURE && figures.workMedian <= 16,
  )
  benchRow(`map of ${figures.cards} stories as ${zoom}: a dropped card stands`, `${ms(figures.dropMedian)} median, ${ms(figures.dropWorst)} worst`, '<= 50 ms', figures.dropMedian <= 50)
}
