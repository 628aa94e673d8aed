import { ALERT_ANSWER_NAMES, FALLBACK_WAY_NAMES } from '../../../playbook/monitoringCatalogue'
import type { MonitoringEvent } from '../../areas/monitoring/events'
import type { Severity, Thresholds } from '../../areas/monitoring/state'
import type { LocalId } from '../../kernel/ids'
import type { Text } from '../../kernel/text'
import { textOr } from '../../kernel/text'
import type { PlanParts } from '../../planState'
import type { EventSentence, SentencePart } from './sentence'
import { because, quote, says, stories } from './sentence'

export function monitoringSentence(event: MonitoringEvent, plan: PlanParts): EventSentence {
  switch (event.type) {
    case 'MetricMonitored':
      return says(`began to monitor M-${event.number} `, quote(event.details.name), `: ${thresholdText(event.thresholds, event.details.unit)}`)
    case 'MetricDescribed':
      return says('described ', quote(event.was.name), ' anew as ', quote(event.details.name))
    case 'ThresholdsSet':
      return says('set the thresholds of ', ...named(plan, event.metric), `: ${thresholdText(event.thresholds, unitOf(plan, event.metric))}, before ${thresholdText(event.was, unitOf(plan, event.metric))}`)
    case 'ReadingsExpected':
      return says('expects a reading of ', ...named(plan, event.metric), event.every === null ? ' no longer' : ` every ${event.every === 1 ? 'hour' : `${event.every} hours`}`)
    case 'FallbackNamed':
      if (event.fallback === null) return says('took back the plan of action of ', ...named(plan, event.metric))
      return because(event.fallback.plan, 'named the plan of action of ', ...named(plan, event.metric), `, ${FALLBACK_WAY_NAMES[event.fallback.how].toLowerCase()}`)
    case 'MetricLinked':
      return says('linked ', stories([event.story]), ` with the metric M-${event.number}`)
    case 'MetricUnlinked':
      return says('took the metric ', `M-${event.number} off `, stories([event.story]))
    case 'MetricRetired':
      return because(event.why, 'retired the metric ', ...named(plan, event.metric))
    case 'MetricRestored':
      return because(event.why, 'restored the metric ', ...named(plan, event.metric))
    case 'AlertOpened':
      return says(`opened alert A-${event.alert} (${SEVERITY[event.severity]}): M-${event.number} `, quote(event.name), ` was ${withUnit(event.reading.value, event.unit)}, the limit is ${withUnit(event.limit, event.unit)}`)
    case 'AlertRaised':
      return says(`raised alert A-${event.alert} to a breach: M-${event.number} was ${event.reading.value}, the limit is ${event.limit}`)
    case 'AlertAnswered':
      return because(event.why, `answered alert A-${event.alert} of M-${event.number}: ${ALERT_ANSWER_NAMES[event.answer].toLowerCase()}`)
    case 'AlertReopened':
      return says(`took back the answer to alert A-${event.alert} of M-${event.number}`)
    case 'BreachEnded':
      return says(`saw M-${event.number} within its thresholds again, at ${event.reading.value}, after alert A-${event.alert}`)
    case 'CaseCollected':
      return says('collected ', seen(event.count), ' of low accuracy: ', quote(event.text))
    case 'CaseRemoved':
      return says('removed ', seen(event.count), ' of low accuracy: ', quote(event.text))
    case 'CasesTaken':
      return says(`took ${event.cases.length === 1 ? 'a case' : `${event.cases.length} cases`} of low accuracy into the test set with `, stories([event.story]))
    case 'CasesReturned':
      return says(`put ${event.cases.length === 1 ? 'a case' : `${event.cases.length} cases`} of low accuracy back, from `, stories([event.story]))
  }
}

const SEVERITY: Readonly<Record<Severity, string>> = { warning: 'warning', breach: 'breach' }
const seen = (count: number): string => (count === 1 ? 'a case' : `a case seen ${count} times`)

const withUnit = (value: number, unit: Text): string => `${value} ${textOr(unit, '')}`.trim()

function thresholdText({ worse, warn, breach }: Thresholds, unit: Text): string {
  const limits = [warn === null ? '' : `warning ${worse} ${withUnit(warn, unit)}`, breach === null ? '' : `breach ${worse} ${withUnit(breach, unit)}`].filter((one) => one !== '')
  return limits.length === 0 ? 'no limits' : limits.join(', ')
}

/** A panel's plan comes without the metrics. */
function named(plan: Partial<PlanParts>, id: LocalId): readonly SentencePart[] {
  const found = plan.monitoring?.byId[id]
  return found ? [`M-${found.number} `, quote(found.name)] : ['a metric']
}

const unitOf = (plan: Partial<PlanParts>, id: LocalId): Text => plan.monitoring?.byId[id]?.unit ?? ''
