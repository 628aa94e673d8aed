import type { Month, Period, PeriodFigure } from '../areas/strategy/state'
import type { PlanParts } from '../planState'

export interface MonthRow {
  readonly month: Month
  readonly period: Period
  /** Added up from the first month on. */
  readonly planned: number
  /** Null after the last month in which anything was burnt. */
  readonly burnt: number | null
}

export interface StrategyBudget {
  readonly currency: string
  /** Every month from the first to the last of which anything is said. */
  readonly rows: readonly MonthRow[]
  /** All that is planned. */
  readonly planned: number
  readonly burnt: number
  /** What was planned up to the last month in which anything was burnt. */
  readonly plannedSoFar: number
  /** That month; null while nothing was burnt. */
  readonly upTo: Month | null
  /** Burnt beyond what was planned so far; negative: less. */
  readonly over: number
}

/** Budget and head count by month, burnt against planned (T1). */
export function strategyBudget({ strategy: { periods, currency } }: Pick<PlanParts, 'strategy'>): StrategyBudget {
  const months = monthsBetween(Object.keys(periods).toSorted())
  const upTo = months.findLast((month) => periods[month]?.budgetBurnt !== undefined) ?? null
  let planned = 0
  let burnt = 0
  const rows = months.map((month): MonthRow => {
    const period = periods[month] ?? {}
    planned += period.budgetPlanned ?? 0
    burnt += period.budgetBurnt ?? 0
    return { month, period, planned, burnt: upTo !== null && month <= upTo ? burnt : null }
  })
  const plannedSoFar = rows.find(({ month }) => month === upTo)?.planned ?? 0
  return { currency, rows, planned, burnt, plannedSoFar, upTo, over: burnt - plannedSoFar }
}

/** At most ten years are drawn, whatever was typed. */
const MOST = 120

function monthsBetween(sorted: readonly Month[]): readonly Month[] {
  const [first, last] = [sorted[0], sorted.at(-1)]
  if (first === undefined || last === undefined) return []
  const months: Month[] = [first]
  while (months.at(-1)! < last && months.length < MOST) months.push(nextMonth(months.at(-1)!))
  return months
}

export function nextMonth(month: Month): Month {
  const [year, of] = [Number(month.slice(0, 4)), Number(month.slice(5))]
  return of === 12 ? `${String(year + 1).padStart(4, '0')}-01` : `${month.slice(0, 4)}-${String(of + 1).padStart(2, '0')}`
}

/** The latest figure of a kind that was given, up to a month. */
export function latestFigure(rows: readonly MonthRow[], figure: PeriodFigure, upTo: Month): number | null {
  return rows.findLast(({ month, period }) => month <= upTo && period[figure] !== undefined)?.period[figure] ?? null
}
