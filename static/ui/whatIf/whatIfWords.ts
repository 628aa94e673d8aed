import type { ForecastDay, Outcome } from '../../../src/forecast/results/outcome'
import type { PlanForecast, SliceOutcome } from '../../../src/forecast/results/planForecast'
import type { Change, WhatIf } from '../../../src/forecast/results/whatIf'
import type { Day, LocalId } from '../../../src/plan/kernel/ids'
import { textOr } from '../../../src/plan/kernel/text'
import type { PlanParts } from '../../../src/plan/planState'
import type { DayWords } from '../charts/useDayWords'
import { count, daysText } from '../kit/amounts'

/** "H-3 fails", "Growth is dropped": a change as it stands in the list. */
export function changeText(change: Change, { hypotheses, map }: Pick<PlanParts, 'hypotheses' | 'map'>, words: DayWords): string {
  const hypothesis = (id: LocalId): string => (hypotheses.rows[id] ? `H-${hypotheses.rows[id].number}` : 'An unknown hypothesis')
  const slice = (id: LocalId): string => textOr(map.slices[id]?.name ?? 'a new slice', 'a withheld slice')
  const stories = (number: number, days: readonly [number, number] | null): string =>
    `${count(number, 'story', 'stories')} ${days === null ? 'without a size' : `of ${daysText(...days)}`}`
  switch (change.kind) {
    case 'verdict':
      return `${hypothesis(change.hypothesis)} ${VERDICT_WORDS[change.verdict]}`
    case 'dropSlice':
      return `${slice(change.slice)} is dropped`
    case 'dropStories':
      return `${count(change.stories.length, 'story is', 'stories are')} dropped`
    case 'addStories':
      return `${stories(change.count, change.days)} more in ${slice(change.slice)}`
    case 'addSlice':
      return `New slice “${textOr(change.name, 'withheld')}” with ${stories(change.count, change.days)}, ${change.after === null ? 'last' : `below ${slice(change.after)}`}`
    case 'capacity':
      return `${Math.round(change.part * 100)} % of the usual capacity from ${words.day(change.from)} to ${words.day(change.to)}`
    case 'pivot': {
      const dropped = `${count(change.dropped.length, 'story', 'stories')} dropped`
      const added = change.added.map((one) => `${stories(one.count, one.days)} added to ${slice(one.slice)}`)
      return `Decision after ${hypothesis(change.hypothesis)}: ${[dropped, ...added].join(', ')}`
    }
    case 'testFirst':
      return `${hypothesis(change.hypothesis)} is tested first`
  }
}

const VERDICT_WORDS = { validated: 'holds', invalidated: 'fails', inconclusive: 'stays open: its test is repeated' } as const

/** "as is": nothing added any more; "growing": as it grew so far. */
export type Scope = 'asIs' | 'growing'

/** One slice today and after the changes; null where it is not there. */
export interface SlicePair {
  readonly slice: LocalId | null
  readonly name: SliceOutcome['name']
  readonly now: SliceOutcome | null
  readonly then: SliceOutcome | null
}

/** Slices in the order they have after the changes; those without work on either side are left out. */
export function slicePairs({ now, then }: Pick<WhatIf, 'now' | 'then'>): readonly SlicePair[] {
  const [before, after] = [slicesOf(now), slicesOf(then)]
  const gone = before.filter(({ slice }) => !after.some((one) => one.slice === slice))
  return [...after, ...gone]
    .map(({ slice, name }): SlicePair => {
      const find = (slices: readonly SliceOutcome[]): SliceOutcome | null => slices.find((one) => one.slice === slice) ?? null
      return { slice, name, now: find(before), then: find(after) }
    })
    .filter((pair) => (pair.now?.remaining ?? 0) > 0 || (pair.then?.remaining ?? 0) > 0)
}

const slicesOf = (forecast: PlanForecast): readonly SliceOutcome[] => (forecast.kind === 'forecast' ? forecast.slices : [])

/** The date of a slice with its own work left: that of all above it and itself. */
export function dateOf(slice: SliceOutcome | null, confidence: number, scope: Scope): ForecastDay | null {
  if (slice === null || slice.remaining === 0) return null
  return outcomeOf(slice, scope)?.dates.find((date) => date.confidence === confidence) ?? null
}

