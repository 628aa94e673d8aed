import type { ElementKind } from '../../../playbook/architecture'
import { KIND_WORDS } from '../../../playbook/architecture'
import type { Rejection } from '../../kernel/decision'
import { rejected } from '../../kernel/decision'
import type { LocalId } from '../../kernel/ids'
import type { ArchitectureElement, ArchitectureState, ElementPlace } from './state'

type Elements = Readonly<Record<LocalId, ElementPlace>>

/** What it is a part of, and so on outwards; the nearest first. */
export function ancestorsOf(elements: Elements, id: LocalId): readonly LocalId[] {
  const found: LocalId[] = []
  for (let parent = elements[id]?.parent; parent !== null && parent !== undefined && !found.includes(parent); parent = elements[parent]?.parent) found.push(parent)
  return found
}

/** All that is in it, however deep; what contains comes before what it contains. */
export function partsOf(elements: Elements, id: LocalId): readonly LocalId[] {
  const own = Object.keys(elements).filter((other) => elements[other]!.parent === id)
  return own.flatMap((part) => [part, ...partsOf(elements, part)])
}

/** Null where something of this kind may be a part of `parent`: each kind has its one place, so nothing contains what contains it. */
export function rejectParent(elements: Elements, kind: ElementKind, parent: LocalId | null): Rejection | null {
  const { name, within } = KIND_WORDS[kind]
  const a = withArticle(name)
  if (within === null) return parent === null ? null : rejected('invalid', `${a} stands on its own.`, 'parent')
  const outer = KIND_WORDS[within].name.toLowerCase()
  if (parent === null) return rejected('invalid', `${a} is a part of a ${outer}: say of which.`, 'parent')
  const found = elements[parent]
  if (!found) return rejected('notFound', `The ${outer} that it is a part of is not in the list.`, 'parent')
  return found.kind === within ? null : rejected('invalid', `${a} is a part of a ${outer}, not of ${withArticle(KIND_WORDS[found.kind].name).toLowerCase()}.`, 'parent')
}

/** Null where the two can be related: both are there, and neither contains the other. */
export function rejectEnds(elements: Elements, from: LocalId, to: LocalId): Rejection | null {
  if (!elements[from]) return rejected('notFound', 'Where the relation starts is not in the list.', 'from')
  if (!elements[to]) return rejected('notFound', 'Where the relation ends is not in the list.', 'to')
  if (from === to) return rejected('invalid', 'Nothing is related to itself.', 'to')
  const isInside = ancestorsOf(elements, from).includes(to) || ancestorsOf(elements, to).includes(from)
  return isInside ? rejected('invalid', 'A part is not related to what contains it.', 'to') : null
}

/** Null where it can be of this kind and stand there, with its parts and relations as they are. */
export function rejectPlace({ elements, relations }: ArchitectureState, id: LocalId, place: ElementPlace): Rejection | null {
  // As what it is now it could contain what it is to become.
  const wrong = place.parent === id ? rejected('invalid', 'Nothing is a part of itself.', 'parent') : rejectParent(elements, place.kind, place.parent)
  if (wrong) return wrong
  const part = Object.values(elements).find((other) => other.parent === id && KIND_WORDS[other.kind].within !== place.kind)
  if (part) return rejected('invalid', `It has parts: ${withArticle(KIND_WORDS[part.kind].name).toLowerCase()} is never a part of ${withArticle(KIND_WORDS[place.kind].name).toLowerCase()}. Place those first.`, 'kind')
  const placed = { ...elements, [id]: { ...elements[id], ...place } as ArchitectureElement }
  const touched = Object.values(relations).find(({ from, to }) => rejectEnds(placed, from, to) !== null)
  return touched ? rejected('invalid', 'It is related to what it would become a part of. Remove that relation first.', 'parent') : null
}

const withArticle = (name: string): string => `${/^[AEIOU]/.test(name) ? 'An' : 'A'} ${name.toLowerCase()}`
