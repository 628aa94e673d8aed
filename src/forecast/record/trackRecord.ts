import type { WorkCalendar } from '../../plan/areas/settings/state'
import type { Day, LocalId, Moment } from '../../plan/kernel/ids'
import { addDays, dayOf } from '../../plan/workCalendar'
import { levelQuantiles } from '../backTest/baselines'
import type { Delivery } from '../model/deliveries'
import type { JudgedConfidence } from '../model/confidenceRecord'
import { dayToNumber } from '../pace/dayWeights'
import type { CountScore, ScoredCount } from '../scoring'
import { countScore } from '../scoring'
import type { IssuedForecast } from './issuedForecast'
import type { ConfidenceScore } from './confidenceScore'
import { confidenceScore } from './confidenceScore'

/** What the issued forecasts and the stated confidences were worth. */
export interface TrackRecord {
  /** Issued counts whose days are over, beside a plain negative binomial on the same data. Null while none is. */
  readonly counts: { readonly issued: CountScore; readonly plain: CountScore } | null
  /** Dates at 85 % confidence: kept, broken, and those still to come. */
  readonly promises: { readonly kept: number; readonly broken: number; readonly open: number }
  readonly confidences: ConfidenceScore | null
  /** What the pace's dispersion is multiplied by from now on, and the coverage that asks for it; null with too few. */
  readonly widening: number
  readonly recentCoverage: number | null
}

export interface Happened {
  readonly deliveries: readonly Delivery[]
  /** The day on which everything down to a slice was delivered; null while it is not. */
  readonly doneOn: (slice: LocalId) => Day | null
  readonly judged: readonly JudgedConfidence[]
  readonly calendar: WorkCalendar
  readonly now: Moment
}

/** The rule: with less than 65 % of the last 20 outcomes within P10–P90, the dispersion counts one and a half times. */
const RECENT = 20
const LEAST_COVERAGE = 0.65
const WIDENING = 1.5
/** The plain baseline looks back half a year, as does the scale of the loss. */
const BASELINE_DAYS = 182

export function trackRecord(issued: readonly IssuedForecast[], happened: Happened): TrackRecord {
  const { now, calendar, judged } = happened
  const today = dayOf(now, calendar)
  const perDay = countsByDay(happened)
  const cases = issued.flatMap((forecast) =>
    forecast.counts.flatMap(({ days, quantiles }) => {
      if (addDays(forecast.origin, days) > today) return []
      const before = countsIn(perDay, addDays(forecast.origin, -BASELINE_DAYS), BASELINE_DAYS)
      const actual = sum(countsIn(perDay, forecast.origin, days))
      const scale = Math.max(1, (sum(before) / BASELINE_DAYS) * days)
      const since = Math.max(1, sinceFirst(perDay, forecast.origin))
      return [{ issued: { quantiles, actual, scale }, plain: { quantiles: levelQuantiles(before.slice(-since), days), actual, scale } }]
    }),
  )
  const recentCoverage = cases.length < RECENT ? null : (countScore(cases.slice(-RECENT).map((one): ScoredCount => one.issued))?.within80 ?? null)
  const issuedScore = countScore(cases.map((one) => one.issued))
  const plainScore = countScore(cases.map((one) => one.plain))
  return {
    counts: issuedScore && plainScore && { issued: issuedScore, plain: plainScore },
    promises: promisesOf(issued, happened.doneOn, today),
    confidences: confidenceScore(judged),
    widening: recentCoverage !== null && recentCoverage < LEAST_COVERAGE ? WIDENING : 1,
    recentCoverage,
  }
}

/** How the dates of one slice moved from one issued forecast to the next, oldest first. */
export function issuedDates(issued: readonly IssuedForecast[], slice: LocalId): readonly { readonly at: Moment; readonly p50: Day | null; readonly p85: Day | null }[] {
  return issued.flatMap(({ at, slices }) => {
    const own = slices.find((one) => one.slice === slice)
    return own ? [{ at, p50: own.p50, p85: own.p85 }] : []
  })
}

function promisesOf(issued: readonly IssuedForecast[], doneOn: Happened['doneOn'], today: Day): TrackRecord['promises'] {
  const promises = { kept: 0, broken: 0, open: 0 }
  for (const { origin, slices } of issued)
    for (const { slice, p85 } of slices) {
      if (p85 === null) continue
      const done = doneOn(slice)
      // What was done before it was promised was no promise.
      if (done !== null && done < origin) continue
      if (done !== null && done <= p85) promises.kept += 1
      else if (p85 < today) promises.broken += 1
      else promises.open += 1
    }
  return promises
}

type Counts = ReadonlyMap<number, number>

function countsByDay({ deliveries, calendar }: Happened): Counts {
  const counts = new Map<number, number>()
  for (const { at } of deliveries) {
    const day = dayToNumber(dayOf(at, calendar))
    counts.set(day, (counts.get(day) ?? 0) + 1)
  }
  return counts
}

function countsIn(counts: Counts, from: Day, days: number): readonly number[] {
  const first = dayToNumber(from)
  return Array.from({ length: days }, (_, day) => counts.get(first + day) ?? 0)
}

/** Days from the first delivery to a day: a young team's empty past is not held against its baseline. */
function sinceFirst(counts: Counts, day: Day): number {
  let first = Number.POSITIVE_INFINITY
  for (const each of counts.keys()) first = Math.min(first, each)
  return Number.isFinite(first) ? dayToNumber(day) - first : 1
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
