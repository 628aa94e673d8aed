import type { Moment } from '../../kernel/ids'
import type { AlertFacts, Metric, Reading, Severity, Thresholds } from './state'

export type Judgement =
  /** A breach begins, or is worse than the one that was answered. */
  | ({ readonly kind: 'opened' } & AlertFacts)
  /** The open warning became a breach. */
  | ({ readonly kind: 'raised' } & AlertFacts)
  /** After the answer it is within the thresholds again. */
  | { readonly kind: 'ended'; readonly reading: Reading }

/** A reading that is older than this is history that was brought in: it opens no alert. Milliseconds. */
const ALERT_WINDOW = 7 * 86_400_000

/** How bad a value is; null within the thresholds. A value at the limit is still within. */
export function severityOf({ worse, warn, breach }: Thresholds, value: number): Severity | null {
  const isBeyond = (limit: number | null): boolean => limit !== null && (worse === 'above' ? value > limit : value < limit)
  if (isBeyond(breach)) return 'breach'
  return isBeyond(warn) ? 'warning' : null
}

const RANK: Readonly<Record<Severity, number>> = { warning: 1, breach: 2 }

/**
 * What readings do to a metric's alerts, in the order of their time: a breach opens one, once until it is answered;
 * after the answer the same breach goes on until a reading is within the thresholds. At most a few, however many
 * readings there are.
 */
export function judge({ thresholds, alert: before }: Metric, readings: readonly Reading[], now: Moment): readonly Judgement[] {
  const judgements: Judgement[] = []
  let alert = before && { severity: before.severity, isAnswered: before.answer !== null, ended: before.ended, at: before.reading.at }
  for (const reading of readings.toSorted((a, b) => a.at - b.at)) {
    if (reading.at < now - ALERT_WINDOW) continue
    const severity = severityOf(thresholds, reading.value)
    const isWorse = severity !== null && alert !== null && RANK[severity] > RANK[alert.severity]
    if (alert === null || alert.ended !== null) {
      if (severity === null || (alert !== null && reading.at <= alert.ended!)) continue
      judgements.push({ kind: 'opened', severity, reading, limit: limitOf(thresholds, severity) })
      alert = { severity, isAnswered: false, ended: null, at: reading.at }
    } else if (!alert.isAnswered) {
      if (!isWorse) continue
      judgements.push({ kind: 'raised', severity, reading, limit: limitOf(thresholds, severity) })
      alert = { ...alert, severity }
    } else if (reading.at > alert.at) {
      if (severity === null) {
        judgements.push({ kind: 'ended', reading })
        alert = { ...alert, ended: reading.at }
      } else if (isWorse) {
        judgements.push({ kind: 'opened', severity, reading, limit: limitOf(thresholds, severity) })
        alert = { severity, isAnswered: false, ended: null, at: reading.at }
      }
    }
  }
  return judgements
}

const limitOf = ({ warn, breach }: Thresholds, severity: Severity): number => (severity === 'breach' ? breach! : warn!)
