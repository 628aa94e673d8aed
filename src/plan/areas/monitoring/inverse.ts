import type { Decision } from '../../kernel/decision'
import { decided, rejected } from '../../kernel/decision'
import { isSame } from '../../kernel/same'
import type { PlanState } from '../../planState'
import { MOST_METRICS } from './decideMetrics'
import type { MonitoringEvent } from './events'
import { factsOf, linkedStories, openAlertOf } from './openAlert'
import type { LowCase, Metric, MonitoringState } from './state'

const AGAIN = rejected('notUndoable', 'This metric was changed again since.', 'metric')
const SEEN = rejected('notUndoable', 'What Foldline saw in the readings stays.', 'metric')

export function inverse(event: MonitoringEvent, state: PlanState): Decision<MonitoringEvent> {
  const { byId, cases, taken } = state.plan.monitoring
  switch (event.type) {
    case 'AlertOpened':
    case 'AlertRaised':
    case 'BreachEnded':
      return SEEN
    case 'CaseCollected':
      return isStill(cases, event) ? decided({ ...event, type: 'CaseRemoved' }) : rejected('notUndoable', 'This case was taken or removed since.', 'case')
    case 'CaseRemoved':
      return cases[event.case] ? rejected('notUndoable', 'This case is there again.', 'case') : decided({ ...event, type: 'CaseCollected' })
    case 'CasesTaken':
      if ((taken[event.story] ?? 0) < event.cases.length || event.cases.some((one) => cases[one.case])) return rejected('notUndoable', 'These cases are there again.', 'case')
      return decided({ ...event, type: 'CasesReturned' })
    case 'CasesReturned':
      return event.cases.every((one) => isStill(cases, one)) ? decided({ ...event, type: 'CasesTaken' }) : rejected('notUndoable', 'Some of these cases were taken or removed since.', 'case')
    case 'MetricMonitored':
    case 'MetricDescribed':
    case 'ThresholdsSet':
    case 'ReadingsExpected':
    case 'FallbackNamed':
    case 'MetricLinked':
    case 'MetricUnlinked':
    case 'MetricRetired':
    case 'MetricRestored':
    case 'AlertAnswered':
    case 'AlertReopened': {
      const found = byId[event.metric]
      if (!found) return AGAIN
      const back = opposite(event, found, state)
      return back.kind === 'rejected' ? { ...back, by: found.by } : back
    }
  }
}

const isStill = (cases: MonitoringState['cases'], { case: id, metric, text, link, count }: LowCase & { readonly case: string }): boolean => isSame(cases[id], { metric, text, link, count })

type About = Extract<MonitoringEvent, { metric: string }>
type Kept = Exclude<About, { type: 'AlertOpened' | 'AlertRaised' | 'BreachEnded' | 'CaseCollected' | 'CaseRemoved' }>

function opposite(event: Kept, found: Metric, { plan }: PlanState): Decision<MonitoringEvent> {
  const { metric } = event
  const { number, name, kind, unit, alert } = found
  if (event.type === 'MetricRetired') {
    const inUse = Object.values(plan.monitoring.byId).filter(({ retired }) => !retired).length
    if (inUse >= MOST_METRICS) return rejected('notUndoable', 'The plan monitors as many metrics as it can by now.', 'metric')
    return found.retired ? decided({ type: 'MetricRestored', metric, why: '' }) : AGAIN
  }
  if (event.type === 'MetricUnlinked')
    return found.stories.includes(event.story) ? AGAIN : decided({ type: 'MetricLinked', metric, number, story: event.story, alert: openAlertOf(found) })
  if (event.type === 'MetricLinked') return found.stories.includes(event.story) ? decided({ type: 'MetricUnlinked', metric, number, story: event.story }) : AGAIN
  if (found.retired) return AGAIN
  switch (event.type) {
    case 'MetricMonitored': {
      const isBare = isSame([{ name, kind, unit }, found.thresholds, found.every, found.fallback, found.stories, alert], [event.details, event.thresholds, event.every, null, [], null])
      return isBare ? decided({ type: 'MetricRetired', metric, why: '' }) : AGAIN
    }
    case 'MetricRestored':
      return openAlertOf(found) ? AGAIN : decided({ type: 'MetricRetired', metric, why: '' })
    case 'MetricDescribed':
      return isSame({ name, kind, unit }, event.details) ? decided({ type: 'MetricDescribed', metric, details: event.was, was: event.details }) : AGAIN
    case 'ThresholdsSet':
      return isSame(found.thresholds, event.thresholds) ? decided({ type: 'ThresholdsSet', metric, thresholds: event.was, was: event.thresholds }) : AGAIN
    case 'ReadingsExpected':
      return found.every === event.every ? decided({ type: 'ReadingsExpected', metric, every: event.was, was: event.every }) : AGAIN
    case 'FallbackNamed':
      return isSame(found.fallback, event.fallback) ? decided({ type: 'FallbackNamed', metric, fallback: event.was, was: event.fallback }) : AGAIN
    case 'AlertAnswered': {
      if (alert?.number !== event.alert || alert.ended !== null || alert.answer?.kind !== event.answer) return AGAIN
      const { answer, why } = event
      return decided({ type: 'AlertReopened', metric, number, alert: event.alert, was: { answer, why }, name, unit, ...factsOf(alert), stories: linkedStories(found) })
    }
    case 'AlertReopened':
      if (alert?.number !== event.alert || alert.answer !== null) return AGAIN
      return decided({ type: 'AlertAnswered', metric, number, alert: event.alert, ...event.was, stories: linkedStories(found) })
  }
}
