import type { Decision, Rejection } from '../../kernel/decision'
import { decided, rejected } from '../../kernel/decision'
import { isEmpty } from '../../kernel/text'
import type { PlanState } from '../../planState'
import type { MonitoringCommand } from './commands'
import type { MonitoringEvent } from './events'
import type { Thresholds } from './state'

type Entries = Extract<MonitoringCommand, { type: 'MonitorMetrics' }>['metrics']

/** So many metrics are watched at once: their latest readings are looked up together. */
export const MOST_METRICS = 100

/** Whole or not at all. */
export function monitorMetrics(entries: Entries, { plan }: PlanState): Decision<MonitoringEvent> {
  const { byId, nextNumber } = plan.monitoring
  const events: MonitoringEvent[] = []
  const listed = new Set<string>()
  const inUse = Object.values(byId).filter(({ retired }) => !retired).length
  if (inUse + entries.length > MOST_METRICS) return rejected('invalid', `A plan monitors ${MOST_METRICS} metrics at most: retire some first.`, 'metrics')
  for (const [index, { metric, details, thresholds, every, fallback }] of entries.entries()) {
    if (byId[metric] || listed.has(metric)) return rejected('alreadyExists', 'This metric is already monitored.', 'metric')
    const wrong = rejectThresholds(thresholds, `metrics.${index}.thresholds`)
    if (wrong) return wrong
    if (fallback !== null && isEmpty(fallback.plan)) return rejected('invalid', 'Say what is done when it goes wrong.', `metrics.${index}.fallback.plan`)
    listed.add(metric)
    events.push({ type: 'MetricMonitored', metric, number: nextNumber + index, details, thresholds, every })
    if (fallback !== null) events.push({ type: 'FallbackNamed', metric, fallback, was: null })
  }
  return decided(...events)
}

/** Null where a warning comes before a breach. */
export function rejectThresholds({ worse, warn, breach }: Thresholds, at: string): Rejection | null {
  if (warn === null || breach === null || (worse === 'above' ? warn < breach : warn > breach)) return null
  return rejected('invalid', `A warning comes before a breach: with “worse ${worse}” its limit is ${worse === 'above' ? 'lower' : 'higher'} than the breach’s.`, `${at}.warn`)
}
