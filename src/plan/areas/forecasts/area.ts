import type { Area } from '../../kernel/area'
import type { PlanState } from '../../planState'
import type { ForecastsCommand } from './commands'
import { forecastsCommands } from './commands'
import { decide } from './decide'
import type { ForecastsEvent } from './events'
import { forecastsEvents } from './events'
import { evolve } from './evolve'
import { inverse } from './inverse'
import type { ForecastsState } from './state'
import { initialForecasts } from './state'

/** Forecasts that were given out, and what the forecast goes by beside the stories (C5). */
export const forecastsArea: Area<ForecastsEvent, ForecastsCommand, ForecastsState, object, PlanState> = {
  name: 'forecasts',
  events: forecastsEvents,
  commands: forecastsCommands,
  capability: { IssueForecast: 'app', OmitForecast: 'app', ExcludePeriod: 'structure', IncludePeriod: 'structure', SetCorrelation: 'structure' },
  structural: ['PeriodExcluded', 'PeriodIncluded', 'CorrelationSet'],
  initialState: initialForecasts,
  evolve,
  needs: () => 'plan',
  decide,
  inverse,
}
