/** Eight series with their figures, worked out apart from this code: they define the method (docs/forecast.md). */
export interface FixedSeries {
  readonly name: string
  readonly counts: readonly number[]
  readonly level: number
  readonly effectiveDays: number
  readonly weights: readonly number[]
  /** Per horizon: summed weight, the middle component, the quantiles 5 10 15 50 85 90 95 %, P(at least 10). */
  readonly horizons: readonly {
    readonly days: number
    readonly ahead: number
    readonly mean: number
    readonly dispersion: number
    readonly quantiles: readonly number[]
    readonly atLeastTen: number
  }[]
  /** Days until 10 and until 30 are done, at 50, 85 and 95 %. */
  readonly until: readonly [readonly (number | null)[], readonly (number | null)[]]
}

export const QUANTILES = [0.05, 0.1, 0.15, 0.5, 0.85, 0.9, 0.95] as const

const weekly = (days: number): number[] => Array.from({ length: days }, (_, day) => [1, 0, 2, 1, 3, 0, 0][day % 7]!)

function drawn(days: number): number[] {
  let seed = 12_345
  return Array.from({ length: days }, (_, day) => {
    seed = (Math.imul(1_103_515_245, seed) + 12_345) & 0x7f_ff_ff_ff
    const u = (seed >> 16) % 100
    if (day % 7 >= 5 || u < 50) return 0
    return u < 80 ? 1 : u < 95 ? 2 : 6
  })
}

const withBulk = drawn(364).map((count, day) => (day === 324 ? 120 : count))
const threeItems = Array.from({ length: 28 }, (_, day) => ([3, 10, 17].includes(day) ? 1 : 0))

type Row = readonly [days: number, ahead: number, mean: number, dispersion: number, quantiles: readonly number[], atLeastTen: number]
const rows = (...all: readonly Row[]): FixedSeries['horizons'] =>
  all.map(([days, ahead, mean, dispersion, quantiles, atLeastTen]) => ({ days, ahead, mean, dispersion, quantiles, atLeastTen }))

