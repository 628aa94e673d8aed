import { parseArgs } from 'node:util'
import { forecastModel } from '../src/forecast/forecastModel'
import { deliveriesOf } from '../src/forecast/model/deliveries'
import { ownBackTest } from '../src/forecast/record/ownBackTest'
import { causesOf } from '../src/forecast/results/causes'
import { failFastOrder } from '../src/forecast/results/failFastOrder'
import { planForecast } from '../src/forecast/results/planForecast'
import { simulate } from '../src/forecast/simulation/simulate'
import { fold, initialState } from '../src/plan/plan'
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
  const { file, commits, at } = read
  const state = fold(initialState('all'), commits)
  const { calendar } = state.plan.settings
  const model = forecastModel(state, calendar, at)
  const forecast = planForecast(model, simulate(model, { trials, seed, stories: true }))
  const options = { trials: Math.min(trials, 2000), seed }
  const row = model.rows.findIndex((_, index) => model.stories.some((story) => story.row === index))
  const isForecast = forecast.kind === 'forecast'
  const result = {
    forecast,
    causes: isForecast ? causesOf(model, row, options) : null,
    failFast: isForecast ? failFastOrder(model, options) : null,
    backTest: ownBackTest(deliveriesOf(state, calendar, at), calendar, at),
  }
  console.log(values.json ? JSON.stringify(result, null, 2) : forecastText(result, model, file))
}

function fail(message: string): void {
  console.error(message)
  process.exitCode = 2
}

main()
