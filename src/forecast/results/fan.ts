import type { Day } from '../../plan/kernel/ids'
import { addDays } from '../../plan/workCalendar'
import type { ForecastModel } from '../forecastModel'
import { HORIZON_DAYS, countQuantiles, paceForecast } from '../pace/paceForecast'

/** What will have been delivered by the end of a day, counted from the origin on; more with each day. */
export interface FanDay {
  readonly day: Day
  readonly atLeast95: number
  readonly atLeast85: number
  readonly atLeast50: number
  /** What only the luckiest 15 % and 5 % reach. */
  readonly atLeast15: number
  readonly atLeast5: number
}

const PROBABILITIES = [0.05, 0.15, 0.5, 0.85, 0.95] as const

/** The count forecast day by day for so many days, a year at most; null without a pace. The unit is the pace's. */
export function fanOf({ pace, weights, capacity, origin }: ForecastModel, days: number): readonly FanDay[] | null {
  if (pace.kind !== 'pace') return null
  const forecast = paceForecast(pace.pace, (ahead) => weights[ahead]! * capacity[ahead]!, pace.widening)
  const most = [0, 0, 0, 0, 0]
  return Array.from({ length: Math.max(0, Math.min(Math.floor(days), HORIZON_DAYS)) }, (_, ahead): FanDay => {
    // Where little is delivered a later day may round to less; nobody takes a delivery back.
    for (const [index, count] of countQuantiles(forecast, ahead + 1, PROBABILITIES).entries()) most[index] = Math.max(most[index]!, count)
    const [atLeast95, atLeast85, atLeast50, atLeast15, atLeast5] = most as [number, number, number, number, number]
    return { day: addDays(origin, ahead), atLeast95, atLeast85, atLeast50, atLeast15, atLeast5 }
  })
}
