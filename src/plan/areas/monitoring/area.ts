import type { Area } from '../../kernel/area'
import type { PlanState } from '../../planState'
import type { MonitoringCommand } from './commands'
import { monitoringCommands } from './commands'
import { decide } from './decide'
import type { MonitoringEvent } from './events'
import { monitoringEvents } from './events'
import { evolve, evolveStory } from './evolve'
import { inverse } from './inverse'
import type { MonitoringState, StoryMonitoring } from './state'
import { initialMonitoring, initialStoryMonitoring } from './state'

/** What is watched, when it goes too far, what is done then, and the cases that the model got wrong (P4, P5). Readings stand outside the log. */
export const monitoringArea: Area<MonitoringEvent, MonitoringCommand, MonitoringState, StoryMonitoring, PlanState> = {
  name: 'monitoring',
  events: monitoringEvents,
  commands: monitoringCommands,
  capability: {
    MonitorMetrics: 'plan',
    DescribeMetric: 'plan',
    SetThresholds: 'plan',
    ExpectReadings: 'plan',
    NameFallback: 'plan',
    LinkMetric: 'plan',
    UnlinkMetric: 'plan',
    RetireMetric: 'plan',
    RestoreMetric: 'plan',
    JudgeReadings: 'app',
    AnswerAlert: 'plan',
    CollectCase: 'plan',
    RemoveCase: 'plan',
    TakeCases: 'plan',
  },
  initialState: initialMonitoring,
  initialStory: initialStoryMonitoring,
  evolve,
  evolveStory,
  needs: () => 'plan',
  decide,
  inverse,
}
