import type { ForecastModel } from '../../../src/forecast/forecastModel'
import { planForecast } from '../../../src/forecast/results/planForecast'
import { simulate } from '../../../src/forecast/simulation/simulate'
import type { MadeForecast } from '../../../static/ui/forecast/dateRows'
import { smallModel } from '../../forecast/smallModel'

/** Twelve stories in two slices; the second rests on H-1, which holds with 60 %. */
export function madeForecast(more: Partial<ForecastModel> = {}): { readonly forecast: MadeForecast; readonly model: ForecastModel } {
  const stories = Array.from({ length: 12 }, (_, index) => ({ id: `${index + 1}`, row: index < 6 ? 0 : 1, days: [2, 6] as const }))
  const hypothesis = { id: 'h', story: '1', dependants: ['9', '10', '11', '12'], probability: 0.6 }
  const model = smallModel(stories, [hypothesis], more)
  const forecast = planForecast(model, simulate(model, { trials: 1000, seed: 1, stories: true }))
  if (forecast.kind !== 'forecast') throw new Error(`It is ${forecast.kind}`)
  return { forecast, model }
}
