import type { FailFastOrder, FailFastStep, OrderFigures } from '../../../src/forecast/results/failFastOrder'
import { BEYOND } from '../../../src/forecast/simulation/pathTable'
import { textOr } from '../../../src/plan/kernel/text'
import { addDays } from '../../../src/plan/workCalendar'
import type { DayWords } from '../charts/useDayWords'
import { amount, count, daysText, percent } from '../kit/amounts'

/** Less than this is noise of the simulation, in days. */
const WORTH_SAYING = 0.5

/** "9 days", "1.5 days": as exactly as a mean over trials deserves. */
export function roughDays(days: number): string {
  return daysText(days >= 3 ? Math.round(days) : Math.round(days * 2) / 2)
}

export function isWorthSaying(days: number): boolean {
  return days >= WORTH_SAYING
}

/** "Testing H-3 first saves 9 days on average."; empty where there is nothing to test. */
export function failFastSentence({ steps }: FailFastOrder, underTest: ReadonlySet<string>): string {
  const waiting = steps.filter(({ hypothesis }) => !underTest.has(hypothesis))
  const [first] = waiting
  if (first === undefined) return ''
  return isWorthSaying(first.savesDays)
    ? `Testing H-${first.number} first saves ${roughDays(first.savesDays)} on average.`
    : 'No test would save days by coming first.'
}

/** What one hypothesis's saving is called beside its figure. */
export function savingText({ savesDays }: FailFastStep, isUnderTest: boolean): string {
  if (isUnderTest) return isWorthSaying(savesDays) ? 'that its verdict is worth on average' : 'Its verdict will hardly move the date'
  return isWorthSaying(savesDays) ? 'saved on average by testing it first' : 'Testing it first saves hardly anything'
}

/** A day of the simulation: "12 March", or why there is none. */
export function dayAheadText(days: number, { origin }: Pick<FailFastOrder, 'origin'>, words: DayWords): string {
  if (days > BEYOND) return 'perhaps never'
  if (days === BEYOND) return 'not within a year'
  return words.day(addDays(origin, Math.max(0, days - 1)))
}

export interface SumLine {
  readonly what: string
  readonly figure: string
  readonly how: string
}

/** The whole sum of one saving, line by line. */
export function sumLines(step: FailFastStep, order: FailFastOrder, words: DayWords): readonly SumLine[] {
  const { fails, atStakeDays, exposedDays, exposedFirstDays, sparedDays, narrowedDays, testDays, savesDays, savesPerDay } = step
  return [
    { what: 'Chance that it fails', figure: percent(fails), how: confidenceText(step, order) },
    { what: 'Open work that rests on it', figure: daysText(atStakeDays), how: 'effort of the stories that depend on it' },
    { what: 'Done before its verdict', figure: daysText(exposedDays), how: `in today’s order; ${daysText(exposedFirstDays)} if it is tested first` },
    {
      what: 'Work spared',
      figure: daysText(sparedDays),
      how: `${percent(fails)} × (${amount(exposedDays)} − ${amount(Math.min(exposedDays, exposedFirstDays))} days)`,
    },
    { what: '85 % date made plain', figure: daysText(narrowedDays), how: narrowingText(step, order, words) },
    { what: 'Saved by testing it first', figure: daysText(savesDays), how: `${amount(sparedDays)} + ${amount(narrowedDays)} working days` },
    { what: 'Per day of test', figure: amount(savesPerDay), how: `${amount(savesDays)} days ÷ ${daysText(testDays)} that the test takes` },
  ]
}

function narrowingText({ narrowing }: FailFastStep, order: FailFastOrder, words: DayWords): string {
  if (narrowing === null) return 'one of its two verdicts hardly ever comes'
  const { now, ifHolds, ifFails, holds } = narrowing
  const at = (days: number): string => dayAheadText(days, order, words)
  const row = order.row === null ? '' : `${textOr(order.row.name, 'withheld')}: `
  return `${row}${at(now)} as things are, ${at(ifHolds)} if it holds (${percent(holds)}), ${at(ifFails)} if it fails; in working days, never less than 0`
}

/** "stated 60 %, counted as 52 %: …": the confidence beside what the people's record makes of it (H3). */
export function confidenceText({ stated, probability }: FailFastStep, { record }: Pick<FailFastOrder, 'record'>): string {
  if (record.verdicts === 0) return `confidence ${percent(stated)}, taken as stated: this plan has no verdicts yet to correct it by`
  const verdicts = count(record.verdicts, 'verdict', 'verdicts')
  if (Math.abs(stated - probability) < 0.005) return `confidence ${percent(stated)}; the ${verdicts} of this plan so far give no reason to correct it`
  const came = probability < stated ? 'less often than stated' : 'more often than stated'
  return `confidence ${percent(stated)}, counted as ${percent(probability)}: over the ${verdicts} of this plan hypotheses held ${came}`
}

/** "Likely to fail together with H-4 and H-7: same data set"; empty where it stands alone. */
export function togetherText({ sameData }: FailFastStep, { correlation }: Pick<FailFastOrder, 'correlation'>): string {
  if (sameData.length === 0) return ''
  const others = sameData.map((number) => `H-${number}`)
  const named = others.length === 1 ? others[0]! : `${others.slice(0, -1).join(', ')} and ${others.at(-1)!}`
  return `Same data set as ${named}: they hold or fail together more often (correlation ${correlation})`
}

/**
 * What the whole order gains, simulated, and what it costs: work that is not thrown away, the slice that it brings
 * nearest, and the one that waits longest for it; empty where there is nothing to compare.
 */
export function gainSentence(order: FailFastOrder, words: DayWords): string {
  const { gain } = order
  if (gain === null) return ''
  const { current, failFast } = gain
  const spared = current.thrownAwayDays === null || failFast.thrownAwayDays === null ? 0 : current.thrownAwayDays - failFast.thrownAwayDays
  const shifts = current.rows.flatMap((now, index) => shiftOf(now, failFast.rows[index]!) ?? []).toSorted((a, b) => a.later - b.later)
  const [sooner] = shifts.filter(({ later }) => later < 0)
  const later = shifts.findLast((shift) => shift.later > 0)
  const shiftText = ({ name, confidence, days, later: by }: Shift): string =>
    `${textOr(name, 'a slice')} ${daysText(Math.abs(by))} ${by < 0 ? 'sooner' : 'later'} (${confidence} % by ${dayAheadText(days, order, words)})`
  const parts = [
    ...(isWorthSaying(Math.abs(spared)) ? [`${roughDays(Math.abs(spared))} ${spared > 0 ? 'less' : 'more'} work thrown away`] : []),
    ...(sooner === undefined ? [] : [shiftText(sooner)]),
    ...(later === undefined ? [] : [shiftText(later)]),
  ]
  return parts.length === 0 ? 'With all tests first, in this order, nothing would change.' : `With all tests first, in this order: ${parts.join(', ')}.`
}

interface Shift {
  readonly name: OrderRow['name']
  readonly confidence: 50 | 85
  readonly days: number
  readonly later: number
}

type OrderRow = OrderFigures['rows'][number]

/** By the 85 % date, or by the 50 % one where a year is too short for that; null where it is too short for both. */
function shiftOf(now: OrderRow, then: OrderRow): Shift | null {
  if (now.p85 < BEYOND && then.p85 < BEYOND) return { name: now.name, confidence: 85, days: then.p85, later: then.p85 - now.p85 }
  if (now.p50 < BEYOND && then.p50 < BEYOND) return { name: now.name, confidence: 50, days: then.p50, later: then.p50 - now.p50 }
  return null
}
