import type { ElementKind } from '../../../playbook/architecture'
import { ELEMENT_KINDS, KIND_WORDS } from '../../../playbook/architecture'
import type { ArchitectureCommand } from '../../areas/architecture/commands'
import { ancestorsOf } from '../../areas/architecture/standing'
import type { ArchitectureState } from '../../areas/architecture/state'
import type { LocalId } from '../../kernel/ids'
import { NAME_LIMIT } from '../../kernel/text'

type Adding = Extract<ArchitectureCommand, { type: 'AddToArchitecture' }>

export interface ReadArchitecture {
  readonly command: Adding
  /** Lines that say nothing that can be read, by their number from 1. */
  readonly problems: readonly { readonly line: number; readonly message: string }[]
}

interface Reading {
  readonly elements: Adding['elements'][number][]
  readonly relations: Adding['relations'][number][]
  /** By name in small letters: what a relation may name. */
  readonly named: Map<string, readonly LocalId[]>
  /** The last system and the last container: what comes below belongs to them. */
  readonly last: Partial<Record<ElementKind, LocalId>>
  readonly createId: () => string
}

/**
 * Lines such as "container App [Kotlin]: What residents see" and "Resident -> App: looks at tomorrow [HTTPS]",
 * as one command. A container belongs to the system above it, a component to the container above it; where none
 * stands above, to `inside`. Relations name what stands anywhere in the lines or in the plan already.
 */
export function readArchitecture(lines: string, now: ArchitectureState, inside: LocalId | null, createId: () => string): ReadArchitecture {
  const reading: Reading = { elements: [], relations: [], named: new Map(), last: {}, createId }
  for (const [id, { name }] of Object.entries(now.elements)) if (typeof name === 'string') remember(reading, name, id)
  takeIn(reading, now, inside)
  const problems: { readonly line: number; readonly message: string }[] = []
  const numbered = lines.split(/\r\n?|\n/).map((text, index) => ({ text: text.trim(), line: index + 1 }))
  const isRelation = ({ text }: { readonly text: string }): boolean => cut(text, ':')[0].includes('->')
  const take = (which: boolean, read: (reading: Reading, text: string) => string | null): void => {
    for (const one of numbered) {
      const message = one.text === '' || isRelation(one) !== which ? null : read(reading, one.text)
      if (message !== null) problems.push({ line: one.line, message })
    }
  }
  take(false, readElement)
  take(true, readRelation)
  const { elements, relations } = reading
  return { command: { type: 'AddToArchitecture', elements, relations }, problems: problems.toSorted((a, b) => a.line - b.line) }
}

/** What is looked at: what is written without anything above it goes in there. */
function takeIn({ last }: Reading, { elements }: ArchitectureState, inside: LocalId | null): void {
  for (const id of inside === null ? [] : [inside, ...ancestorsOf(elements, inside)]) if (elements[id]) last[elements[id].kind] = id
  const systems = Object.keys(elements).filter((id) => elements[id]!.kind === 'system')
  if (last.system === undefined && systems.length === 1) last.system = systems[0]!
}

function readElement(reading: Reading, text: string): string | null {
  const kind = kindIn(text)
  if (kind === null) return `Begin with ${ELEMENT_KINDS.slice(0, -1).join(', ')} or ${ELEMENT_KINDS.at(-1)}, or write a relation as “One -> Other: what it does”.`
  const [head, description] = cut(text, ':')
  const [name, technology] = bracketed(head.slice(kind.length))
  if (name === '') return 'Give it a name: “container App [Kotlin]: What residents see”.'
  if (name.length > NAME_LIMIT) return `This name is longer than ${NAME_LIMIT} characters.`
  const { within } = KIND_WORDS[kind]
  const parent = within === null ? null : reading.last[within]
  if (parent === undefined) return `A ${kind} is a part of a ${within}: write that above it.`
  const element = reading.createId()
  reading.elements.push({ element, kind, parent, name, technology, description, code: '' })
  reading.last[kind] = element
  if (kind === 'system') delete reading.last.container
  remember(reading, name, element)
  return null
}

function readRelation(reading: Reading, text: string): string | null {
  const [ends, said] = cut(text, ':')
  const at = ends.indexOf('->')
  const [from, to] = [findNamed(reading, ends.slice(0, at)), findNamed(reading, ends.slice(at + 2))]
  if ('problem' in from) return from.problem
  if ('problem' in to) return to.problem
  if (from.id === to.id) return 'Nothing is related to itself.'
  const [label, technology] = bracketed(said)
  reading.relations.push({ relation: reading.createId(), from: from.id, to: to.id, label, technology })
  return null
}

function findNamed({ named }: Reading, said: string): { readonly id: LocalId } | { readonly problem: string } {
  const name = said.trim()
  const found = named.get(name.toLowerCase()) ?? []
  if (found.length > 1) return { problem: `More than one element is called “${name}”.` }
  return found[0] === undefined ? { problem: `No element is called “${name}”.` } : { id: found[0] }
}

const kindIn = (text: string): ElementKind | null => ELEMENT_KINDS.find((kind) => text.toLowerCase().startsWith(`${kind} `)) ?? null

function cut(text: string, at: string): readonly [string, string] {
  const index = text.indexOf(at)
  return index < 0 ? [text, ''] : [text.slice(0, index).trim(), text.slice(index + 1).trim()]
}

/** "App [Kotlin]" is App and Kotlin. */
function bracketed(text: string): readonly [string, string] {
  const whole = text.trim()
  const at = whole.endsWith(']') ? whole.lastIndexOf('[') : -1
  return at < 0 ? [whole, ''] : [whole.slice(0, at).trim(), whole.slice(at + 1, -1).trim()]
}

function remember({ named }: Reading, name: string, id: LocalId): void {
  const key = name.trim().toLowerCase()
  named.set(key, [...(named.get(key) ?? []), id])
}
