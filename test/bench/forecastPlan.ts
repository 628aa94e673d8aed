import type { ForecastModel, ModelStory } from '../../src/forecast/forecastModel'
import type { OpenHypothesis } from '../../src/forecast/model/openHypotheses'
import { defaultDayWeight } from '../../src/forecast/pace/dayWeights'
import { HORIZON_DAYS } from '../../src/forecast/pace/paceForecast'
import { teamPace } from '../../src/forecast/pace/teamPace'
import { DEFAULT_SIZES } from '../../src/playbook/sizes'
import { createRandom } from '../support/random'

const FIRST = 20_000

/** A model of `stories` open stories in ten rows and `hypotheses` on them, after `iterations` fortnights of history. */
export function benchModel(stories: number, hypotheses: number, iterations = 40): ForecastModel {
  const random = createRandom(stories + hypotheses)
  const past = iterations * 14
  const counts = Array.from({ length: past }, (_, day) => (day % 7 < 5 ? Math.floor(random() * (stories / 90)) : 0))
  const pace = teamPace({ counts, weights: counts.map((_, day) => defaultDayWeight(FIRST + day)) })!
  const effortDays = 4
  const list = Array.from({ length: stories }, (_, index): ModelStory => {
    const size = DEFAULT_SIZES[Math.floor(random() * DEFAULT_SIZES.length)]!
    const hasSize = random() < 0.85
    const ranges = hasSize ? [{ min: size.minDays / effortDays, max: size.maxDays / effortDays, weight: 1 }] : DEFAULT_SIZES.map(({ minDays, maxDays }) => ({ min: minDays / effortDays, max: maxDays / effortDays, weight: 1 }))
    return { id: String(10_000 + index), row: Math.floor((index * 10) / stories), size: { ranges, median: 1.05, sigma: 0.5 }, hasSize, isDoing: index < 6, needs: index > 20 && random() < 0.1 ? [String(10_000 + index - 10)] : [] }
  })
  const open = Array.from({ length: hypotheses }, (_, index): OpenHypothesis => {
    const own = 6 + Math.floor((index * (stories - 6)) / hypotheses)
    const dependants = Array.from({ length: 5 }, (_, step) => String(10_000 + own + 2 + step)).filter((id) => Number(id) < 10_000 + stories)
    const confidence = 0.4 + random() * 0.5
    return { id: `h${index}`, number: index + 1, story: String(10_000 + own), dependants, confidence, probability: confidence, isFailed: false, isTesting: index < 2, testDays: 5, leftDays: 3, dataSet: index % 3 === 0 ? null : `d${index % 7}` }
  })
  return {
    version: 1,
    at: FIRST * 86_400_000,
    origin: '2024-10-04',
    pace: { kind: 'pace', pace, unit: 'items', widening: 1, delivered: counts.reduce((sum, count) => sum + count, 0), days: past, since: '2023-01-01' },
    weights: Array.from({ length: HORIZON_DAYS }, (_, day) => defaultDayWeight(FIRST + past + day)),
    capacity: Array.from({ length: HORIZON_DAYS }, () => 1),
    rows: Array.from({ length: 10 }, (_, row) => ({ slice: `s${row}`, name: `Slice ${row}`, investment: row < 4 ? ('MVP' as const) : ('Growth' as const), growth: { added: 0.02, dropped: 0.005 }, notBefore: 0 })),
    stories: list,
    hypotheses: open,
    delivered: 300,
    effortDays,
    workDaysAWeek: 5,
    calibration: { median: 1.05, sigma: 0.5, stories: 100 },
    record: { shift: 0, slope: 1, verdicts: 0 },
    pivots: { probability: 0.5, replaced: 0.5, pivots: 0 },
    inconclusive: 0.15,
    correlation: 0.3,
    milestones: [],
    notes: [],
  }
}
