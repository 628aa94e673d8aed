import type { MilestoneOutcome, PlanForecast, SliceOutcome } from '../../../src/forecast/results/planForecast'
import type { Outcome } from '../../../src/forecast/results/outcome'
import { probabilityIn } from '../../../src/forecast/results/outcome'
import type { ForecastModel } from '../../../src/forecast/forecastModel'
import type { Day } from '../../../src/plan/kernel/ids'
import { textOr } from '../../../src/plan/kernel/text'
import { addDays } from '../../../src/plan/workCalendar'
import { daysBetween } from '../charts/dayAxis'
import type { DayWords } from '../charts/useDayWords'
import type { ScopeAnswer } from './outcomeWords'
import { probabilityText } from './outcomeWords'

export type MadeForecast = Extract<PlanForecast, { kind: 'forecast' }>

/** A slice with something left down to it, as one row of the picture. */
export interface DateRow {
  /** The row of the model: what its causes are asked for by. */
  readonly row: number
  readonly name: string
  readonly outcome: Outcome
  readonly outgrows: boolean
  readonly milestones: readonly (MilestoneOutcome & { readonly probability: number })[]
}

export function dateRows(forecast: MadeForecast, model: ForecastModel, scope: ScopeAnswer): readonly DateRow[] {
  return forecast.slices.flatMap((slice, row): DateRow[] => {
    const outcome = slice[scope]
    if (outcome === null || !hasWork(forecast.slices, row)) return []
    const own = new Set(model.milestones.filter((milestone) => milestone.row === row).map(({ id }) => id))
    const milestones = forecast.milestones.filter(({ id }) => own.has(id)).map((milestone) => ({ ...milestone, probability: milestone[scope] }))
    return [{ row, name: textOr(slice.name, 'withheld'), outcome, outgrows: scope === 'growing' && slice.outgrows, milestones }]
  })
}

/** A slice without open stories of its own has the date of the one above it, and no row. */
function hasWork(slices: readonly SliceOutcome[], row: number): boolean {
  return (slices[row]?.remaining ?? 0) > 0
}

/** Days ahead that the picture reaches: to the last date or milestone, a year at most. */
export function daysShown(rows: readonly DateRow[], origin: Day): number {
  const dates = rows.flatMap(({ outcome }) => outcome.dates.flatMap(({ day }) => (day === null ? [] : [day])))
  if (rows.length > 0 && dates.length === 0) return 364
  const days = [...dates, ...rows.flatMap(({ milestones }) => milestones.map(({ day }) => day))]
  const last = Math.max(20, ...days.map((day) => daysBetween(origin, day)))
  return Math.min(364, Math.ceil(last * 1.08) + 2)
}

/** "Fri 12 March 2027: MVP 85 %, Growth less than 5 %", and a milestone that is due that day. */
export function readingAt(rows: readonly DateRow[], origin: Day, ahead: number, words: Pick<DayWords, 'weekday'>): string {
  const day = addDays(origin, ahead)
  const chances = rows.map(({ name, outcome }) => `${name} ${probabilityText(probabilityIn(outcome, ahead))}`)
  const due = rows.flatMap(({ milestones }) => milestones.filter((one) => one.day === day).map(({ name }) => `; ${textOr(name, 'a milestone')} is due`))
  return `${words.weekday(day)}: ${chances.join(', ')}${due.join('')}`
}

