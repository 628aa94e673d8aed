import type { Judgement, Sheet } from '../../../../playbook/sheets/sheet'
import type { QuestionView } from '../../sheets/sheetView'
import { isAnswered, sheetView } from '../../sheets/sheetView'
import type { Block } from '../document'
import { heading, list, paragraph, strong, table } from '../document'
import type { DossierContext } from '../dossierContext'
import type { DossierSection } from '../dossierSection'
import { label } from '../writtenText'

/** A questionnaire of the playbook with what was answered; open questions stand in a section of their own. */
export function sheetSection(sheet: Sheet): DossierSection {
  return {
    title: sheet.label,
    write(context) {
      const { sections } = sheetView(sheet, context.state.plan.sheets)
      return sections.flatMap(({ section, questions, conclusion }) => {
        const answered = questions.filter(isAnswered)
        if (answered.length === 0 && conclusion === null) return []
        return [
          // A box of a canvas is called like the one thing asked in it.
          ...(sections.length > 1 && !(questions.length === 1 && questions[0]!.label === section.label) ? [heading(3, section.label)] : []),
          ...answered.flatMap((question) => answerBlocks(question, context)),
          ...(conclusion === null ? [] : [label('Concluded'), ...context.written(conclusion.value), paragraph(context.signed(conclusion.by, conclusion.at))]),
        ]
      })
    },
  }
}

const JUDGED: Readonly<Record<Judgement, string>> = { yes: 'Yes', partly: 'Partly', no: 'No' }

function answerBlocks(question: QuestionView, context: DossierContext): readonly Block[] {
  const title = label(context.words(question.label))
  const { asks, answer, entries } = question
  if (asks.kind === 'entries') {
    const rows = entries.toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1)).map(({ value }) =>
      asks.columns.map(({ id, options }) => {
        const said = context.words(value[id])
        return options?.find((option) => option.id === said)?.label ?? said
      }),
    )
    return [title, ...table(asks.columns.map((column) => column.label), rows)]
  }
  if (answer === null) return []
  const { value } = answer
  switch (value.kind) {
    case 'text':
      return withTitle(title, context.written(value.text))
    case 'choice':
      return [title, ...list(value.options.map((option) => [asks.kind === 'choice' ? (asks.options.find(({ id }) => id === option)?.label ?? option) : option]))]
    case 'judged':
      return [title, paragraph(strong(JUDGED[value.judgement])), ...context.written(value.note)]
  }
}

/** A text that was left out takes its title along. */
const withTitle = (title: Block, blocks: readonly Block[]): readonly Block[] => (blocks.length === 0 ? [] : [title, ...blocks])
