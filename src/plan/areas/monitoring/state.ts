import type { AlertAnswer, FallbackWay, MetricKind, Worse } from '../../../playbook/monitoringCatalogue'
import type { ActorKey, LocalId, Moment, StoryId } from '../../kernel/ids'
import type { Text } from '../../kernel/text'

export interface MetricDetails {
  readonly name: Text
  readonly kind: MetricKind
  readonly unit: Text
}

/** Beyond `warn` it is a warning, beyond `breach` a breach; null: no such limit. */
export interface Thresholds {
  readonly worse: Worse
  readonly warn: number | null
  readonly breach: number | null
}

export const SEVERITIES = ['warning', 'breach'] as const
export type Severity = (typeof SEVERITIES)[number]

export interface Reading {
  readonly at: Moment
  readonly value: number
}

/** The plan of action when something goes wrong (P5). */
export interface Fallback {
  readonly how: FallbackWay
  readonly plan: Text
}

/** What an alert is about, as it was when it was opened or raised. */
export interface AlertFacts {
  readonly severity: Severity
  readonly reading: Reading
  readonly limit: number
}

/** The latest alert of a metric: older ones stand in the log. */
export interface Alert extends AlertFacts {
  /** "A-4" to people; counted per plan. */
  readonly number: number
  readonly openedAt: Moment
  readonly answer: { readonly kind: AlertAnswer; readonly why: Text; readonly at: Moment; readonly by: ActorKey } | null
  /** When a reading was within the thresholds again after the answer: what comes then is another breach. */
  readonly ended: Moment | null
}

export interface Metric extends MetricDetails {
  /** "M-2" to people; counted per plan, never given twice. */
  readonly number: number
  readonly thresholds: Thresholds
  /** A reading is expected every so many hours; null: nobody waits for one. */
  readonly every: number | null
  readonly fallback: Fallback | null
  readonly stories: readonly StoryId[]
  readonly alert: Alert | null
  readonly retired?: { readonly at: Moment; readonly by: ActorKey; readonly why: Text }
  /** When something of it was said last, and by whom. */
  readonly at: Moment
  readonly by: ActorKey
}

/** Cases in which the model was wrong, collected until they go into the test set (Lean). */
export interface LowCase {
  readonly metric: LocalId | null
  readonly text: Text
  readonly link: Text
  /** How often it was seen. */
  readonly count: number
}

export interface MonitoringState {
  readonly nextNumber: number
  readonly nextAlert: number
  readonly byId: Readonly<Record<LocalId, Metric>>
  readonly cases: Readonly<Record<LocalId, LowCase>>
  /** How many cases each story brings into the test set. */
  readonly taken: Readonly<Record<StoryId, number>>
}

/** What a story's own part knows: enough for its panel to show an open alert without the practices. */
export interface StoryMetric {
  readonly metric: LocalId
  readonly number: number
  readonly alert: StoryAlert | null
}

export interface StoryAlert extends AlertFacts {
  readonly number: number
  readonly name: Text
  readonly unit: Text
}

export interface StoryMonitoring {
  readonly metrics: readonly StoryMetric[]
}

export const initialMonitoring = (): MonitoringState => ({ nextNumber: 1, nextAlert: 1, byId: {}, cases: {}, taken: {} })
export const initialStoryMonitoring = (): StoryMonitoring => ({ metrics: [] })
