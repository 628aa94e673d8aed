import type { Figures } from '../../../../src/plan/areas/opportunities/state'
import { expectedGain } from '../../../../src/plan/expectedGain'
import { textOr } from '../../../../src/plan/kernel/text'
import type { OpportunityBoard, OpportunityRow, OpportunitySubject } from '../../../../src/plan/views/opportunityBoard'
import { byPriority } from '../../../../src/plan/views/opportunityBoard'
import { FEASIBILITY_WORDS } from '../../../../src/playbook/opportunityFields'
import { amount } from '../../kit/amounts'
import type { Money } from '../../kit/money'

export const subjectName = ({ vertical, name }: OpportunitySubject): string => (vertical === null ? 'Plan as a whole' : textOr(name ?? '', 'Hidden vertical'))

/** In the address: a vertical's id, or "plan". */
export const subjectParam = (vertical: string | null): string => vertical ?? 'plan'

/** The one sentence of the sheet: what promises most for its cost, and what costs more than it promises. */
export function boardSentence({ rows, discarded }: OpportunityBoard, money: Money): string {
  const verticals = rows.filter(({ vertical }) => vertical !== null)
  const compared = verticals.length > 0 ? verticals : rows
  const [best] = compared.toSorted(byPriority)
  if (!best) return discarded.length === 1 ? 'The only opportunity is discarded.' : `All ${discarded.length} opportunities are discarded.`
  const dear = rows.filter(({ expected, opportunity }) => expected < opportunity.figures.cost)
  const promise = best.ratio < 1 ? '' : `${bestWords(best, compared.length)}: ${exchange(best, money)}. `
  return `${promise}${dearSentence(dear, best, money)}`.trim()
}

const bestWords = (best: OpportunityRow, of: number): string =>
  best.vertical === null ? 'The plan is expected to bring more than it costs' : of === 1 ? `${subjectName(best)} is expected to bring more than it costs` : `${subjectName(best)} promises most for its cost`

const exchange = ({ expected, opportunity: { figures } }: OpportunityRow, money: Money): string =>
  `${money.full(expected, figures.currency)} expected for ${money.full(figures.cost, figures.currency)}`

function dearSentence(dear: readonly OpportunityRow[], best: OpportunityRow, money: Money): string {
  const [first] = dear
  if (!first) return ''
  if (dear.length === 1) return `${subjectName(first)} is expected to bring less than it costs${first === best ? `: ${exchange(first, money)}` : ''}.`
  return `${dear.length} are expected to bring less than they cost.`
}

/** What a mark says to those who listen, and what stands beneath the picture. */
export function markSentence(name: string, figures: Figures, money: Money): string {
  const { gain, cost, currency, probability, feasibility } = figures
  return `${name}: ${money.full(expectedGain(figures), currency)} expected (${probability} % of ${money.full(gain, currency)}) for ${money.full(cost, currency)}, feasibility ${feasibility} of 5 (${FEASIBILITY_WORDS[feasibility].toLowerCase()})`
}

/** "2.1 ×": expected gain per unit of cost. */
export const ratioText = (ratio: number): string => (Number.isFinite(ratio) ? `${amount(ratio)} ×` : 'costs nothing')
