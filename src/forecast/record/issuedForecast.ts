import type { IssuedForecast } from '../../plan/areas/forecasts/state'
import type { Day } from '../../plan/kernel/ids'
import type { ForecastModel } from '../forecastModel'
import { countQuantiles, paceForecast } from '../pace/paceForecast'
import type { TeamPace } from '../pace/teamPace'
import type { Confidence } from '../results/outcome'
import { dateAt } from '../results/outcome'
import type { PlanForecast } from '../results/planForecast'
import { PERCENTS } from '../scoring'

/** What is foretold in items: a fortnight and four weeks ahead, where the method is scored. */
const COUNT_DAYS = [14, 28] as const

/**
 * Null where nothing can be issued: a guess is not, nor a plan that is done. `inputs`: the last commit of the state;
 * `items`: the pace in items, where the model's own counts story equivalents, which nobody could look up later.
 */
export function issuedForecast(model: ForecastModel, forecast: PlanForecast, inputs: number, items: TeamPace | null = null): IssuedForecast | null {
  const { pace, weights, capacity } = model
  if (forecast.kind !== 'forecast' || pace.kind !== 'pace') return null
  const counted = pace.unit === 'items' ? pace.pace : items
  const counts = counted && paceForecast(counted, (day) => weights[day]! * capacity[day]!, pace.widening)
  return {
    at: model.at,
    origin: model.origin,
    version: model.version,
    seed: forecast.seed,
    inputs,
    counts: counts === null ? [] : COUNT_DAYS.map((days) => ({ days, quantiles: countQuantiles(counts, days, PERCENTS) })),
    slices: forecast.slices.flatMap(({ slice, growing }) => {
      if (slice === null || growing === null) return []
      const at = (confidence: Confidence): Day | null => dateAt(growing, confidence)?.day ?? null
      return [{ slice, p50: at(0.5), p85: at(0.85), p95: at(0.95) }]
    }),
    milestones: forecast.milestones.map(({ id, day, growing }) => ({ id, day, probability: Math.round(growing * 1e4) / 1e4 })),
  }
}
