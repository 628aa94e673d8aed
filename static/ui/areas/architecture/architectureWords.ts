import type { ElementKind } from '../../../../src/playbook/architecture'
import { KIND_WORDS } from '../../../../src/playbook/architecture'
import type { ArchitectureElement, ArchitectureState } from '../../../../src/plan/areas/architecture/state'
import type { LocalId } from '../../../../src/plan/kernel/ids'
import { textOr } from '../../../../src/plan/kernel/text'
import type { ArchitecturePicture } from '../../../../src/plan/views/architecture/architecturePicture'
import { count } from '../../kit/amounts'

export const elementName = (element: ArchitectureElement | undefined): string => (element ? textOr(element.name, 'withheld') : 'an element that is gone')

/** "Container: Kotlin". */
export function kindLine({ kind, technology }: ArchitectureElement): string {
  const said = textOr(technology, 'withheld').trim()
  return said === '' ? KIND_WORDS[kind].name : `${KIND_WORDS[kind].name}: ${said}`
}

/** "Solar home / Prediction service", for lists in which the name alone would not tell. */
export function pathName({ elements }: ArchitectureState, id: LocalId): string {
  const element = elements[id]
  return element?.parent ? `${pathName({ elements, relations: {} }, element.parent)} / ${elementName(element)}` : elementName(element)
}

/** What the picture says, in one sentence. */
export function pictureSentence({ frames, elements, level }: ArchitecturePicture): string {
  const inner = frames.at(-1)
  const named = (kind: ElementKind): readonly string[] => elements.filter((one) => one.element.kind === kind).map(({ element }) => elementName(element))
  if (inner) {
    const own = elements.filter(({ frame }) => frame === inner.id).map(({ element }) => elementName(element))
    const what = level === 'container' ? count(own.length, 'container', 'containers') : count(own.length, 'component', 'components')
    return own.length === 0 ? `${elementName(inner.element)} is not divided yet.` : `${elementName(inner.element)} consists of ${what}: ${some(own)}.`
  }
  const [systems, people, others] = [named('system'), named('person'), named('external')]
  const ours = systems.length === 0 ? 'No system of our own is named yet' : some(systems)
  const parts = [people.length === 0 ? '' : `${systems.length > 1 ? 'serve' : 'serves'} ${some(people)}`, others.length === 0 ? '' : `${systems.length > 1 ? 'work' : 'works'} with ${some(others)}`].filter((part) => part !== '')
  return systems.length === 0 || parts.length === 0 ? `${ours}.` : `${ours} ${parts.join(' and ')}.`
}

/** "A, B and 3 more". */
function some(names: readonly string[]): string {
  if (names.length <= 4) return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
  return `${names.slice(0, 3).join(', ')} and ${names.length - 3} more`
}
