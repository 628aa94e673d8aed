import type { IssuedForecast } from '../../plan/areas/forecasts/state'
import type { WorkCalendar } from '../../plan/areas/settings/state'
import type { Day, LocalId, Moment } from '../../plan/kernel/ids'
import { addDays, dayOf } from '../../plan/workCalendar'
import { levelQuantiles } from '../backTest/baselines'
import type { Delivery } from '../model/deliveries'
import type { JudgedConfidence } from '../model/confidenceRecord'
import { dayToNumber } from '../pace/dayWeights'
import type { CountScore, ScoredCount } from '../scoring'
import { countScore } from '../scoring'
import type { ConfidenceScore } from './confidenceScore'
import { confidenceScore } from './confidenceScore'

/** What the issued forecasts and the stated confidences were worth. */
export interface TrackRecord {
  /** Issued counts whose days are over, beside a plain negative binomial on the same data. Null while none is. */
  readonly counts: { readonly issued: CountScore; readonly plain: CountScore } | null
  /** Each of them, oldest first: what was issued on a day for so many days, and what came. */
  readonly cases: readonly { readonly origin: Day; readonly days: number; readonly p10: number; readonly p50: number; readonly p90: number; readonly actual: number }[]
  /** Dates at 85 % confidence: kept, broken, and those still to come. */
  readonly promises: { readonly kept: number; readonly broken: number; readonly open: number }
  readonly confidences: ConfidenceScore | null
  /** What the pace's dispersion is multiplied by from now on, and the coverage that asks for it; null with too few. */
  readonly widening: number
  readonly recentCoverage: number | null
}

export interface Happened {
  readonly deliveries: readonly Delivery[]
  /** The first day from `from` on by whose end everything down to a slice was delivered; null while it is not. */
  readonly doneOn: (slice: LocalId, from: Day) => Day | null
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
/** It counts in fortnights, so it needs one. */
const FORTNIGHT = 14

export function trackRecord(issued: readonly IssuedForecast[], happened: Happened): TrackRecord {
  const perDay = countsByDay(happened)
  const cases = scoredCounts(issued, happened, perDay)
  const coverage = recentCoverage(cases)
  const issuedScore = countScore(cases)
  const plainScore = countScore(cases.map((one) => ({ ...one, quantiles: levelQuantiles(one.before.slice(-one.since), one.days) })))
  return {
    counts: issuedScore && plainScore && { issued: issuedScore, plain: plainScore },
    cases: cases.map(({ origin, days, quantiles, actual }) => ({ origin, days, p10: quantiles[9]!, p50: quantiles[49]!, p90: quantiles[89]!, actual })),
    promises: promisesOf(issued, happened.doneOn, dayOf(happened.now, happened.calendar)),
    confidences: confidenceScore(happened.judged),
    widening: wideningFor(coverage),
    recentCoverage: coverage,
  }
}

/** What the next forecasts are widened by: the last outcomes alone decide. */
export function recordWidening(issued: readonly IssuedForecast[], happened: Pick<Happened, 'deliveries' | 'calendar' | 'now'>): number {
  if (issued.reduce((sum, { counts }) => sum + counts.length, 0) < RECENT) return 1
  return wideningFor(recentCoverage(scoredCounts(issued, happened, countsByDay(happened))))
}

const wideningFor = (coverage: number | null): number => (coverage !== null && coverage < LEAST_COVERAGE ? WIDENING : 1)

/** Null with too few outcomes to judge by. */
function recentCoverage(cases: readonly ScoredCount[]): number | null {
  return cases.length < RECENT ? null : (countScore(cases.slice(-RECENT))?.within80 ?? null)
}

interface IssuedCount extends ScoredCount {
  readonly origin: Day
  readonly days: number
  /** Deliveries per day of the half-year before, and the days of it since the first delivery: a fortnight at least. */
  readonly before: readonly number[]
  readonly since: number
}

/** The counts whose days are over, in the order in which they were issued. */
function scoredCounts(issued: readonly IssuedForecast[], { now, calendar }: Pick<Happened, 'calendar' | 'now'>, perDay: Counts): readonly IssuedCount[] {
  const today = dayOf(now, calendar)
  return issued.flatMap((forecast) =>
    forecast.counts.flatMap(({ days, quantiles }): IssuedCount[] => {
      if (addDays(forecast.origin, days) > today) return []
      const before = countsIn(perDay, addDays(forecast.origin, -BASELINE_DAYS), BASELINE_DAYS)
      const actual = sum(countsIn(perDay, forecast.origin, days))
      const scale = Math.max(1, (sum(before) / BASELINE_DAYS) * days)
      return [{ origin: forecast.origin, quantiles, actual, scale, days, before, since: Math.max(FORTNIGHT, sinceFirst(perDay, forecast.origin)) }]
    }),
  )
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
      const done = doneOn(slice, addDays(origin, -1))
      // What was done before it was promised was no promise.
      if (done !== null && done < origin) continue
      if (done !== null && done <= p85) promises.kept += 1
      else if (p85 < today) promises.broken += 1
      else promises.open += 1
    }
  return promises
}

type Counts = ReadonlyMap<number, number>

function countsByDay({ deliveries, calendar }: Pick<Happened, 'deliveries' | 'calendar'>): Counts {
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
