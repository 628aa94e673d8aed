import { ACQUISITION_NAMES, DATA_DIMENSIONS, DATA_SECTIONS, DIMENSION_QUESTIONS, LABELLING_NAMES, SCORE_WORDS } from '../../../../playbook/dataQuestions'
import type { DataRow } from '../../dataRegister'
import { dataRegister } from '../../dataRegister'
import type { Block, Words } from '../document'
import { heading, list, paragraph, table } from '../document'
import type { DossierContext } from '../dossierContext'
import type { DossierSection } from '../dossierSection'
import { label } from '../writtenText'

/** Every data set in use with its sheet, where it comes from, how it is assessed and what rests on it (D1, D2, D4, F7). */
export const dataSection: DossierSection = {
  title: 'Data sets',
  write(context) {
    const { rows, retired } = dataRegister(context.state.plan)
    return [
      ...rows.flatMap((row) => setBlocks(row, context)),
      ...(retired.length === 0 ? [] : [heading(3, 'No longer in use'), ...list(retired.map(({ set }) => [`D-${set.number} ${context.words(set.name)}: ${context.words(set.retired?.why)}`]))]),
    ]
  },
}

function setBlocks({ set, uses }: DataRow, context: DossierContext): readonly Block[] {
  const { words, written, story, signed, state } = context
  const facts = [
    ...(set.labelling === null ? [] : [`Labelling: ${LABELLING_NAMES[set.labelling]}.`]),
    ...(set.acquisition === null ? [] : [`Had from: ${ACQUISITION_NAMES[set.acquisition]}.`]),
  ]
  const assessed = DATA_DIMENSIONS.flatMap((dimension) => {
    const found = set.assessed[dimension]
    return found === undefined ? [] : [[DIMENSION_QUESTIONS[dimension].name, `${found.score} ${SCORE_WORDS[found.score]}`, words(found.note), signed(found.by, found.at)]]
  })
  return [
    heading(3, `D-${set.number} ${words(set.name)}`),
    ...(facts.length === 0 ? [] : [paragraph(facts.join(' '))]),
    ...DATA_SECTIONS.flatMap(({ questions }) =>
      questions.flatMap(({ id, label: title }) => {
        const blocks = written(set.fields[id])
        return blocks.length === 0 ? [] : [label(title), ...blocks]
      }),
    ),
    ...(set.from.length === 0
      ? []
      : [label('Made from'), ...list(set.from.map(({ of, step }) => [`D-${state.plan.dataSets.byId[of]?.number ?? '?'} ${words(state.plan.dataSets.byId[of]?.name)}: ${words(step)}`]))]),
    ...table(['Assessed', 'Score', 'Note', 'By'], assessed),
    ...(uses.length === 0 ? [] : [label('Needed by'), ...list(uses.map((use): readonly Words[] => [story(use.story), ...use.hypotheses.map(({ number }) => `, test of H-${number}`)]))]),
  ]
}
