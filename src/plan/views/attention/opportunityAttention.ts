import type { Opportunity } from '../../areas/opportunities/state'
import { expectedGain } from '../../expectedGain'
import type { LocalId } from '../../kernel/ids'
import type { Text } from '../../kernel/text'
import { textOr } from '../../kernel/text'
import { backboneOf } from '../storyMap/backbone'
import type { AttentionItem, AttentionSource } from './attentionItem'
import { counted } from './attentionItem'

/** F8: what costs more than it is expected to bring is discarded or thought over; what nobody valued cannot be compared. */
export const opportunityAttention: AttentionSource = ({ plan }) => {
  // Without the map's totals: the overview does without the map.
  const { whole, byVertical } = plan.opportunities
  const { verticals } = backboneOf(plan.map, () => false)
  const stated = verticals.flatMap(({ id, name }) => (byVertical[id] ? [{ vertical: id, name, opportunity: byVertical[id] }] : []))
  const open = verticals.filter(({ id }) => !byVertical[id])
  return [
    ...[...(whole ? [{ vertical: null, name: '', opportunity: whole }] : []), ...stated].flatMap(tooDear),
    ...(stated.length > 0 && open.length > 0
      ? [
          {
            id: 'opportunity-missing',
            urgency: 'due' as const,
            text: `${open.length === 1 ? `Nobody has said yet what ${textOr(open[0]!.name, 'one vertical')} may gain` : `${counted(open.length, 'vertical has', 'verticals have')} no opportunity stated yet`}, while others have one.`,
            action: { label: 'Say what it may gain', view: 'opportunities' },
          },
        ]
      : []),
  ]
}

interface Stated {
  readonly vertical: LocalId | null
  readonly name: Text
  readonly opportunity: Opportunity
}

function tooDear({ vertical, name, opportunity: { figures, discarded } }: Stated): readonly AttentionItem[] {
  const expected = expectedGain(figures)
  if (discarded || expected >= figures.cost) return []
  const what = vertical === null ? 'The plan as a whole' : textOr(name, 'One vertical')
  const money = (value: number): string => new Intl.NumberFormat('en', { style: 'currency', currency: figures.currency, maximumFractionDigits: 0 }).format(value)
  return [
    {
      id: `opportunity-${vertical ?? 'plan'}`,
      urgency: 'waiting',
      text: `${what} is expected to bring less than it costs: ${money(expected)} for ${money(figures.cost)}.`,
      action: { label: 'Discard it or think it over', view: 'opportunities', params: { about: vertical ?? 'plan' } },
    },
  ]
}
