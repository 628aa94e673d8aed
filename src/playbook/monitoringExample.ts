import type { CatalogueMetric, FallbackWay } from './monitoringCatalogue'

export interface ExampleMetric extends Pick<CatalogueMetric, 'kind' | 'name' | 'unit' | 'worse' | 'warn' | 'breach' | 'every'> {
  readonly fallback: { readonly how: FallbackWay; readonly plan: string }
}

/** What monitoring may look like: a smart-home application for solar energy. */
export const MONITORING_EXAMPLE: readonly ExampleMetric[] = [
  { kind: 'software', name: 'Latency of the prediction, 95th percentile', unit: 'ms', worse: 'above', warn: 250, breach: 300, every: 24, fallback: { how: 'automated', plan: 'The gateway shows the prediction of the day before, with its date.' } },
  { kind: 'input', name: 'Missing values of the inverter feed', unit: '%', worse: 'above', warn: 2, breach: 5, every: 24, fallback: { how: 'automated', plan: 'Households with gaps get the rule-based hint instead of the model’s.' } },
  { kind: 'conceptDrift', name: 'Forecast error (MAE)', unit: 'kWh', worse: 'above', warn: 0.42, breach: 0.45, every: 168, fallback: { how: 'byHand', plan: 'Compare with last year’s season, then retrain on the last 60 days; the older model stays one switch away.' } },
]
