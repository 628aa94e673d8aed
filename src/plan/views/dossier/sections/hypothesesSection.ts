import { COMPARISON_SIGNS } from '../../../../playbook/comparisonSigns'
import type { HypothesisDetails, HypothesisRow } from '../../../areas/hypotheses/state'
import type { LocalId } from '../../../kernel/ids'
import type { Block, Words } from '../document'
import { heading, isWebAddress, link, list, paragraph, strong } from '../document'
import type { DossierContext } from '../dossierContext'
import type { DossierSection } from '../dossierSection'
import { label } from '../writtenText'

const STATUS = {
  stated: 'Not tested yet.',
  testing: 'Being tested.',
  validated: 'Result: it holds.',
  invalidated: 'Result: it does not hold.',
  inconclusive: 'Result: the test did not decide it.',
} as const

/** Every hypothesis with its evidence and verdict; one that failed is a result like any other (F5, H1, H2). */
export const hypothesesSection: DossierSection = {
  title: 'Hypotheses',
  write(context) {
    const rows = Object.entries(context.state.plan.hypotheses.rows).toSorted(([, a], [, b]) => a.number - b.number)
    return rows.flatMap(([id, row]) => hypothesisBlocks(id, row, context))
  },
}

function hypothesisBlocks(id: LocalId, row: HypothesisRow, context: DossierContext): readonly Block[] {
  const { state, words, story, signed } = context
  const details = state.stories[row.story]?.areas.hypotheses?.byId[id]
  const dependants = row.dependants.length === 0 ? [] : [label('Stories that rest on it'), ...list(row.dependants.map((dependant) => [story(dependant)]))]
  if (details === undefined) return [heading(3, `H-${row.number}`), paragraph(strong(STATUS[row.status])), ...dependants]
  const { statement, verdict } = details
  const belief = words(statement.belief)
  const unit = words(statement.unit)
  const dataSet = words(statement.dataSet)
  return [
    heading(3, belief === '' ? `H-${row.number}` : `H-${row.number} We believe that ${belief}`),
    paragraph(
      strong(STATUS[row.status]),
      ` We know it when ${words(statement.metric)} ${COMPARISON_SIGNS[statement.comparison]} ${statement.target}${unit === '' ? '' : ` ${unit}`}${dataSet === '' ? '' : ` on ${dataSet}`}. Stated on `,
      story(row.story),
      ` with a confidence of ${Math.round(row.confidence * 100)} %, to be tested in ${row.timeBoxDays} working days.`,
    ),
    ...evidenceBlocks(details, unit, context),
    ...(verdict === null
      ? []
      : [
          label(`Verdict: ${verdict.verdict}`),
          ...context.written(verdict.reason),
          paragraph(signed(verdict.by, verdict.at), verdict.despiteEvidence ? '; given although the evidence says otherwise, and confirmed' : ''),
        ]),
    ...dependants,
  ]
}

function evidenceBlocks({ evidence }: HypothesisDetails, unit: string, { words, signed }: DossierContext): readonly Block[] {
  if (evidence.length === 0) return []
  const items = evidence.map(({ value, dataSet, note, runLink, by, at }): readonly Words[] => {
    const run = words(runLink)
    const said = [value === null ? '' : `${value}${unit === '' ? '' : ` ${unit}`}`, words(dataSet), words(note)].map((part) => part.replace(/\.$/, '')).filter((part) => part !== '').join('; ')
    return [said, ...(isWebAddress(run) ? [said === '' ? '' : '; ', link('run', run)] : []), ` (${signed(by, at)})`]
  })
  return [label('Evidence'), ...list(items)]
}
