import { openAlertOf } from '../areas/monitoring/openAlert'
import { severityOf } from '../areas/monitoring/judge'
import type { Metric, Reading, Severity, StoryAlert } from '../areas/monitoring/state'
import type { LocalId, Moment } from '../kernel/ids'
import type { PlanParts } from '../planState'

/** The latest reading of each metric that has one; null while it is not known. */
export type LatestReadings = Readonly<Record<LocalId, Reading>> | null

export interface MetricRow {
  readonly id: LocalId
  readonly metric: Metric
  readonly latest: Reading | null
  /** Of the latest reading; null within the limits, and without a reading. */
  readonly severity: Severity | null
  readonly open: StoryAlert | null
  /** Hours without a reading, where one was expected long ago; null otherwise. */
  readonly silentFor: number | null
  /** Days that an answered breach has gone on since the answer; null where none does. */
  readonly goesOnFor: number | null
}

export interface MonitoringBoard {
  /** By number. */
  readonly rows: readonly MetricRow[]
  readonly retired: readonly MetricRow[]
  /** Open alerts: breaches first, then the oldest. */
  readonly alerts: readonly MetricRow[]
  readonly withoutFallback: readonly MetricRow[]
  readonly silent: readonly MetricRow[]
}

const HOUR = 3_600_000
const DAY = 24 * HOUR
/** A reading may come late by half of the time between two. */
const PATIENCE = 1.5

/** What is watched, how it stands, and what waits for an answer (P4, P5). */
export function monitoringBoard({ monitoring }: PlanParts, latest: LatestReadings, now: Moment): MonitoringBoard {
  const all = Object.entries(monitoring.byId)
    .map(([id, metric]) => toRow(id, metric, latest, now))
    .toSorted((a, b) => a.metric.number - b.metric.number)
  const rows = all.filter(({ metric }) => !metric.retired)
  return {
    rows,
    retired: all.filter(({ metric }) => metric.retired),
    alerts: rows.filter(({ open }) => open !== null).toSorted((a, b) => urgency(a) - urgency(b) || a.open!.number - b.open!.number),
    withoutFallback: rows.filter(({ metric }) => metric.fallback === null),
    silent: rows.filter(({ silentFor }) => silentFor !== null),
  }
}

const urgency = ({ open }: MetricRow): number => (open?.severity === 'breach' ? 0 : 1)

function toRow(id: LocalId, metric: Metric, latest: LatestReadings, now: Moment): MetricRow {
  const { thresholds, every, alert, retired } = metric
  const reading = latest?.[id] ?? null
  const quiet = (now - (reading?.at ?? metric.at)) / HOUR
  const isSilent = latest !== null && !retired && every !== null && quiet > every * PATIENCE
  return {
    id,
    metric,
    latest: reading,
    severity: reading && severityOf(thresholds, reading.value),
    open: openAlertOf(metric),
    silentFor: isSilent ? Math.floor(quiet) : null,
    goesOnFor: !retired && alert?.answer && alert.ended === null ? Math.floor((now - alert.answer.at) / DAY) : null,
  }
}
