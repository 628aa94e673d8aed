import type { PlanBasis, PlanForecast, SliceOutcome } from '../../../src/forecast/results/planForecast'
import { dateAt } from '../../../src/forecast/results/outcome'
import { dayToNumber } from '../../../src/forecast/pace/dayWeights'
import type { Day, LocalId } from '../../../src/plan/kernel/ids'
import { addDays } from '../../../src/plan/workCalendar'
import type { DayWords } from '../charts/useDayWords'
import { basisSentence, cautionsOf } from '../forecast/basisWords'
import { probabilityText } from '../forecast/outcomeWords'
import { count } from '../kit/amounts'

/** A slice's date as its row shows it, and where it comes from. */
export interface RowDate {
  readonly text: string
  readonly basis: string
  /** "2 days later": what a card that is held over the map would do to it. */
  readonly change: string | null
}

export type RowDates = Readonly<Record<LocalId, RowDate>>

/** With cards held somewhere: the dates as they would be there, and as they are, both quickly played. */
export interface Trial {
  readonly before: PlanForecast
  readonly then: PlanForecast
}

/** "85 % by 12 March" for each slice with something left; never without its basis. */
export function rowDates(forecast: PlanForecast, trial: Trial | null, words: DayWords): RowDates {
  if (forecast.kind !== 'forecast') return {}
  const rows = forecast.slices.flatMap((slice): [LocalId, RowDate][] => {
    if (slice.slice === null) return []
    const { shown, change } = afterTrial(slice, trial)
    if (shown.remaining === 0) return []
    return [[slice.slice, { text: dateText(shown, forecast.basis, words), basis: basisText(shown, forecast.basis, words), change }]]
  })
  return Object.fromEntries(rows)
}

/** With which growth of scope a row's date is told: as it did grow, which is what is issued and scored, or not at all. */
type Scope = 'growing' | 'asIs'

function scopeOf(slice: SliceOutcome): Scope {
  return likelyDay(slice, 'growing') === null && likelyDay(slice, 'asIs') !== null ? 'asIs' : 'growing'
}

function likelyDay(slice: SliceOutcome, scope: Scope): Day | null {
  const outcome = slice[scope]
  return outcome === null ? null : (dateAt(outcome, 0.85)?.day ?? null)
}

/**
 * A quick play is off by a day here and there, and so is the one that it is compared with: their difference is put
 * on the date that was played in full.
 */
function afterTrial(slice: SliceOutcome, trial: Trial | null): { readonly shown: SliceOutcome; readonly change: string | null } {
  const before = sliceIn(trial?.before, slice.slice)
  const then = sliceIn(trial?.then, slice.slice)
  if (before === undefined || then === undefined) return { shown: slice, change: null }
  if (then.remaining === 0 || before.remaining === 0) return { shown: then, change: null }
  const scope = scopeOf(slice)
  const full = likelyDay(slice, scope)
  const was = likelyDay(before, scope)
  const would = likelyDay(then, scope)
  if (was === would) return { shown: slice, change: null }
  if (full === null || was === null || would === null) return { shown: then, change: would === null ? 'no longer with a date' : 'now with a date' }
  const days = dayToNumber(would) - dayToNumber(was)
  return { shown: withLikelyDay(slice, scope, addDays(full, days)), change: `${count(Math.abs(days), 'day', 'days')} ${days > 0 ? 'later' : 'earlier'}` }
}

function sliceIn(forecast: PlanForecast | undefined, slice: LocalId | null): SliceOutcome | undefined {
  return forecast?.kind === 'forecast' ? forecast.slices.find((one) => one.slice === slice) : undefined
}

function withLikelyDay(slice: SliceOutcome, scope: Scope, day: Day): SliceOutcome {
  const outcome = slice[scope]
  if (outcome === null) return slice
  return { ...slice, [scope]: { ...outcome, dates: outcome.dates.map((date) => (date.confidence === 0.85 ? { confidence: date.confidence, day } : date)) } }
}

function dateText(slice: SliceOutcome, basis: PlanBasis, words: DayWords): string {
  const scope = scopeOf(slice)
  const day = likelyDay(slice, scope)
  if (day !== null) {
    const isEarly = basis.kind === 'pace' && basis.earlyFrom !== null && day >= basis.earlyFrom
    const label = basis.kind === 'guess' ? 'a guess: ' : isEarly ? 'early estimate: ' : ''
    return `${label}85 % by ${words.day(day)}${scope === 'asIs' ? ' if nothing is added' : ''}`
  }
  const outcome = slice.growing
  const date = outcome === null ? undefined : dateAt(outcome, 0.85)
  if (outcome !== null && date?.day === null && date.why === 'mayEnd') return `may end: delivered at all with ${probabilityText(outcome.atAll)}`
  return '85 %: not within a year'
}

function basisText(slice: SliceOutcome, basis: PlanBasis, words: DayWords): string {
  const sentences = [basisSentence(basis, words), ...cautionsOf(basis, words).map(({ sentence }) => sentence), scopeSentence(slice, words)]
  return sentences.filter(Boolean).join(' ')
}

function scopeSentence(slice: SliceOutcome, words: DayWords): string {
  const grown = likelyDay(slice, 'growing')
  const still = likelyDay(slice, 'asIs')
  if (still === null || still === grown) return ''
  if (grown !== null) return `The scope is taken to grow as it did; if nothing is added, by ${words.day(still)}.`
  return slice.outgrows ? 'At this growth it does not finish.' : 'As the scope keeps growing, not within a year.'
}