export const outcomeOf = (slice: SliceOutcome, scope: Scope): Outcome | null => slice[scope]

/** "12 March", "not within a year", "perhaps never", "nothing left". */
export function dateText(date: ForecastDay | null, words: DayWords): string {
  if (date === null) return 'nothing left'
  if (date.day !== null) return words.day(date.day)
  return date.why === 'beyond' ? 'not within a year' : 'perhaps never'
}

/** Calendar days from one to the other; null where one of them is no day. */
export function daysBetween(from: ForecastDay | null, to: ForecastDay | null): number | null {
  if (from === null || to === null || from.day === null || to.day === null) return null
  return Math.round((moment(to.day) - moment(from.day)) / DAY_MS)
}

const DAY_MS = 86_400_000
const moment = (day: Day): number => Date.parse(day)

/** "21 days later", "9 days sooner", "the same day"; empty where only the words of both say what differs. */
export function differenceText(from: ForecastDay | null, to: ForecastDay | null): string {
  const days = daysBetween(from, to)
  if (days === null) return ''
  return days === 0 ? 'the same day' : `${daysText(Math.abs(days))} ${days > 0 ? 'later' : 'sooner'}`
}

/** Today's effort against that after the changes: "22 days less effort"; empty without sizes, or where nothing differs. */
export function effortText({ costNow, costThen }: Pick<WhatIf, 'costNow' | 'costThen'>): string {
  if (costNow === null || costThen === null) return ''
  const more = Math.round(costThen - costNow)
  return more === 0 ? '' : `${daysText(Math.abs(more))} ${more > 0 ? 'more' : 'less'} effort`
}

/** What the changes do, in one sentence: the slice whose date they move most, and the effort. */
export function whatIfSentence(result: WhatIf, scope: Scope, words: DayWords): string {
  const { now, then } = result
  if (now.kind === 'tooLittle') return 'There is too little to say when anything is done, so there is nothing to compare yet.'
  if (now.kind === 'done') return 'Everything in the plan is delivered: there is nothing left to change.'
  if (then.kind !== 'forecast') return 'After these changes nothing is left to be delivered.'
  const effort = effortText(result)
  const also = effort === '' ? '' : `, with ${effort}`
  const pairs = slicePairs(result)
  const named = pairs.some(({ slice }) => slice !== null) ? pairs.filter(({ slice }) => slice !== null) : pairs
  const shift = mostMoved(named, 0.85, scope) ?? mostMoved(named, 0.5, scope)
  if (shift !== null) return `${shiftSentence(shift, words)}${also}.`
  const gone = named.find((pair) => (pair.then?.remaining ?? 0) === 0)
  return gone === undefined ? `No date moves${also}.` : `Nothing is left to do in ${textOr(gone.name, 'a slice')}${also}.`
}

interface Shift {
  readonly name: SlicePair['name']
  readonly confidence: number
  readonly from: ForecastDay
  readonly to: ForecastDay
}

/** A date that comes or goes altogether moves more than any other. */
function mostMoved(pairs: readonly SlicePair[], confidence: number, scope: Scope): Shift | null {
  const shifts = pairs.flatMap(({ name, now, then }): readonly (Shift & { readonly by: number })[] => {
    const [from, to] = [dateOf(now, confidence, scope), dateOf(then, confidence, scope)]
    if (from === null || to === null || from.day === to.day) return []
    return [{ name, confidence, from, to, by: Math.abs(daysBetween(from, to) ?? Number.POSITIVE_INFINITY) }]
  })
  return shifts.toSorted((a, b) => b.by - a.by)[0] ?? null
}

function shiftSentence({ name, confidence, from, to }: Shift, words: DayWords): string {
  const slice = textOr(name, 'A slice')
  const sure = `with ${Math.round(confidence * 100)} % confidence`
  if (to.day === null) return `${slice} is ${to.why === 'beyond' ? 'no longer done within a year' : 'perhaps never done'} ${sure}; today it is by ${dateText(from, words)}`
  if (from.day === null) return `${slice} is done by ${dateText(to, words)} ${sure}; today it is ${dateText(from, words)}`
  return `${slice} is done by ${dateText(to, words)} instead of ${dateText(from, words)} ${sure}, ${differenceText(from, to)}`
}
