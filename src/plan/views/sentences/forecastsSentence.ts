import type { ForecastsEvent } from '../../areas/forecasts/events'
import type { Occasion, Omission } from '../../areas/forecasts/state'
import type { PlanParts } from '../../planState'
import type { EventSentence, SentencePart } from './sentence'
import { because, quote, says } from './sentence'

export function forecastsSentence(event: ForecastsEvent, plan: PlanParts): EventSentence {
  switch (event.type) {
    case 'ForecastIssued': {
      const first = event.forecast.slices.find(({ p85 }) => p85 !== null)
      const slice = first && plan.map.slices[first.slice]
      const dates: readonly SentencePart[] = first && slice ? [': ', quote(slice.name), ` by ${first.p85} with 85 %`] : []
      return says('issued a forecast ', ...occasionOf(event.occasion, plan), ...dates)
    }
    case 'ForecastOmitted':
      return says('issued no forecast ', ...occasionOf(event.occasion, plan), `: ${WHY[event.why]}`)
    case 'PeriodExcluded':
      return because(event.span.reason, `left ${event.span.from} to ${event.span.to} out of the pace`)
    case 'PeriodIncluded':
      return says(`counted ${event.was.from} to ${event.was.to} in the pace again`)
    case 'CorrelationSet':
      return says(`set the correlation of hypotheses on the same data to ${said(event.correlation)}, before ${said(event.was)}`)
  }
}

const WHY: Readonly<Record<Omission, string>> = {
  tooYoung: 'there were fewer than 28 days of history',
  noStories: 'the plan had no stories',
  done: 'everything was delivered',
}

function occasionOf({ kind, of }: Occasion, { iterations }: PlanParts): readonly SentencePart[] {
  if (kind === 'gate') return ['at a gate']
  const found = iterations.byId[of]
  return ['at the end of ', found ? quote(found.name) : 'an iteration that is gone']
}

const said = (correlation: number | null): string => (correlation === null ? 'the usual one' : String(correlation))
