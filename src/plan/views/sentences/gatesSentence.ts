import { GATE_DECISION_NAMES } from '../../../playbook/gateChecklist'
import type { GatesEvent } from '../../areas/gates/events'
import type { LocalId } from '../../kernel/ids'
import type { PlanParts } from '../../planState'
import type { EventSentence, SentencePart } from './sentence'
import { because, quote, says } from './sentence'

export function gatesSentence(event: GatesEvent, plan: Partial<PlanParts>): EventSentence {
  const gate = ['the gate of ', named(plan, event.slice)] as const
  switch (event.type) {
    case 'GateReviewSet':
      return event.day === null ? says('cancelled the review of ', ...gate) : says('planned the review of ', ...gate, ` for ${event.day}`)
    case 'GateDecided': {
      const asked = event.conditions.length === 0 ? '' : ` (${event.conditions.length})`
      return because(event.reason, 'recorded at ', ...gate, `: ${GATE_DECISION_NAMES[event.kind].toLowerCase()}${asked}, decided by `, quote(event.who))
    }
    case 'ConditionMet':
      return because(event.note, 'marked a condition of ', ...gate, ' as met', ...conditionNamed(plan, event.slice, event.condition))
    case 'ConditionReopened':
      return says('opened a condition of ', ...gate, ' again', ...conditionNamed(plan, event.slice, event.condition))
    case 'GateRestored':
      return says('set ', ...gate, ' back to what it was')
  }
}

function named({ map }: Partial<PlanParts>, id: LocalId): SentencePart {
  const found = map?.slices[id]
  return found ? quote(found.name) : 'a slice'
}

function conditionNamed({ gates }: Partial<PlanParts>, slice: LocalId, id: LocalId): readonly SentencePart[] {
  const found = gates?.bySlice[slice]?.decision?.conditions.find((condition) => condition.id === id)
  return found ? [': ', quote(found.text)] : []
}
