import { parseArgs } from 'node:util'
import { createReckoner } from '../src/forecast/reckoning/createReckoner'
import { forecastText } from './forecastText'
import { readPlanAsOf } from './planAsOf'

/** `npm run forecast -- plan.ndjson`: the app's own forecast, on the command line. */
const USAGE = `Usage: npm run forecast -- plan.ndjson [--at TIME|#SEQ] [--trials 10000] [--seed 1] [--json]
--at 2026-05-02T12:00Z or --at "#120" forecasts from what was known then; without it, from the last commit.
The same plan, moment, seed and number of trials give the same numbers here, in the browser and in the functions.`

function main(): void {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      at: { type: 'string' },
      trials: { type: 'string', default: '10000' },
      seed: { type: 'string', default: '1' },
      json: { type: 'boolean', default: false },
    },
  })
  const [path] = positionals
  const trials = Number(values.trials)
  const seed = Number(values.seed)
  if (path === undefined || !Number.isInteger(trials) || trials < 100 || trials > 1_000_000 || !Number.isInteger(seed)) return fail(USAGE)
  const read = readPlanAsOf(path, values.at)
  if (read.kind === 'problem') return fail(read.message)
  const { file, state, at } = read
  // The same as in the browser's worker: what it answers for this state and moment.
  const reckoner = createReckoner()
  const { forecast, model } = reckoner.reckon<'plan'>(state, at, { kind: 'plan', trials, seed })
  const options = { trials: Math.min(trials, 2000), seed }
  const row = model.rows.findIndex((_, index) => model.stories.some((story) => story.row === index))
  const isForecast = forecast.kind === 'forecast'
  const result = {
    forecast,
    causes: isForecast ? reckoner.reckon<'causes'>(state, at, { kind: 'causes', row, ...options }) : null,
    failFast: isForecast ? reckoner.reckon<'failFast'>(state, at, { kind: 'failFast', ...options }) : null,
    backTest: reckoner.reckon<'trackRecord'>(state, at, { kind: 'trackRecord' }).backTest,
  }
  console.log(values.json ? JSON.stringify(result, null, 2) : forecastText(result, model, file))
}

function fail(message: string): void {
  console.error(message)
  process.exitCode = 2
}

try {
  main()
} catch (error) {
  // An option that it does not know.
  if (!(error instanceof TypeError && 'code' in error)) throw error
  fail(`${error.message}\n${USAGE}`)
}
