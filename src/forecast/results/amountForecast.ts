import type { Day } from '../../plan/kernel/ids'
import type { ForecastModel } from '../forecastModel'
import { dayToNumber } from '../pace/dayWeights'
import { HORIZON_DAYS, countQuantiles, paceForecast } from '../pace/paceForecast'

/** How much will be delivered by a day: the calibrated count forecast itself, without the plan around it. */
export interface AmountForecast {
  readonly day: Day
  readonly unit: 'items' | 'equivalents'
  /** "With 95, 85, 50 % confidence at least", and what only the luckiest 15 % reach. */
  readonly atLeast95: number
  readonly atLeast85: number
  readonly atLeast50: number
  readonly atLeast15: number
}

/** Null without a pace, for a day that is past, or for one more than a year ahead. */
export function amountForecast({ pace, weights, capacity, origin }: ForecastModel, day: Day): AmountForecast | null {
  const horizon = dayToNumber(day) - dayToNumber(origin) + 1
  if (pace.kind !== 'pace' || horizon < 1 || horizon > HORIZON_DAYS) return null
  const forecast = paceForecast(pace.pace, (ahead) => weights[ahead]! * capacity[ahead]!, pace.widening)
  const [atLeast95, atLeast85, atLeast50, atLeast15] = countQuantiles(forecast, horizon, [0.05, 0.15, 0.5, 0.85]) as [number, number, number, number]
  return { day, unit: pace.unit, atLeast95, atLeast85, atLeast50, atLeast15 }
}
