import type { Block } from './document'
import type { DossierContext } from './dossierContext'

/** One practice's part of the dossier. */
export interface DossierSection {
  readonly title: string
  /** Without its title; nothing where nothing is recorded, which the dossier then says. */
  readonly write: (context: DossierContext) => readonly Block[]
}
