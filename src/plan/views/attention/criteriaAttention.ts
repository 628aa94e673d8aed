import { textOr } from '../../kernel/text'
import { targetText } from '../criteria/promise'
import type { CriterionRow } from '../criteria/scorecard'
import { openSides, scorecard } from '../criteria/scorecard'
import type { AttentionItem, AttentionSource } from './attentionItem'
import { counted } from './attentionItem'

/** P6: criteria that are missed, agreements that lapsed or were never given; what nobody has promised to hold may be missed. */
export const criteriaAttention: AttentionSource = ({ plan }) => {
  const { rows } = scorecard(plan)
  return [...rows.flatMap(missed), ...rows.flatMap(lapsed), ...missing(rows)]
}

function missed({ id, criterion, isMet, latest }: CriterionRow): readonly AttentionItem[] {
  if (isMet !== false || latest === null || criterion.commitment === 'hope') return []
  const isGuarantee = criterion.commitment === 'guarantee'
  return [
    {
      id: `criterion-missed-${id}`,
      urgency: isGuarantee ? 'pressing' : 'waiting',
      text: `C-${criterion.number} ${textOr(criterion.name, 'withheld')} misses its ${isGuarantee ? 'guarantee' : 'target'}: ${latest.value} against ${targetText(criterion)}.`,
      action: { label: 'Look at it', view: 'criteria', params: { criterion: id } },
    },
  ]
}

function lapsed(row: CriterionRow): readonly AttentionItem[] {
  const { id, criterion } = row
  const sides = openSides(row).filter((side) => row.sides[side] === 'lapsed')
  if (sides.length === 0) return []
  const who = sides.length === 2 ? 'Both sides’ agreements' : `The ${sides[0]} side’s agreement`
  return [
    {
      id: `criterion-lapsed-${id}`,
      urgency: 'waiting',
      text: `${who} to C-${criterion.number} ${textOr(criterion.name, 'withheld')} lapsed, because it was changed.`,
      action: { label: 'Ask again', view: 'criteria', params: { criterion: id } },
    },
  ]
}

/** Together, because they are asked for together. */
function missing(rows: readonly CriterionRow[]): readonly AttentionItem[] {
  const open = rows.filter((row) => openSides(row).some((side) => row.sides[side] === 'missing'))
  const [first] = open
  if (!first) return []
  return [
    {
      id: 'criteria-agreement',
      urgency: 'due',
      text: `${counted(open.length, 'criterion waits', 'criteria wait')} for an agreement: ${open.map(({ criterion }) => `C-${criterion.number}`).slice(0, 5).join(', ')}${open.length > 5 ? ' …' : ''}.`,
      action: open.length === 1 ? { label: 'Agree on it', view: 'criteria', params: { criterion: first.id } } : { label: 'Agree on them', view: 'criteria' },
    },
  ]
}
