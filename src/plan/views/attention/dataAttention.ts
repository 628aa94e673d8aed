import { textOr } from '../../kernel/text'
import { dataRegister, openUses } from '../dataRegister'
import type { AttentionSource } from './attentionItem'
import { counted } from './attentionItem'

/** F7: work that rests on poor data, the data that most of it rests on first. */
export const dataAttention: AttentionSource = ({ plan }) =>
  dataRegister(plan).poor.map((row) => ({
    id: `data-${row.id}`,
    urgency: 'waiting',
    text: `D-${row.set.number} ${textOr(row.set.name, 'withheld')} is poor (${row.quality!.weakest} ${row.quality!.score} of 5) and ${counted(openUses(row), 'open story needs', 'open stories need')} it.`,
    action: { label: 'Look at the data', view: 'data-sets', params: { set: row.id } },
  }))
