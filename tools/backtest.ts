import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { CountCase, DateCase } from '../src/forecast/backTest/backTest'
import { backTest } from '../src/forecast/backTest/backTest'
import type { Closings } from '../src/forecast/backTest/closings'
import { parseClosings, thinned } from '../src/forecast/backTest/closings'
import { numberToDay } from '../src/forecast/pace/dayWeights'
import { LEAST_DAYS } from '../src/forecast/pace/teamPace'
import { countTable, dateTable } from './backtestTables'

/** `npm run backtest -- DIR`: forecasts re-made from the past of real projects, scored beside two plain baselines. */
const USAGE = `Usage: npm run backtest -- DIR [--horizons 14,28,84] [--every 28] [--warmup 364] [--json]
                        [--visible DAYS] [--when 10,30,100] [--thin RATE] [--seed N]
DIR holds *.csv with one closing date (2026-05-02) a line, in any order; one file a project.
--json     one line for each origin and horizon on the standard output:
           {file, origin, horizon, quantiles: [P1 … P99], n}; origin is the first day not known, n counts the
           days before it that the method saw. The table then goes to the standard error.
--visible  the methods see only the last DAYS days
--when     also scores the dates by which so many items are done
--thin     makes small teams, drawn with --seed: RATE closings in two weeks, or, up to 1, that part of all closings`

function main(): unknown {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      horizons: { type: 'string', default: '14,28,84' },
      every: { type: 'string', default: '28' },
      warmup: { type: 'string', default: '364' },
      visible: { type: 'string', default: '364' },
      when: { type: 'string', default: '' },
      thin: { type: 'string' },
      seed: { type: 'string', default: '1' },
      json: { type: 'boolean', default: false },
    },
  })
  const [directory] = positionals
  const horizons = wholeNumbers(values.horizons, 1, 364)
  const when = wholeNumbers(values.when, 1, 100_000)
  const every = wholeNumbers(values.every, 1, 100_000)?.[0]
  const warmup = wholeNumbers(values.warmup, LEAST_DAYS, 100_000)?.[0]
  const visible = wholeNumbers(values.visible, LEAST_DAYS, 100_000)?.[0]
  const seed = wholeNumbers(values.seed, 0, 4_294_967_295)?.[0]
  const rate = values.thin === undefined ? null : Number(values.thin)
  if (directory === undefined || !horizons || !when || every === undefined || warmup === undefined || visible === undefined || seed === undefined)
    return fail(USAGE)
  if (rate !== null && !(rate > 0)) return fail('--thin takes a number of closings in two weeks, or a part of all closings, above 0.')

  const projects = readProjects(directory)
  if (projects === null) return
  const counts: CountCase[] = []
  const dates: DateCase[] = []
  for (const project of projects) {
    const small = rate === null ? project : thinned(project, rate, seed)
    const cases = backTest(small, { horizons, every, warmup, visible, when, seed })
    if (values.json)
      for (const { origin, horizon, quantiles, days } of cases.counts)
        process.stdout.write(`${JSON.stringify({ file: project.name, origin: numberToDay(origin), horizon, quantiles, n: days })}\n`)
    counts.push(...cases.counts)
    dates.push(...cases.dates)
  }
  const tables = [countTable(counts, horizons), ...(when.length > 0 ? [dateTable(dates, when)] : [])].join('\n\n')
  ;(values.json ? process.stderr : process.stdout).write(`${tables}\n`)
}

function readProjects(directory: string): readonly Closings[] | null {
  let names: readonly string[]
  try {
    names = readdirSync(directory).filter((name) => name.endsWith('.csv')).sort()
  } catch {
    return fail(`${directory} is no folder that can be read.`)
  }
  if (names.length === 0) return fail(`${directory} holds no *.csv.`)
  const projects: Closings[] = []
  for (const name of names) {
    const parsed = parseClosings(name, readFileSync(join(directory, name), 'utf8'))
    if (parsed.kind === 'unreadable') return fail(`${name}:${parsed.line}: "${parsed.text}" is no date like 2026-05-02.`)
    if (parsed.kind === 'read') projects.push(parsed.closings)
  }
  return projects
}

/** Null where one of them is none, or out of bounds. */
function wholeNumbers(text: string, least: number, most: number): readonly number[] | null {
  if (text === '') return []
  const numbers = text.split(',').map(Number)
  return numbers.every((number) => Number.isInteger(number) && number >= least && number <= most) ? numbers : null
}

function fail(message: string): null {
  console.error(message)
  process.exitCode = 2
  return null
}

// Whoever reads the lines may have read enough.
process.stdout.on('error', () => process.exit())
try {
  main()
} catch (error) {
  // An option that it does not know.
  if (!(error instanceof TypeError && 'code' in error)) throw error
  fail(`${error.message}\n${USAGE}`)
}
