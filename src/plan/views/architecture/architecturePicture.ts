import type { Level } from '../../../playbook/architecture'
import { ancestorsOf } from '../../areas/architecture/standing'
import type { ArchitectureElement, ArchitectureRelation, ArchitectureState } from '../../areas/architecture/state'
import type { LocalId } from '../../kernel/ids'
import { textOr } from '../../kernel/text'
import { inListOrder } from './architectureList'

export interface DrawnElement {
  readonly id: LocalId
  readonly element: ArchitectureElement
  /** The frame that it is drawn in; null: outside of all. */
  readonly frame: LocalId | null
  /** It consists of something that the next level shows. */
  readonly canEnter: boolean
}

export interface DrawnRelation {
  readonly key: string
  readonly from: LocalId
  readonly to: LocalId
  /** What is said of it, each thing once; some of it stands for parts that this level does not show. */
  readonly labels: readonly string[]
}

export interface ArchitecturePicture {
  readonly level: Level
  /** What is looked into, the outermost first. */
  readonly frames: readonly { readonly id: LocalId; readonly element: ArchitectureElement }[]
  readonly elements: readonly DrawnElement[]
  readonly relations: readonly DrawnRelation[]
  /** Relations of what is looked into as a whole: they have no end on this level. */
  readonly whole: number
}

/**
 * One level of the architecture: the context, the containers of a system, the components of a container; with
 * what they work with outside. A relation of a part counts for the nearest thing around it that is shown (ARCH-8).
 * A focus that has no level of its own shows the context.
 */
export function architecturePicture({ elements, relations }: ArchitectureState, focus: LocalId | null): ArchitecturePicture {
  const frames = framesOf(elements, focus)
  const inner = frames.at(-1) ?? null
  const shownAs = (id: LocalId): LocalId | null => {
    const way = [id, ...ancestorsOf(elements, id)].toReversed()
    if (frames.includes(id)) return null
    // Down from the outside, as long as the way leads through what is looked into.
    return way.find((step) => !frames.includes(step)) ?? null
  }
  const drawn = new Map<string, { readonly from: LocalId; readonly to: LocalId; readonly labels: Set<string> }>()
  let whole = 0
  for (const relation of sortedRelations(relations)) {
    const [from, to] = [shownAs(relation.from), shownAs(relation.to)]
    if (from === null || to === null) whole += 1
    else if (from !== to && (inner === null || isWithin(elements, from, inner) || isWithin(elements, to, inner))) {
      const key = `${from}/${to}`
      const known = drawn.get(key) ?? { from, to, labels: new Set<string>() }
      const label = wordsOf(relation)
      if (label !== '') known.labels.add(label)
      drawn.set(key, known)
    }
  }
  const ends = new Set([...drawn.values()].flatMap(({ from, to }) => [from, to]))
  const shown = Object.keys(elements).filter((id) => elements[id]!.parent === inner || ends.has(id))
  return {
    level: (['context', 'container', 'component'] as const)[frames.length]!,
    frames: frames.map((id) => ({ id, element: elements[id]! })),
    elements: shown.toSorted(inListOrder(elements)).map((id) => {
      const element = elements[id]!
      return { id, element, frame: element.parent, canEnter: element.kind === 'system' || element.kind === 'container' }
    }),
    relations: [...drawn].map(([key, { from, to, labels }]) => ({ key, from, to, labels: [...labels] })),
    whole,
  }
}

function framesOf(elements: ArchitectureState['elements'], focus: LocalId | null): readonly LocalId[] {
  const kind = focus === null ? undefined : elements[focus]?.kind
  return focus !== null && (kind === 'system' || kind === 'container') ? [...ancestorsOf(elements, focus).toReversed(), focus] : []
}

const isWithin = (elements: ArchitectureState['elements'], id: LocalId, frame: LocalId): boolean => elements[id]!.parent === frame

/** "asks for a prediction [HTTPS]"; a technology alone stands in its brackets. */
export function wordsOf({ label, technology }: ArchitectureRelation): string {
  const [said, by] = [textOr(label, 'withheld').trim(), textOr(technology, 'withheld').trim()]
  return [said, by === '' ? '' : `[${by}]`].filter((part) => part !== '').join(' ')
}

const sortedRelations = (relations: ArchitectureState['relations']): readonly ArchitectureRelation[] =>
  Object.entries(relations).toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, relation]) => relation)
