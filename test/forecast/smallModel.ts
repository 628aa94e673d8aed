import type { ForecastModel, ModelStory } from '../../src/forecast/forecastModel'
import type { OpenHypothesis } from '../../src/forecast/model/openHypotheses'
import { defaultDayWeight, numberToDay } from '../../src/forecast/pace/dayWeights'
import { HORIZON_DAYS } from '../../src/forecast/pace/paceForecast'
import { teamPace } from '../../src/forecast/pace/teamPace'

const FIRST = 20_094
const DAYS = 200

export interface SmallStory {
  readonly id: string
  readonly row?: number
  /** Range in days; null: the average story, exactly. */
  readonly days?: readonly [number, number] | null
  readonly isDoing?: boolean
  readonly needs?: readonly string[]
}

export interface SmallHypothesis {
  readonly id: string
  readonly story: string
  readonly dependants: readonly string[]
  readonly probability: number
  readonly isTesting?: boolean
  readonly isFailed?: boolean
  readonly testDays?: number
  readonly dataSet?: string | null
}

/** A team that delivers about five stories a week, one of four days' effort; the stories in the order given. */
export function smallModel(stories: readonly SmallStory[], hypotheses: readonly SmallHypothesis[] = [], more: Partial<ForecastModel> = {}): ForecastModel {
  const counts = Array.from({ length: DAYS }, (_, day) => [1, 0, 2, 1, 1, 0, 0][day % 7]!)
  const pace = teamPace({ counts, weights: counts.map((_, day) => defaultDayWeight(FIRST + day)) })!
  const rows = Math.max(0, ...stories.map(({ row = 0 }) => row)) + 1
  return {
    version: 1,
    at: (FIRST + DAYS) * 86_400_000,
    origin: numberToDay(FIRST + DAYS),
    pace: { kind: 'pace', pace, unit: 'items', widening: 1, delivered: 143, days: DAYS, since: numberToDay(FIRST) },
    weights: Array.from({ length: HORIZON_DAYS }, (_, day) => defaultDayWeight(FIRST + DAYS + day)),
    capacity: Array.from({ length: HORIZON_DAYS }, () => 1),
    rows: Array.from({ length: rows }, (_, row) => ({ slice: `s${row}`, name: `Slice ${row}`, investment: 'MVP' as const, growth: null, notBefore: 0 })),
    stories: stories.map(
      ({ id, row = 0, days = null, isDoing = false, needs = [] }): ModelStory => ({
        id,
        row,
        size: days === null ? { ranges: [{ min: 1, max: 1, weight: 1 }], median: 1, sigma: 0 } : { ranges: [{ min: days[0] / 4, max: days[1] / 4, weight: 1 }], median: 1, sigma: 0.5 },
        hasSize: days !== null,
        isDoing,
        needs,
      }),
    ),
    hypotheses: hypotheses.map(
      ({ id, story, dependants, probability, isTesting = false, isFailed = false, testDays = 5, dataSet = null }, index): OpenHypothesis => ({
        id,
        number: index + 1,
        story,
        dependants,
        confidence: probability,
        probability,
        isFailed,
        isTesting,
        testDays,
        leftDays: testDays,
        dataSet,
      }),
    ),
    delivered: 143,
    effortDays: 4,
    workDaysAWeek: 5,
    calibration: { median: 1, sigma: 0.5, stories: 0 },
    record: { shift: 0, slope: 1, verdicts: 0 },
    pivots: { probability: 0.5, replaced: 0.5, pivots: 0 },
    inconclusive: 0.15,
    correlation: 0.3,
    milestones: [],
    notes: [],
    ...more,
  }
}

export const plainStories = (count: number, row = 0, from = 1): readonly SmallStory[] =>
  Array.from({ length: count }, (_, index) => ({ id: String(from + index), row }))
