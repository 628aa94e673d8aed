import type { ElementKind } from '../../../playbook/architecture'
import type { LocalId } from '../../kernel/ids'
import type { Text } from '../../kernel/text'

/** Most that one plan draws: beyond it nobody reads the picture. */
export const MAX_ELEMENTS = 400
export const MAX_RELATIONS = 1000

/** What a list says of an element, beyond where it stands. */
export interface ElementWords {
  readonly name: Text
  readonly technology: Text
  readonly description: Text
  /** Where its code is (https), or nothing: the fourth level. */
  readonly code: Text
}

export interface ElementPlace {
  readonly kind: ElementKind
  /** What it is a part of; null where its kind stands on its own. */
  readonly parent: LocalId | null
}

export interface ArchitectureElement extends ElementWords, ElementPlace {
  /** In which order the list has them. */
  readonly order: number
}

/** "from" does something with "to". */
export interface ArchitectureRelation {
  readonly from: LocalId
  readonly to: LocalId
  readonly label: Text
  readonly technology: Text
}

export interface ArchitectureState {
  readonly elements: Readonly<Record<LocalId, ArchitectureElement>>
  readonly relations: Readonly<Record<LocalId, ArchitectureRelation>>
}

export const initialArchitecture = (): ArchitectureState => ({ elements: {}, relations: {} })
