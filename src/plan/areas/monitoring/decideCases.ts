import type { Decision } from '../../kernel/decision'
import { decided, NOTHING_TO_DO, rejected } from '../../kernel/decision'
import { isSame } from '../../kernel/same'
import { isEmpty } from '../../kernel/text'
import { rejectUnknown } from '../../knownStories'
import type { PlanState } from '../../planState'
import type { MonitoringCommand } from './commands'
import type { MonitoringEvent } from './events'

type Of<Type extends MonitoringCommand['type']> = Extract<MonitoringCommand, { type: Type }>

/** So many wait at most: then they belong into the test set. */
const MOST_CASES = 200

export function collectCase({ case: id, metric, text, link, count }: Of<'CollectCase'>, { plan }: PlanState): Decision<MonitoringEvent> {
  const { byId, cases } = plan.monitoring
  const known = cases[id]
  if (known) return isSame(known, { metric, text, link, count }) ? NOTHING_TO_DO : rejected('alreadyExists', 'This case is already collected.', 'case')
  if (metric !== null && !byId[metric]) return rejected('notFound', 'This metric is not monitored here.', 'metric')
  if (isEmpty(text) && isEmpty(link)) return rejected('invalid', 'Say what the model got wrong, or where it can be looked at.', 'text')
  if (Object.keys(cases).length >= MOST_CASES) return rejected('invalid', `${MOST_CASES} cases wait already: take some into the test set first.`, 'case')
  return decided({ type: 'CaseCollected', case: id, metric, text, link, count })
}

export function removeCase({ case: id }: Of<'RemoveCase'>, { plan }: PlanState): Decision<MonitoringEvent> {
  const found = plan.monitoring.cases[id]
  return found ? decided({ type: 'CaseRemoved', case: id, ...found }) : NOTHING_TO_DO
}

/** They go into the test set with a story; one that somebody else took meanwhile is left out. */
export function takeCases({ story, cases }: Of<'TakeCases'>, state: PlanState): Decision<MonitoringEvent> {
  const unknown = rejectUnknown(state, [story], 'story')
  if (unknown) return unknown
  const waiting = state.plan.monitoring.cases
  const taken = [...new Set(cases)].flatMap((id) => (waiting[id] ? [{ case: id, ...waiting[id] }] : []))
  return taken.length === 0 ? NOTHING_TO_DO : decided({ type: 'CasesTaken', story, cases: taken })
}
