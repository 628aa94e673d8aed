import { textOr } from '../../kernel/text'
import type { OpportunityRow } from '../opportunityBoard'
import { opportunityBoard } from '../opportunityBoard'
import type { AttentionItem, AttentionSource } from './attentionItem'
import { counted } from './attentionItem'

/** F8: what costs more than it is expected to bring is discarded or thought over; what nobody valued cannot be compared. */
export const opportunityAttention: AttentionSource = ({ plan }) => {
  const { rows, discarded, without } = opportunityBoard(plan)
  const open = without.filter(({ vertical }) => vertical !== null)
  const isBegun = [...rows, ...discarded].some(({ vertical }) => vertical !== null)
  return [
    ...rows.filter(({ expected, opportunity }) => expected < opportunity.figures.cost).map(tooDear),
    ...(isBegun && open.length > 0
      ? [
          {
            id: 'opportunity-missing',
            urgency: 'due' as const,
            text: `${open.length === 1 ? `Nobody has said yet what ${textOr(open[0]!.name ?? '', 'one vertical')} may gain` : `${counted(open.length, 'vertical has', 'verticals have')} no opportunity stated yet`}, while others have one.`,
            action: { label: 'Say what it may gain', view: 'opportunities' },
          },
        ]
      : []),
  ]
}

function tooDear({ vertical, name, expected, opportunity: { figures } }: OpportunityRow): AttentionItem {
  const what = vertical === null ? 'The plan as a whole' : textOr(name ?? '', 'One vertical')
  const money = (value: number): string => new Intl.NumberFormat('en', { style: 'currency', currency: figures.currency, maximumFractionDigits: 0 }).format(value)
  return {
    id: `opportunity-${vertical ?? 'plan'}`,
    urgency: 'waiting',
    text: `${what} is expected to bring less than it costs: ${money(expected)} for ${money(figures.cost)}.`,
    action: { label: 'Discard it or think it over', view: 'opportunities', params: { about: vertical ?? 'plan' } },
  }
}
