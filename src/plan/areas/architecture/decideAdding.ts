import type { Decision } from '../../kernel/decision'
import { decided, rejected } from '../../kernel/decision'
import type { LocalId } from '../../kernel/ids'
import type { ArchitectureCommand } from './commands'
import type { ArchitectureEvent } from './events'
import { rejectEnds, rejectParent } from './standing'
import type { ArchitectureElement, ArchitectureState } from './state'
import { MAX_ELEMENTS, MAX_RELATIONS } from './state'

type Adding = Extract<ArchitectureCommand, { type: 'AddToArchitecture' }>

/** What is added knows what stands before it in the list, so a part has its place and a relation its ends. */
export function add({ elements, relations }: Adding, now: ArchitectureState): Decision<ArchitectureEvent> {
  if (elements.length + Object.keys(now.elements).length > MAX_ELEMENTS) return rejected('invalid', `An architecture has at most ${MAX_ELEMENTS} elements.`, 'elements')
  if (relations.length + Object.keys(now.relations).length > MAX_RELATIONS) return rejected('invalid', `An architecture has at most ${MAX_RELATIONS} relations.`, 'relations')
  const known: Record<LocalId, ArchitectureElement> = { ...now.elements }
  const named = new Set(Object.keys(now.relations))
  const events: ArchitectureEvent[] = []
  const first = Math.max(-1, ...Object.values(now.elements).map(({ order }) => order)) + 1
  for (const [index, { element, ...said }] of elements.entries()) {
    if (known[element]) return rejected('alreadyExists', 'This element is already in the list.', 'element')
    const wrong = rejectParent(known, said.kind, said.parent)
    if (wrong) return wrong
    known[element] = { ...said, order: first + index }
    events.push({ type: 'ElementAdded', element, ...known[element] })
  }
  for (const { relation, ...said } of relations) {
    if (named.has(relation)) return rejected('alreadyExists', 'This relation is already in the list.', 'relation')
    const wrong = rejectEnds(known, said.from, said.to)
    if (wrong) return wrong
    named.add(relation)
    events.push({ type: 'RelationAdded', relation, ...said })
  }
  return decided(...events)
}
