import { ELEMENT_KINDS } from '../../../playbook/architecture'
import type { ArchitectureElement, ArchitectureRelation, ArchitectureState } from '../../areas/architecture/state'
import type { LocalId } from '../../kernel/ids'

export interface ElementRow {
  readonly id: LocalId
  readonly element: ArchitectureElement
  /** 0: stands on its own; 1: a container; 2: a component. */
  readonly depth: number
  /** What is directly in it. */
  readonly parts: number
  readonly relations: readonly RelationRow[]
}

export interface RelationRow {
  readonly id: LocalId
  readonly relation: ArchitectureRelation
}

/** Everything written down, as a list: people, systems with what they consist of, external systems; each in the order in which it was added (R1). */
export function architectureList({ elements, relations }: ArchitectureState): readonly ElementRow[] {
  const byParent = new Map<LocalId | null, LocalId[]>()
  for (const id of Object.keys(elements).toSorted(inListOrder(elements))) {
    const { parent } = elements[id]!
    byParent.set(parent, [...(byParent.get(parent) ?? []), id])
  }
  const touching = relationsByEnd(relations)
  const rowsIn = (parent: LocalId | null, depth: number): readonly ElementRow[] =>
    (byParent.get(parent) ?? []).flatMap((id) => [
      { id, element: elements[id]!, depth, parts: byParent.get(id)?.length ?? 0, relations: touching.get(id) ?? [] },
      ...rowsIn(id, depth + 1),
    ])
  return rowsIn(null, 0)
}

export const inListOrder =
  (elements: ArchitectureState['elements']) =>
  (a: LocalId, b: LocalId): number => {
    const [one, other] = [elements[a]!, elements[b]!]
    return ELEMENT_KINDS.indexOf(one.kind) - ELEMENT_KINDS.indexOf(other.kind) || one.order - other.order || (a < b ? -1 : 1)
  }

function relationsByEnd(relations: ArchitectureState['relations']): ReadonlyMap<LocalId, readonly RelationRow[]> {
  const byEnd = new Map<LocalId, RelationRow[]>()
  for (const [id, relation] of Object.entries(relations)) {
    for (const end of [relation.from, relation.to]) byEnd.set(end, [...(byEnd.get(end) ?? []), { id, relation }])
  }
  return byEnd
}
