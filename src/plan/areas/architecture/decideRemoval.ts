import { textOr } from '../../kernel/text'
import type { Decision } from '../../kernel/decision'
import { decided, rejected } from '../../kernel/decision'
import type { ArchitectureCommand } from './commands'
import type { ArchitectureEvent } from './events'
import { partsOf } from './standing'
import type { ArchitectureState } from './state'

/** In use it asks first; then relations and parts go with it, from the inside out, in the same commit. */
export function removeElement({ element, confirmed }: Extract<ArchitectureCommand, { type: 'RemoveElement' }>, { elements, relations }: ArchitectureState): Decision<ArchitectureEvent> {
  const going = [element, ...partsOf(elements, element)]
  const touched = Object.entries(relations).filter(([, { from, to }]) => going.includes(from) || going.includes(to))
  const parts = going.length - 1
  if (parts + touched.length > 0 && confirmed !== true) {
    const uses = [parts > 0 ? counted(parts, 'part') : '', touched.length > 0 ? counted(touched.length, 'relation') : ''].filter((use) => use !== '')
    return rejected('confirm', `${textOr(elements[element]!.name, 'It')} has ${uses.join(' and ')}. Removed, they go with it; one undo brings all of it back.`, 'element')
  }
  return decided(
    ...touched.map(([relation, said]): ArchitectureEvent => ({ type: 'RelationRemoved', relation, ...said })),
    ...going.toReversed().map((id): ArchitectureEvent => ({ type: 'ElementRemoved', element: id, ...elements[id]! })),
  )
}

const counted = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`
