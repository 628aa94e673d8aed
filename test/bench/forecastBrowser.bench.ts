import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from '@playwright/test'
import { chromium } from '@playwright/test'
import type { ForecastRequest, MapMove } from '../../src/forecast/reckoning/forecastRequest'
import { createReckoner } from '../../src/forecast/reckoning/createReckoner'
import type { PlanState } from '../../src/plan/planState'
import { stateChange } from '../../static/ui/forecast/engine/stateChange'
import type { WorkerAnswer, WorkerQuestion } from '../../static/ui/forecast/engine/workerMessage'
import { findBrowser } from '../../tools/browser'
import { benchRow } from './benchRow'
import { forecastState } from './forecastState'

/**
 * What the forecast takes in a browser, in the built worker (`npm run build` first): from the question's arrival to its
 * answer, with the plan known already, as it is while somebody moves cards. The best of many: whatever else the machine
 * does only makes a time longer.
 */
const ROUNDS = 15
const ORIGIN = 'http://bench.localhost'
const assets = fileURLToPath(new URL('../../static/build/project-page/assets', import.meta.url))
const { path, args } = findBrowser()
const browser = await chromium.launch({ executablePath: path, args: [...args] })

try {
  for (const [what, open, hypotheses, delivered] of [
    ['a plan of the demo’s size (30 open stories, 6 hypotheses)', 30, 6, 40],
    ['500 open stories, 50 hypotheses, 40 iterations of history', 500, 50, 320],
  ] as const) {
    const { state, at } = forecastState(open, hypotheses, delivered)
    const { model } = createReckoner().reckon<'plan'>(state, at, { kind: 'plan', trials: 100 })
    if (model.pace.kind !== 'pace' || model.stories.length !== open || model.hypotheses.length !== hypotheses) throw new Error(`Not the plan that was meant: ${model.pace.kind}, ${model.stories.length}, ${model.hypotheses.length}`)
    const { full, move } = await measure(state, at, open)
    benchRow(`in a browser, 10,000 trials with the date of each story, ${what}`, ms(full), '<= 150 ms', full <= 150)
    benchRow(`in its worker, a move on the map re-forecast (2,000 trials), ${what}`, ms(move), '<= 50 ms', move <= 50)
  }
} finally {
  await browser.close()
}

async function measure(state: PlanState, at: number, open: number): Promise<{ readonly full: number; readonly move: number }> {
  const page = await browser.newPage()
  await page.route(`${ORIGIN}/**`, (route) => {
    const name = new URL(route.request().url()).pathname.slice(1)
    return name === '' ? route.fulfill({ contentType: 'text/html', body: '<!doctype html>' }) : route.fulfill({ contentType: 'text/javascript', body: readFileSync(join(assets, name), 'utf8') })
  })
  await page.goto(`${ORIGIN}/`)
  const file = readdirSync(assets).find((name) => name.startsWith('forecastWorker'))!
  await page.evaluate(
    (url) =>
      new Promise<void>((resolve) => {
        const worker = new Worker(url, { type: 'module' })
        ;(window as unknown as { bench: Worker }).bench = worker
        worker.onmessage = () => resolve()
      }),
    `${ORIGIN}/${file}`,
  )
  await ask(page, { id: 0, change: stateChange(null, state), at, request: { kind: 'plan' } })
  let full = Number.POSITIVE_INFINITY
  let move = Number.POSITIVE_INFINITY
  for (let round = 1; round <= ROUNDS; round += 1) {
    full = Math.min(full, await ask(page, question(round, { kind: 'plan' }, at)))
    const story = String(10_000 + ((round * 37) % open))
    const target: MapMove = { type: 'PlaceStories', stories: [story], vertical: 'V', activity: null, slice: `s${round % 5}`, before: null }
    move = Math.min(move, await ask(page, question(round, { kind: 'rows', move: target }, at)))
  }
  await page.close()
  return { full, move }
}

function question(id: number, request: ForecastRequest, at: number): WorkerQuestion {
  return { id, change: null, at, request }
}

/** How long the worker took, in ms. */
async function ask(page: Page, asked: WorkerQuestion): Promise<number> {
  const answer = await page.evaluate(
    (asked) =>
      new Promise<WorkerAnswer>((resolve) => {
        const { bench } = window as unknown as { bench: Worker }
        bench.onmessage = ({ data }: MessageEvent<WorkerAnswer>) => resolve(data.kind === 'reply' ? { ...data, value: null } : data)
        // oxlint-disable-next-line unicorn/require-post-message-target-origin
        bench.postMessage(asked)
      }),
    asked,
  )
  if (answer.kind !== 'reply') throw new Error(JSON.stringify(answer))
  return answer.took
}

function ms(time: number): string {
  return `${time.toFixed(1)} ms`
}
