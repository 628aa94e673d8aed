import { textOr } from '../../kernel/text'
import { entriesOf } from '../sheets/sheetView'
import type { AttentionSource } from './attentionItem'
import { counted } from './attentionItem'

/** F9: a skill that is missing, with nothing said about what is done, is a hole in the plan. */
export const skillsAttention: AttentionSource = ({ plan }) => {
  const missing = entriesOf('people', 'skills', plan.sheets).filter(({ value }) => value['state'] === 'missing')
  const [first] = missing
  if (!first) return []
  const text = missing.length === 1 ? `A skill is missing: ${textOr(first.value['skill'] ?? '', 'withheld')}.` : `${counted(missing.length, 'skill is', 'skills are')} missing.`
  return [{ id: 'skills-missing', urgency: 'due', text, action: { label: 'Say what is done about it', view: 'people' } }]
}
