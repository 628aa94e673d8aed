import type { DecideContext } from '../../kernel/area'
import type { Decision } from '../../kernel/decision'
import { decided, NOTHING_TO_DO, rejected } from '../../kernel/decision'
import { isSame } from '../../kernel/same'
import { isEmpty } from '../../kernel/text'
import { rejectUnknown } from '../../knownStories'
import type { PlanState } from '../../planState'
import type { MonitoringCommand } from './commands'
import { answerAlert, judgeReadings } from './decideAlert'
import { collectCase, removeCase, takeCases } from './decideCases'
import { monitorMetrics, rejectThresholds } from './decideMetrics'
import type { MonitoringEvent } from './events'
import { openAlertOf } from './openAlert'
import type { Metric } from './state'

export function decide(command: MonitoringCommand, state: PlanState, context: DecideContext): Decision<MonitoringEvent> {
  switch (command.type) {
    case 'MonitorMetrics':
      return monitorMetrics(command.metrics, state)
    case 'CollectCase':
      return collectCase(command, state)
    case 'RemoveCase':
      return removeCase(command, state)
    case 'TakeCases':
      return takeCases(command, state)
    case 'DescribeMetric':
    case 'SetThresholds':
    case 'ExpectReadings':
    case 'NameFallback':
    case 'LinkMetric':
    case 'UnlinkMetric':
    case 'RetireMetric':
    case 'RestoreMetric':
    case 'JudgeReadings':
    case 'AnswerAlert':
      return decideAbout(command, state, context)
  }
}

type About = Exclude<MonitoringCommand, { type: 'MonitorMetrics' | 'CollectCase' | 'RemoveCase' | 'TakeCases' }>

function decideAbout(command: About, state: PlanState, context: DecideContext): Decision<MonitoringEvent> {
  const { metric } = command
  const found = state.plan.monitoring.byId[metric]
  if (!found) return rejected('notFound', 'This metric is not monitored here.', 'metric')
  if (command.type === 'RestoreMetric') return found.retired ? decided({ type: 'MetricRestored', metric, why: command.why }) : NOTHING_TO_DO
  if (command.type === 'UnlinkMetric') {
    const { story } = command
    return found.stories.includes(story) ? decided({ type: 'MetricUnlinked', metric, number: found.number, story }) : NOTHING_TO_DO
  }
  if (found.retired) {
    if (command.type === 'RetireMetric' || command.type === 'JudgeReadings') return NOTHING_TO_DO
    return rejected('conflict', `M-${found.number} is retired: restore it before you change it.`, 'metric')
  }
  return decideInUse(command, found, state, context)
}

function decideInUse(command: Exclude<About, { type: 'RestoreMetric' | 'UnlinkMetric' }>, found: Metric, state: PlanState, context: DecideContext): Decision<MonitoringEvent> {
  const { metric } = command
  switch (command.type) {
    case 'DescribeMetric': {
      const { name, kind, unit } = found
      const was = { name, kind, unit }
      return isSame(was, command.details) ? NOTHING_TO_DO : decided({ type: 'MetricDescribed', metric, details: command.details, was })
    }
    case 'SetThresholds': {
      const { thresholds } = command
      if (isSame(found.thresholds, thresholds)) return NOTHING_TO_DO
      return rejectThresholds(thresholds, 'thresholds') ?? decided({ type: 'ThresholdsSet', metric, thresholds, was: found.thresholds })
    }
    case 'ExpectReadings':
      return found.every === command.every ? NOTHING_TO_DO : decided({ type: 'ReadingsExpected', metric, every: command.every, was: found.every })
    case 'NameFallback': {
      const { fallback } = command
      if (isSame(found.fallback, fallback)) return NOTHING_TO_DO
      if (fallback !== null && isEmpty(fallback.plan)) return rejected('invalid', 'Say what is done when it goes wrong.', 'plan')
      return decided({ type: 'FallbackNamed', metric, fallback, was: found.fallback })
    }
    case 'LinkMetric': {
      const { story } = command
      if (found.stories.includes(story)) return NOTHING_TO_DO
      return rejectUnknown(state, [story], 'story') ?? decided({ type: 'MetricLinked', metric, number: found.number, story, alert: openAlertOf(found) })
    }
    case 'RetireMetric':
      if (openAlertOf(found)) return rejected('conflict', `M-${found.number} has an open alert: answer it first.`, 'metric')
      return decided({ type: 'MetricRetired', metric, why: command.why })
    case 'JudgeReadings':
      return judgeReadings(command, found, state, context)
    case 'AnswerAlert':
      return answerAlert(command, found)
  }
}
