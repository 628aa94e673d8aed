import type { Decision } from '../../kernel/decision'
import { decided, rejected } from '../../kernel/decision'
import { isSame } from '../../kernel/same'
import type { PlanState } from '../../planState'
import type { ArchitectureEvent } from './events'
import { rejectEnds, rejectParent, rejectPlace } from './standing'
import type { ArchitectureElement, ArchitectureRelation } from './state'

const AGAIN = rejected('notUndoable', 'The architecture was changed there since.')
const IN_USE = rejected('notUndoable', 'Something in the architecture rests on it by now.')

export function inverse(event: ArchitectureEvent, { plan: { architecture } }: PlanState): Decision<ArchitectureEvent> {
  const { elements, relations } = architecture
  switch (event.type) {
    case 'ElementAdded': {
      const { element } = event
      if (!isSame(elements[element], elementIn(event))) return AGAIN
      const isUsed = Object.values(elements).some(({ parent }) => parent === element) || Object.values(relations).some(({ from, to }) => from === element || to === element)
      return isUsed ? IN_USE : decided({ ...event, type: 'ElementRemoved' })
    }
    case 'ElementRemoved':
      if (elements[event.element]) return AGAIN
      return rejectParent(elements, event.kind, event.parent) ? IN_USE : decided({ ...event, type: 'ElementAdded' })
    case 'ElementRenamed': {
      const { element, name, was } = event
      return isSame(elements[element]?.name, name) ? decided({ type: 'ElementRenamed', element, name: was, was: name }) : AGAIN
    }
    case 'ElementDescribed': {
      const { element, field, value, was } = event
      return isSame(elements[element]?.[field], value) ? decided({ type: 'ElementDescribed', element, field, value: was, was: value }) : AGAIN
    }
    case 'CodeLinked': {
      const { element, code, was } = event
      return isSame(elements[element]?.code, code) ? decided({ type: 'CodeLinked', element, code: was, was: code }) : AGAIN
    }
    case 'ElementPlaced': {
      const { element, kind, parent, was } = event
      const now = elements[element]
      if (now?.kind !== kind || now.parent !== parent) return AGAIN
      return rejectPlace(architecture, element, was) ? IN_USE : decided({ type: 'ElementPlaced', element, ...was, was: { kind, parent } })
    }
    case 'RelationAdded':
      return isSame(relations[event.relation], relationIn(event)) ? decided({ ...event, type: 'RelationRemoved' }) : AGAIN
    case 'RelationDescribed': {
      const { relation, field, value, was } = event
      return isSame(relations[relation]?.[field], value) ? decided({ type: 'RelationDescribed', relation, field, value: was, was: value }) : AGAIN
    }
    case 'RelationRemoved':
      if (relations[event.relation]) return AGAIN
      return rejectEnds(elements, event.from, event.to) ? IN_USE : decided({ ...event, type: 'RelationAdded' })
  }
}

type Whole<Type extends ArchitectureEvent['type']> = Extract<ArchitectureEvent, { type: Type }>

const elementIn = ({ order, kind, parent, name, technology, description, code }: Whole<'ElementAdded'>): ArchitectureElement => ({ order, kind, parent, name, technology, description, code })
const relationIn = ({ from, to, label, technology }: Whole<'RelationAdded'>): ArchitectureRelation => ({ from, to, label, technology })
