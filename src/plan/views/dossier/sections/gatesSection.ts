import { GATE_CHECKS, GATE_DECISION_NAMES } from '../../../../playbook/gateChecklist'
import type { Gate } from '../../../areas/gates/state'
import type { Block, Words } from '../document'
import { heading, list, paragraph, strong } from '../document'
import type { DossierContext } from '../dossierContext'
import { dayWords } from '../dossierContext'
import type { DossierSection } from '../dossierSection'
import { label } from '../writtenText'

/** What was decided at the end of each slice, by whom, why, and under which conditions (G1). */
export const gatesSection: DossierSection = {
  title: 'Gates',
  write(context) {
    const { gates, map } = context.state.plan
    return Object.entries(gates.bySlice)
      .toSorted(([a], [b]) => ((map.slices[a]?.rank ?? '') < (map.slices[b]?.rank ?? '') ? -1 : 1))
      .flatMap(([slice, gate]) => (gate.decision === null && gate.review === null ? [] : [heading(3, context.words(map.slices[slice]?.name)), ...gateBlocks(gate, context)]))
  },
}

function gateBlocks({ review, decision }: Gate, { words, written, day, signed }: DossierContext): readonly Block[] {
  const ahead = review === null ? [] : [paragraph(`The review is on ${dayWords(review)}.`)]
  if (decision === null) return ahead
  const open = decision.open.map((check): readonly Words[] => [GATE_CHECKS.find(({ id }) => id === check)?.label ?? check])
  return [
    paragraph(strong(GATE_DECISION_NAMES[decision.kind]), `, decided by ${words(decision.who)} (recorded: ${signed(decision.by, decision.at)}). The plan as it stood then is commit ${decision.seq}.`),
    ...written(decision.reason),
    ...(decision.conditions.length === 0
      ? []
      : [
          label('Conditions'),
          ...list(
            decision.conditions.map(({ text, owner, due, met }): readonly Words[] => [
              `${words(text)} (${words(owner)}, by ${dayWords(due)}): `,
              met === null ? 'open' : `met on ${day(met.at)}`,
              ...(met === null || words(met.note) === '' ? [] : [`. ${words(met.note)}`]),
            ]),
          ),
        ]),
    ...(open.length === 0 ? [] : [label('Still asked for when it was decided'), ...list(open)]),
    ...ahead,
  ]
}
