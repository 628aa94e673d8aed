/** What is watched once a model runs (P4; PhazeRo, Lean, Benveniste). Drift of both kinds stands for itself. */
export const METRIC_KINDS = ['software', 'input', 'output', 'dataDrift', 'conceptDrift'] as const
export type MetricKind = (typeof METRIC_KINDS)[number]

export const METRIC_KIND_NAMES: Readonly<Record<MetricKind, string>> = {
  software: 'Software',
  input: 'Input',
  output: 'Output',
  dataDrift: 'Data drift',
  conceptDrift: 'Concept drift',
}

export const METRIC_KIND_HINTS: Readonly<Record<MetricKind, string>> = {
  software: 'Does the service hold: memory, compute, latency, throughput, load.',
  input: 'Is what comes in as it should be: brightness, gaps, volume.',
  output: 'Is what goes out of use: empty answers, searches done again, users who give up.',
  dataDrift: 'The inputs differ from those that the model was trained on.',
  conceptDrift: 'The same inputs no longer mean the same result: the model is wrong more often.',
}

/** In which direction a value is worse. */
export const WORSE = ['above', 'below'] as const
export type Worse = (typeof WORSE)[number]

/** What somebody does about an alert (P4), and who acts on a fallback (P5). */
export const ALERT_ANSWERS = ['retrain', 'rollBack', 'pivot', 'accepted'] as const
export type AlertAnswer = (typeof ALERT_ANSWERS)[number]
export const ALERT_ANSWER_NAMES: Readonly<Record<AlertAnswer, string>> = { retrain: 'Retrain', rollBack: 'Roll back', pivot: 'Pivot', accepted: 'Accept' }

export const FALLBACK_WAYS = ['automated', 'byHand'] as const
export type FallbackWay = (typeof FALLBACK_WAYS)[number]
export const FALLBACK_WAY_NAMES: Readonly<Record<FallbackWay, string>> = { automated: 'Automated', byHand: 'By hand' }

export interface CatalogueMetric {
  readonly id: string
  readonly kind: MetricKind
  readonly name: string
  readonly unit: string
  readonly worse: Worse
  /** Where people would begin; each team sets its own. Null: there is no usual figure. */
  readonly warn: number | null
  readonly breach: number | null
  /** A reading is expected every so many hours. */
  readonly every: number
  readonly hint: string
  readonly practices: readonly string[]
}

const metric = (id: string, kind: MetricKind, name: string, unit: string, worse: Worse, limits: readonly [number | null, number | null], every: number, hint: string): CatalogueMetric => ({
  id, kind, name, unit, worse, warn: limits[0], breach: limits[1], every, hint, practices: ['P4'],
})

/** A starter catalogue: a plan takes from it what concerns it, with limits of its own. */
export const METRIC_CATALOGUE: readonly CatalogueMetric[] = [
  metric('memory', 'software', 'Memory in use', '%', 'above', [75, 90], 24, 'Of what the server has; a leak shows as a slow climb.'),
  metric('compute', 'software', 'Compute in use', '%', 'above', [70, 90], 24, 'CPU or GPU at the busiest hour.'),
  metric('latency', 'software', 'Latency, 95th percentile', 'ms', 'above', [250, 300], 24, 'What one request in twenty waits longer than.'),
  metric('throughput', 'software', 'Throughput', 'requests/s', 'below', [null, null], 24, 'What is answered at the peak; less than is asked for means a queue.'),
  metric('server-load', 'software', 'Server load', '%', 'above', [70, 85], 24, 'The busiest server, not the average.'),
  metric('brightness', 'input', 'Image brightness', '', 'below', [60, 40], 24, 'Mean of a day, 0 to 255: a dirty lens or a moved lamp shows first.'),
  metric('missing', 'input', 'Missing values', '%', 'above', [2, 5], 24, 'Share of fields that arrive empty.'),
  metric('volume', 'input', 'Input volume', 'rows/day', 'below', [null, null], 24, 'A feed that stops is not an error anywhere else.'),
  metric('nulls', 'output', 'Nulls returned', '%', 'above', [1, 3], 24, 'Requests that were answered with nothing.'),
  metric('search-redone', 'output', 'Search done again', '%', 'above', [20, 30], 168, 'The user asked, looked, and asked otherwise: the answer was of no use.'),
  metric('switch-to-typing', 'output', 'User switches to typing', '%', 'above', [10, 20], 168, 'Who speaks first and types then was not understood.'),
  metric('psi', 'dataDrift', 'Data drift (population stability index)', '', 'above', [0.1, 0.25], 168, 'Inputs of the week against those of training: above 0.1 moderate, above 0.25 major.'),
  metric('error', 'conceptDrift', 'Concept drift (error against training)', '%', 'above', [10, 25], 168, 'How much worse the error in production is than in the evaluation.'),
]
