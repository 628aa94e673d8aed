import type { Moment } from '../../kernel/ids'
import type { PlanState } from '../../planState'
import type { Block, Document } from './document'
import { heading, list, note } from './document'
import type { DossierNames } from './dossierContext'
import { createDossierContext } from './dossierContext'
import { DOSSIER_SECTIONS } from './dossierSections'

/** The complete, current document of a project (O1), and how many texts its reader may not see. */
export interface Dossier {
  readonly document: Document
  readonly withheld: number
}

/**
 * Folded from the log alone: `state` as of `at`, every story part loaded. The same plan, moment and names give the
 * same document. Texts that are withheld are left out and counted.
 */
export function dossier(state: PlanState, at: Moment, names: DossierNames): Dossier {
  const { context, count } = createDossierContext(state, at, names)
  const written = DOSSIER_SECTIONS.map(({ title, write }) => ({ title, blocks: write(context) }))
  const missing = written.filter(({ blocks }) => blocks.length === 0)
  const sections = written.flatMap(({ title, blocks }): readonly Block[] => (blocks.length === 0 ? [] : [heading(2, title), ...blocks]))
  const withheld = count()
  return {
    withheld,
    document: {
      title: `Dossier of ${names.project}`,
      blocks: [
        note(`As of ${context.day(at)}, commit ${state.seq} of the plan’s log.${withheldSentence(withheld)}`),
        ...sections,
        ...(missing.length === 0 ? [] : [heading(2, 'Nothing is recorded about'), ...list(missing.map(({ title }) => [title]))]),
      ],
    },
  }
}

function withheldSentence(count: number): string {
  if (count === 0) return ''
  return count === 1 ? ' 1 text is left out because it is not shown to you, or was removed.' : ` ${count} texts are left out because they are not shown to you, or were removed.`
}
