import type { Draft } from '../../kernel/area'
import type { ForecastsEvent } from './events'
import type { ForecastsState } from './state'
import { MOST_ISSUED, occasionKey } from './state'

export function evolve(plan: Draft<ForecastsState>, event: ForecastsEvent): void {
  switch (event.type) {
    case 'ForecastIssued': {
      const { at, origin, version, seed, inputs, counts, slices, milestones } = event.forecast
      const { kind, of } = event.occasion
      plan.issued.push({ at, origin, version, seed, inputs, counts, slices, milestones, occasion: { kind, of } })
      if (plan.issued.length > MOST_ISSUED) plan.issued.shift()
      plan.occasions[occasionKey(event.occasion)] = 'issued'
      return
    }
    case 'ForecastOmitted':
      plan.occasions[occasionKey(event.occasion)] = event.why
      return
    case 'PeriodExcluded': {
      const { from, to, reason } = event.span
      plan.excluded[event.period] = { from, to, reason }
      return
    }
    case 'PeriodIncluded':
      delete plan.excluded[event.period]
      return
    case 'CorrelationSet':
      plan.correlation = event.correlation
      return
  }
}
