import { RISK_KIND_NAMES, RISK_LEVEL_WORDS } from '../../../../playbook/auditQuestions'
import { auditStanding, countingFinding, meets } from '../../../auditStanding'
import { COMPARISON_SIGNS } from '../../../../playbook/comparisonSigns'
import { heading, paragraph, strong, table } from '../document'
import { dayWords } from '../dossierContext'
import type { DossierSection } from '../dossierSection'

/** Ways to go wrong with what is done about them, performance on parts of the data, and the sign-off (A1). */
export const auditSection: DossierSection = {
  title: 'Audit',
  write({ state, words, written, signed }) {
    const { audit } = state.plan
    const risks = Object.entries(audit.risks).toSorted(([idA, a], [idB, b]) => b.likelihood * b.impact - a.likelihood * a.impact || a.at - b.at || (idA < idB ? -1 : 1))
    const slices = Object.entries(audit.dataSlices).toSorted(([idA, a], [idB, b]) => a.at - b.at || (idA < idB ? -1 : 1))
    if (risks.length === 0 && slices.length === 0) return []
    const standing = auditStanding(audit)
    return [
      ...(standing.kind === 'unsigned'
        ? [paragraph('The business side has not signed it off.')]
        : [
            paragraph(
              strong(standing.kind === 'signed' ? 'Signed off' : 'Signed off, and lapsed since'),
              ` by ${words(standing.signOff.role)} (${signed(standing.signOff.by, standing.signOff.at)})${standing.kind === 'lapsed' ? `: a later finding on ${words(standing.lapse.name)} is worse` : ''}.`,
            ),
            ...written(standing.signOff.note),
          ]),
      ...(risks.length === 0 ? [] : [heading(3, 'Ways to go wrong')]),
      ...table(
        ['Risk', 'Kind', 'Likelihood', 'Impact', 'What is done about it'],
        risks.map(([, risk]) => [words(risk.text), RISK_KIND_NAMES[risk.kind], RISK_LEVEL_WORDS[risk.likelihood], RISK_LEVEL_WORDS[risk.impact], words(risk.answer)]),
      ),
      ...(slices.length === 0 ? [] : [heading(3, 'Parts of the data')]),
      ...table(
        ['Part', 'How it is cut', 'Good enough', 'Found'],
        slices.map(([, slice]) => {
          const finding = countingFinding(slice)
          const { metric, comparison, threshold, unit } = slice.measure
          const found = finding === null ? 'not measured' : `${finding.value} ${words(unit)} on ${dayWords(finding.on)}: ${meets(finding.value, slice.measure) ? 'good enough' : 'not good enough'}${words(finding.note) === '' ? '' : `; ${words(finding.note)}`}`
          return [words(slice.name), words(slice.cut), `${words(metric)} ${COMPARISON_SIGNS[comparison]} ${threshold} ${words(unit)}`, found]
        }),
      ),
    ]
  },
}
