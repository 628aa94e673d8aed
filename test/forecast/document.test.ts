import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import type { BackTestOptions } from '../../src/forecast/backTest/backTest'
import { backTest } from '../../src/forecast/backTest/backTest'
import { parseClosings, thinned } from '../../src/forecast/backTest/closings'
import type { Part } from '../../src/forecast/parts'
import { PARTS } from '../../src/forecast/parts'
import { failFastOrder } from '../../src/forecast/results/failFastOrder'
import type { Outcome } from '../../src/forecast/results/outcome'
import { planForecast } from '../../src/forecast/results/planForecast'
import { simulate } from '../../src/forecast/simulation/simulate'
import { countTable, dateTable } from '../../tools/backtestTables'
import { exampleModel } from './examplePlan'

/*
 * Tables of docs/forecast.md between their marks are made, not written: FORECAST_DOCS=1 npx vitest run
 * test/forecast/document makes them anew, without it they are compared.
 */

const DOCUMENT = fileURLToPath(new URL('../../docs/forecast.md', import.meta.url))
const DATA = fileURLToPath(new URL('../../../shared/data/throughput', import.meta.url))
const isThere = existsSync(DATA)
if (!isThere) console.warn(`Skipped: the back-test tables of docs/forecast.md, as ${DATA} is not there.`)

const HORIZONS = [14, 28, 84] as const
const USUAL: BackTestOptions = { horizons: HORIZONS, every: 28, warmup: 364, visible: 364, when: [], seed: 1 }

function backTested(more: Partial<BackTestOptions>, thin: number | null = null): ReturnType<typeof backTest> {
  const cases = readdirSync(DATA)
    .filter((name) => name.endsWith('.csv'))
    .sort()
    .flatMap((name) => {
      const parsed = parseClosings(name, readFileSync(`${DATA}/${name}`, 'utf8'))
      if (parsed.kind !== 'read') return []
      return [backTest(thin === null ? parsed.closings : thinned(parsed.closings, thin, 1), { ...USUAL, ...more })]
    })
  return { counts: cases.flatMap(({ counts }) => counts), dates: cases.flatMap(({ dates }) => dates) }
}

function isAsWritten(name: string, made: string): void {
  const text = readFileSync(DOCUMENT, 'utf8')
  const [open, close] = [`<!-- made: ${name} -->\n`, '\n<!-- end -->']
  const from = text.indexOf(open)
  const to = text.indexOf(close, from)
  expect(from).toBeGreaterThan(-1)
  if (process.env['FORECAST_DOCS'] === '1') return writeFileSync(DOCUMENT, text.slice(0, from + open.length) + made + text.slice(to))
  expect(text.slice(from + open.length, to)).toBe(made)
}

describe.skipIf(!isThere)('docs/forecast.md: the back-test tables are what npm run backtest prints', () => {
  it('all of the history, counts and dates', { timeout: 60_000 }, () => {
    const { counts, dates } = backTested({ when: [10, 30, 100] })
    isAsWritten('backtest', countTable(counts, HORIZONS))
    isAsWritten('dates', dateTable(dates, [10, 30, 100]))
  })

  it('only the last 28 days', { timeout: 60_000 }, () => isAsWritten('visible 28', countTable(backTested({ visible: 28 }).counts, HORIZONS)))

  it('from the first four weeks on', { timeout: 60_000 }, () => isAsWritten('warmup 28', countTable(backTested({ warmup: 28 }).counts, HORIZONS)))

  it('small teams', { timeout: 60_000 }, () => isAsWritten('thin 6', countTable(backTested({}, 6).counts, HORIZONS)))
})

describe('docs/forecast.md: what each part does, on the example plan', () => {
  const forecastOf = (off: ReadonlySet<Part>) => {
    const model = exampleModel(off)
    const forecast = planForecast(model, simulate(model, { trials: 10_000, seed: 1, off }))
    if (forecast.kind !== 'forecast') throw new Error(forecast.kind)
    return forecast
  }
  const day = (outcome: Outcome | null, confidence: number): string => outcome?.dates.find((date) => date.confidence === confidence)?.day ?? 'not within a year'
  const figures = (off: ReadonlySet<Part>): string => {
    const { slices, milestones, thrownAway } = forecastOf(off)
    const [mvp, growth] = slices as [(typeof slices)[number], (typeof slices)[number]]
    const share = Math.round(milestones[0]!.asIs * 100)
    return [day(mvp.asIs, 0.5), day(mvp.asIs, 0.85), day(mvp.growing, 0.85), day(growth.asIs, 0.5), day(growth.asIs, 0.85), `${share} %`, thrownAway!.toFixed(1)].join(' | ')
  }

  it('parts with their sources and the dates without each', { timeout: 60_000 }, () => {
    const rows = PARTS.map(({ id, name, source }) => `| \`${id}\`: ${name} | ${source} | ${figures(new Set([id]))} |`)
    const head = '| without | what it rests on | MVP P50 | MVP P85 | MVP P85, scope grows | Growth P50 | Growth P85 | MVP by 1 October | thrown away, days |'
    isAsWritten('parts', [head, '|---|---|---|---|---|---|---|---|---|', `| nothing: the forecast itself | | ${figures(new Set())} |`, ...rows].join('\n'))
  })

  it('the fail-fast order, sum by sum', { timeout: 60_000 }, () => {
    const { steps, gain } = failFastOrder(exampleModel(), { trials: 10_000, seed: 1 })
    const one = (value: number): string => value.toFixed(1)
    const rows = steps.map((step) =>
      [`| H-${step.number}`, `${Math.round(step.fails * 100)} %`, ...[step.exposedDays, step.exposedFirstDays, step.sparedDays, step.narrowedDays, step.savesDays, step.testDays].map(one), `${step.savesPerDay.toFixed(2)} |`].join(' | '),
    )
    const lost = (days: number | null): string => (days === null ? '' : one(days))
    const head = '| hypothesis | fails | exposed | exposed if first | spared | narrowed | saves | test | saves a day of test |'
    const order = `In the current order ${lost(gain!.current.thrownAwayDays)} effort days are expected to be thrown away and the 85 % date is ${gain!.current.p85} days ahead; with the tests first, in this order, ${lost(gain!.failFast.thrownAwayDays)} effort days and ${gain!.failFast.p85} days.`
    isAsWritten('fail-fast', [head, '|---|---|---|---|---|---|---|---|---|', ...rows, '', order].join('\n'))
  })
})
