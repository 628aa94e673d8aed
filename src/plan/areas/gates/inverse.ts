import type { Decision } from '../../kernel/decision'
import { decided, rejected } from '../../kernel/decision'
import { isSame } from '../../kernel/same'
import type { PlanState } from '../../planState'
import { conditionOf, structuredGate } from './decide'
import type { GatesEvent } from './events'

const AGAIN = rejected('notUndoable', 'Something was said at this gate again since.', 'gate')

export function inverse(event: GatesEvent, { plan }: PlanState): Decision<GatesEvent> {
  const { slice } = event
  const gate = plan.gates.bySlice[slice] ?? null
  const decision = gate?.decision ?? null
  const again: Decision<GatesEvent> = decision ? { ...AGAIN, by: decision.by } : AGAIN
  if (plan.map.slices[slice]?.retired) return again
  switch (event.type) {
    case 'GateReviewSet':
      return (gate?.review ?? null) === event.day ? decided({ type: 'GateReviewSet', slice, day: event.was, was: event.day }) : again
    case 'GateDecided': {
      const isUntouched = decision?.id === event.decision && gate?.review === event.review && decision.conditions.every(({ met }) => met === null)
      return isUntouched ? decided({ type: 'GateRestored', slice, gate: event.was, was: structuredGate(gate) }) : again
    }
    case 'GateRestored':
      return isSame(gate, event.gate) ? decided({ type: 'GateRestored', slice, gate: event.was, was: event.gate }) : again
    case 'ConditionMet': {
      const met = conditionOf(decision?.conditions, event.condition)?.met
      return met ? decided({ type: 'ConditionReopened', slice, condition: event.condition, was: met }) : again
    }
    case 'ConditionReopened': {
      const condition = conditionOf(decision?.conditions, event.condition)
      return condition && condition.met === null ? decided({ type: 'ConditionMet', slice, condition: event.condition, note: event.was.note }) : again
    }
  }
}