/** The first day of every series is Monday, 6 January 2025. */
export const FIXED_SERIES: readonly FixedSeries[] = [
  {
    name: 'a weekly pattern, 28 days',
    counts: weekly(28),
    level: 1.012692,
    effectiveDays: 26.7775,
    weights: [0.125, 0.25, 0.25, 0.25, 0.125],
    horizons: rows(
      [14, 14, 15.2688, 0.38309, [2, 4, 5, 13, 26, 30, 36], 0.657666],
      [28, 28, 30.4166, 0.35515, [6, 9, 12, 27, 50, 57, 69], 0.892362],
      [84, 84, 91.1897, 0.35052, [20, 29, 37, 80, 148, 168, 203], 0.986678],
    ),
    until: [[10, 23, 40], [31, 67, 124]],
  },
  {
    name: 'a weekly pattern, 91 days',
    counts: weekly(91),
    level: 1.012692,
    effectiveDays: 63.4415,
    weights: [0.173198, 0.310581, 0.258015, 0.193554, 0.064651],
    horizons: rows(
      [14, 14, 14.8433, 0.25910, [4, 5, 7, 13, 23, 26, 31], 0.708086],
      [28, 28, 29.5669, 0.23116, [9, 12, 15, 27, 45, 50, 58], 0.943673],
      [84, 84, 88.6412, 0.22653, [30, 39, 46, 82, 131, 146, 170], 0.996337],
    ),
    until: [[10, 18, 29], [30, 53, 82]],
  },
  {
    name: 'a weekly pattern, 364 days',
    counts: weekly(364),
    level: 1.156783,
    effectiveDays: 81.4424,
    weights: [0.515238, 0.391311, 0.083979, 0.009216, 0.000257],
    horizons: rows(
      [14, 14, 16.7743, 0.20202, [7, 8, 10, 16, 24, 26, 29], 0.853818],
      [28, 28, 33.4121, 0.17408, [16, 19, 21, 32, 45, 49, 55], 0.993365],
      [84, 84, 100.1684, 0.16945, [51, 60, 66, 96, 133, 143, 159], 0.999964],
    ),
    until: [[9, 14, 18], [25, 38, 50]],
  },
  {
    name: 'drawn at random, 28 days',
    counts: drawn(28),
    level: 1.187661,
    effectiveDays: 26.7775,
    weights: [0.125, 0.25, 0.25, 0.25, 0.125],
    horizons: rows(
      [14, 14, 17.8458, 0.37784, [3, 5, 6, 15, 30, 34, 42], 0.726073],
      [28, 28, 35.5501, 0.34990, [7, 11, 14, 31, 58, 66, 80], 0.920599],
      [84, 84, 106.5800, 0.34527, [24, 35, 43, 94, 172, 196, 236], 0.990344],
    ),
    until: [[9, 19, 36], [26, 57, 103]],
  },
  {
    name: 'drawn at random, 364 days',
    counts: drawn(364),
    level: 0.845358,
    effectiveDays: 81.4424,
    weights: [0.17049, 0.364354, 0.306034, 0.144917, 0.014205],
    horizons: rows(
      [14, 14, 12.2891, 0.20588, [4, 5, 6, 11, 18, 21, 24], 0.629104],
      [28, 28, 24.4783, 0.17794, [9, 12, 14, 23, 35, 39, 44], 0.944732],
      [84, 84, 73.3852, 0.17331, [31, 38, 44, 69, 103, 112, 128], 0.998456],
    ),
    until: [[11, 19, 29], [36, 57, 80]],
  },
  {
    name: 'drawn at random, with a bulk of 120, 364 days',
    counts: withBulk,
    level: 0.979214,
    effectiveDays: 81.4424,
    weights: [0.0, 0.0, 0.0001, 0.051976, 0.947923],
    horizons: rows(
      [14, 14, 14.2169, 0.20392, [1, 3, 4, 12, 27, 32, 40], 0.593023],
      [28, 28, 28.3182, 0.17598, [4, 7, 9, 25, 51, 59, 73], 0.842745],
      [84, 84, 84.8971, 0.17135, [15, 23, 30, 74, 151, 174, 213], 0.975422],
    ),
    until: [[11, 29, 54], [33, 84, 228]],
  },
  {
    name: 'three items, 28 days',
    counts: threeItems,
    level: 0.099896,
    effectiveDays: 26.7775,
    weights: [0.125, 0.25, 0.25, 0.25, 0.125],
    horizons: rows(
      [14, 14, 1.8247, 0.66185, [0, 0, 0, 1, 4, 5, 6], 0.008049],
      [28, 28, 3.6356, 0.63391, [0, 0, 0, 3, 7, 8, 11], 0.071214],
      [84, 84, 10.8998, 0.62928, [1, 2, 2, 8, 20, 24, 30], 0.452305],
    ),
    until: [[94, 324, null], [292, null, null]],
  },
  {
    name: 'nothing at all, 56 days',
    counts: Array.from({ length: 56 }, () => 0),
    level: 0.000000,
    effectiveDays: 47.5305,
    weights: [0.124933, 0.249894, 0.249951, 0.250067, 0.125156],
    horizons: rows(
      [14, 14, 0.1976, 2.27751, [0, 0, 0, 0, 1, 1, 1], 0.000002],
      [28, 28, 0.3939, 2.24956, [0, 0, 0, 0, 1, 1, 2], 0.000114],
      [84, 84, 1.1812, 2.24494, [0, 0, 0, 0, 3, 4, 5], 0.010921],
    ),
    until: [[null, null, null], [null, null, null]],
  },
]

export const FIRST_DRAWN = [1, 2, 0, 6, 0, 0, 0, 0, 0, 1, 1, 1, 0, 0, 1, 1, 0, 0, 1, 0, 0, 1, 1, 6, 2, 6, 0, 0]
