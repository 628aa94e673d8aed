import type { Draft } from '../../kernel/area'
import type { ArchitectureEvent } from './events'
import type { ArchitectureState } from './state'

export function evolve(plan: Draft<ArchitectureState>, event: ArchitectureEvent): void {
  switch (event.type) {
    case 'ElementAdded': {
      const { order, kind, parent, name, technology, description, code } = event
      plan.elements[event.element] = { order, kind, parent, name, technology, description, code }
      return
    }
    case 'ElementRemoved':
      delete plan.elements[event.element]
      return
    case 'ElementRenamed':
      change(plan.elements, event.element, { name: event.name })
      return
    case 'ElementDescribed':
      change(plan.elements, event.element, { [event.field]: event.value })
      return
    case 'CodeLinked':
      change(plan.elements, event.element, { code: event.code })
      return
    case 'ElementPlaced':
      change(plan.elements, event.element, { kind: event.kind, parent: event.parent })
      return
    case 'RelationAdded': {
      const { from, to, label, technology } = event
      plan.relations[event.relation] = { from, to, label, technology }
      return
    }
    case 'RelationDescribed':
      change(plan.relations, event.relation, { [event.field]: event.value })
      return
    case 'RelationRemoved':
      delete plan.relations[event.relation]
      return
  }
}

function change<T extends object>(all: Record<string, T>, id: string, said: Partial<T>): void {
  const was = all[id]
  if (was) all[id] = { ...was, ...said }
}
