import type { DecideContext } from '../../kernel/area'
import type { Decision } from '../../kernel/decision'
import { decided, NOTHING_TO_DO, rejected } from '../../kernel/decision'
import { isSame } from '../../kernel/same'
import { isEmpty } from '../../kernel/text'
import type { PlanState } from '../../planState'
import type { MonitoringCommand } from './commands'
import type { MonitoringEvent } from './events'
import { judge } from './judge'
import { linkedStories } from './openAlert'
import type { Metric } from './state'

type Of<Type extends MonitoringCommand['type']> = Extract<MonitoringCommand, { type: Type }>

/** Judges anew on the plan as it stands: somebody may have changed the thresholds or answered meanwhile. */
export function judgeReadings({ metric, readings }: Of<'JudgeReadings'>, found: Metric, { plan }: PlanState, { at }: DecideContext): Decision<MonitoringEvent> {
  const { number, name, unit } = found
  const stories = linkedStories(found)
  let latest = found.alert?.number ?? 0
  let next = plan.monitoring.nextAlert
  return decided(
    ...judge(found, readings, at).map((judgement): MonitoringEvent => {
      switch (judgement.kind) {
        case 'opened': {
          const { severity, reading, limit } = judgement
          latest = next++
          return { type: 'AlertOpened', metric, number, alert: latest, name, unit, severity, reading, limit, stories }
        }
        case 'raised': {
          const { severity, reading, limit } = judgement
          return { type: 'AlertRaised', metric, number, alert: latest, severity, reading, limit, stories }
        }
        case 'ended':
          return { type: 'BreachEnded', metric, number, alert: latest, reading: judgement.reading }
      }
    }),
  )
}

/** It stays until it is answered; accepting it asks for the reason. The first answer stands. */
export function answerAlert({ metric, alert, answer, why }: Of<'AnswerAlert'>, found: Metric): Decision<MonitoringEvent> {
  if (found.alert?.number !== alert) return rejected('notFound', `M-${found.number} has no such alert any more.`, 'alert')
  const given = found.alert.answer
  if (given) return isSame({ answer, why }, { answer: given.kind, why: given.why }) ? NOTHING_TO_DO : { ...rejected('conflict', `A-${alert} was answered meanwhile.`, 'alert'), by: given.by }
  if (answer === 'accepted' && isEmpty(why)) return rejected('invalid', 'Say why this is acceptable.', 'why')
  return decided({ type: 'AlertAnswered', metric, number: found.number, alert, answer, why, stories: linkedStories(found) })
}
