import { RETROSPECTIVE_QUESTIONS } from '../../../../playbook/retrospective'
import type { LocalId } from '../../../kernel/ids'
import type { Block, Words } from '../document'
import { heading, list } from '../document'
import type { DossierContext } from '../dossierContext'
import type { DossierSection } from '../dossierSection'
import { label } from '../writtenText'

/** What each iteration taught, and what the team does about it; open actions are said to be (I2). */
export const retrospectivesSection: DossierSection = {
  title: 'Lessons of the retrospectives',
  write(context) {
    const { retrospectives, iterations } = context.state.plan
    const held = new Set([...Object.values(retrospectives.notes), ...Object.values(retrospectives.actions)].map(({ iteration }) => iteration))
    return [...held]
      .toSorted((a, b) => (iterations.byId[a]?.startsAt ?? Infinity) - (iterations.byId[b]?.startsAt ?? Infinity) || (a < b ? -1 : 1))
      .flatMap((iteration) => [heading(3, context.words(iterations.byId[iteration]?.name) || 'An iteration that is gone'), ...iterationBlocks(iteration, context)])
  },
}

function iterationBlocks(of: LocalId, { state, words, typed, story, signed }: DossierContext): readonly Block[] {
  const { notes, actions } = state.plan.retrospectives
  const inOrder = <T extends { readonly iteration: LocalId; readonly at: number }>(all: Readonly<Record<LocalId, T>>): readonly T[] =>
    Object.entries(all)
      .filter(([, { iteration }]) => iteration === of)
      .toSorted(([idA, a], [idB, b]) => a.at - b.at || (idA < idB ? -1 : 1))
      .map(([, each]) => each)
  const done = inOrder(actions).map(({ text, story: carriedBy, finished, by, at }): readonly Words[] => [
    ...typed(text),
    ...(carriedBy === null ? [] : [', as ', story(carriedBy)]),
    ` (${signed(by, at)}): `,
    finished === null ? 'open' : `finished${words(finished.how) === '' ? '' : `. ${words(finished.how)}`}`,
  ])
  return [
    ...RETROSPECTIVE_QUESTIONS.flatMap(({ kind, title }) => {
      const said = inOrder(notes).filter((note) => note.kind === kind)
      return said.length === 0 ? [] : [label(title), ...list(said.map(({ text, why }): readonly Words[] => [...typed(text), ...(words(why) === '' ? [] : [' Why: ', ...typed(why)])]))]
    }),
    ...(done.length === 0 ? [] : [label('Actions'), ...list(done)]),
  ]
}
