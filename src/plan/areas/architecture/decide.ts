import type { Decision } from '../../kernel/decision'
import { decided, NOTHING_TO_DO, rejected } from '../../kernel/decision'
import { isSame } from '../../kernel/same'
import type { PlanState } from '../../planState'
import type { ArchitectureCommand } from './commands'
import { add } from './decideAdding'
import { removeElement } from './decideRemoval'
import type { ArchitectureEvent } from './events'
import { rejectPlace } from './standing'
import type { ArchitectureElement, ArchitectureState } from './state'

export function decide(command: ArchitectureCommand, { plan: { architecture } }: PlanState): Decision<ArchitectureEvent> {
  switch (command.type) {
    case 'AddToArchitecture':
      return add(command, architecture)
    case 'DescribeRelation':
    case 'RemoveRelation':
      return decideRelation(command, architecture)
    case 'RenameElement':
    case 'DescribeElement':
    case 'LinkCode':
    case 'PlaceElement':
    case 'RemoveElement': {
      const found = architecture.elements[command.element]
      return found ? decideElement(command, found, architecture) : rejected('notFound', 'This element is not in the list.', 'element')
    }
  }
}

type OfElement = Extract<ArchitectureCommand, { element: string }>

function decideElement(command: OfElement, found: ArchitectureElement, architecture: ArchitectureState): Decision<ArchitectureEvent> {
  const { element } = command
  switch (command.type) {
    case 'RenameElement':
      return isSame(found.name, command.name) ? NOTHING_TO_DO : decided({ type: 'ElementRenamed', element, name: command.name, was: found.name })
    case 'DescribeElement': {
      const { field, value } = command
      return isSame(found[field], value) ? NOTHING_TO_DO : decided({ type: 'ElementDescribed', element, field, value, was: found[field] })
    }
    case 'LinkCode':
      return isSame(found.code, command.code) ? NOTHING_TO_DO : decided({ type: 'CodeLinked', element, code: command.code, was: found.code })
    case 'PlaceElement': {
      const { kind, parent } = command
      const was = { kind: found.kind, parent: found.parent }
      if (isSame(was, { kind, parent })) return NOTHING_TO_DO
      return rejectPlace(architecture, element, { kind, parent }) ?? decided({ type: 'ElementPlaced', element, kind, parent, was })
    }
    case 'RemoveElement':
      return removeElement(command, architecture)
  }
}

type OfRelation = Extract<ArchitectureCommand, { relation: string }>

function decideRelation(command: OfRelation, { relations }: ArchitectureState): Decision<ArchitectureEvent> {
  const { relation } = command
  const found = relations[relation]
  switch (command.type) {
    case 'DescribeRelation': {
      const { field, value } = command
      if (!found) return rejected('notFound', 'This relation is not in the list.', 'relation')
      return isSame(found[field], value) ? NOTHING_TO_DO : decided({ type: 'RelationDescribed', relation, field, value, was: found[field] })
    }
    case 'RemoveRelation':
      return found ? decided({ type: 'RelationRemoved', relation, ...found }) : NOTHING_TO_DO
  }
}
