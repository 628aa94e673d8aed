import type { Draft } from '../../kernel/area'
import type { Commit } from '../../kernel/commit'
import type { LocalId } from '../../kernel/ids'
import type { GatesEvent } from './events'
import type { GateCondition, GatesState } from './state'

export function evolve(plan: Draft<GatesState>, event: GatesEvent, { at, by, seq }: Commit): void {
  const { slice } = event
  switch (event.type) {
    case 'GateReviewSet': {
      const decision = plan.bySlice[slice]?.decision ?? null
      if (event.day === null && decision === null) delete plan.bySlice[slice]
      else plan.bySlice[slice] = { review: event.day, decision }
      return
    }
    case 'GateDecided': {
      const { decision: id, kind, who, reason, open, review } = event
      const conditions = event.conditions.map((condition) => ({ ...condition, met: null }))
      plan.bySlice[slice] = { review, decision: { id, kind, who, reason, conditions, open, at, by, seq } }
      return
    }
    case 'ConditionMet':
      return setMet(plan, slice, event.condition, { note: event.note, at, by })
    case 'ConditionReopened':
      return setMet(plan, slice, event.condition, null)
    case 'GateRestored':
      if (event.gate === null) delete plan.bySlice[slice]
      else plan.bySlice[slice] = event.gate
      return
  }
}

function setMet(plan: Draft<GatesState>, slice: LocalId, condition: LocalId, met: GateCondition['met']): void {
  const gate = plan.bySlice[slice]
  if (!gate?.decision) return
  const conditions = gate.decision.conditions.map((one) => (one.id === condition ? { ...one, met } : one))
  plan.bySlice[slice] = { ...gate, decision: { ...gate.decision, conditions } }
}
