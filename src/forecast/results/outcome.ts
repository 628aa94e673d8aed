import type { Day } from '../../plan/kernel/ids'
import { addDays } from '../../plan/workCalendar'
import { BEYOND } from '../simulation/pathTable'
import { ENDED } from '../simulation/simulation'

/** Probabilities for which a date is named. */
export const CONFIDENCES = [0.5, 0.85, 0.95] as const
export type Confidence = (typeof CONFIDENCES)[number]

/** A date with its probability; without one, why there is none. */
export type ForecastDay =
  | { readonly confidence: Confidence; readonly day: Day }
  /** `beyond` a year; `mayEnd`: the chance that it is delivered at all is smaller than that. */
  | { readonly confidence: Confidence; readonly day: null; readonly why: 'beyond' | 'mayEnd' }

/** When something is delivered. */
export interface Outcome {
  readonly dates: readonly ForecastDay[]
  /** Probability that it is delivered at all, whenever: a failed hypothesis can end it. */
  readonly atAll: number
  /** Probability of being delivered by the end of each day: today, tomorrow, …; as long as it still rises. */
  readonly byDay: readonly number[]
}

/** `days` per trial; a guess names no date sharper than 85 %. */
export function outcomeOf(days: Uint16Array, origin: Day, isGuess = false): Outcome {
  const counts = new Int32Array(ENDED + 1)
  for (const day of days) counts[day]! += 1
  const byDay: number[] = []
  let done = 0
  let last = 0
  for (let day = 0; day < BEYOND; day += 1) {
    done += counts[day]!
    if (counts[day]! > 0) last = Math.max(0, day - 1)
    // What takes no day at all is done today, as what takes one.
    if (day > 0) byDay.push(done / days.length)
  }
  const inTime = done
  const dates = CONFIDENCES.filter((confidence) => !isGuess || confidence <= 0.85).map((confidence): ForecastDay => {
    const need = Math.ceil(confidence * days.length - 1e-9)
    if (need > inTime) return { confidence, day: null, why: days.length - counts[ENDED]! >= need ? 'beyond' : 'mayEnd' }
    return { confidence, day: addDays(origin, byDay.findIndex((share) => share * days.length >= need - 1e-6)) }
  })
  return { dates, atAll: 1 - counts[ENDED]! / days.length, byDay: byDay.slice(0, last + 1) }
}

/** Probability of being delivered by the end of a day, `days` after the origin (0 = today). */
export function probabilityIn({ byDay }: Outcome, days: number): number {
  return days < 0 ? 0 : (byDay[Math.min(days, byDay.length - 1)] ?? 0)
}

export function dateAt({ dates }: Outcome, confidence: Confidence): ForecastDay | undefined {
  return dates.find((date) => date.confidence === confidence)
}

/** The day that a share of the trials does not exceed; BEYOND and ENDED are the latest. */
export function dayQuantile(days: Uint16Array, share: number): number {
  const counts = new Int32Array(ENDED + 1)
  for (const day of days) counts[day]! += 1
  const need = Math.max(1, Math.ceil(share * days.length - 1e-9))
  let done = 0
  for (let day = 0; day <= ENDED; day += 1) {
    done += counts[day]!
    if (done >= need) return day
  }
  return ENDED
}
