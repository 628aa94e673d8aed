import { KIND_WORDS } from '../../../playbook/architecture'
import type { ArchitectureElement } from '../../areas/architecture/state'
import type { LocalId } from '../../kernel/ids'
import { textOr } from '../../kernel/text'
import type { ArchitecturePicture, DrawnElement } from './architecturePicture'

/** One level as a Mermaid flowchart. Ids are our own, and no character of a text but letters, digits and a few signs stands in it as itself. */
export function architectureMermaid({ frames, elements, relations }: ArchitecturePicture): string {
  const nodes = new Map(elements.map(({ id }, index) => [id, `e${index + 1}`]))
  const nodesIn = (frame: LocalId | null): readonly DrawnElement[] => elements.filter((one) => (frames.some(({ id }) => id === one.frame) ? one.frame === frame : frame === null))
  const write = (one: DrawnElement): string => `${nodes.get(one.id)}${shaped(one.element)}`
  const framed = frames.reduceRight<readonly string[]>(
    (within, { id, element }, index) => [`subgraph s${index + 1}["${escaped(textOr(element.name, 'withheld'))}"]`, ...[...nodesIn(id).map(write), ...within].map((line) => `  ${line}`), 'end'],
    [],
  )
  const lines = [
    ...nodesIn(null).map(write),
    ...framed,
    ...relations.map(({ from, to, labels }) => `${nodes.get(from)} -->${labels.length === 0 ? '' : `|"${labels.map(escaped).join('<br/>')}"|`} ${nodes.get(to)}`),
  ]
  return ['flowchart TB', ...lines.map((line) => `  ${line}`), ''].join('\n')
}

function shaped(element: ArchitectureElement): string {
  const { kind, name, technology, description } = element
  const said = textOr(technology, '').trim()
  const words = [textOr(name, 'withheld'), `(${KIND_WORDS[kind].name}${said === '' ? '' : `: ${said}`})`, textOr(description, 'withheld')]
  const label = words
    .filter((part) => part.trim() !== '')
    .map(escaped)
    .join('<br/>')
  return kind === 'person' ? `(["${label}"])` : kind === 'external' ? `[["${label}"]]` : `["${label}"]`
}

/** What Mermaid reads as itself; any other character is written as its number, which no part of its grammar sees. */
const PLAIN = /[\p{L}\p{N} .,()]/u
/** Controls, and marks that turn the direction of what follows. */
const LEFT_OUT = /[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]/u

function escaped(text: string): string {
  return Array.from(text.replaceAll(/\s+/g, ' ').trim(), (sign) => (PLAIN.test(sign) ? sign : LEFT_OUT.test(sign) ? '' : `#${sign.codePointAt(0)};`)).join('')
}
