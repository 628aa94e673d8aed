import { textOr } from '../../kernel/text'
import { architecturePicture } from '../architecture/architecturePicture'
import type { AttentionSource } from './attentionItem'

/** R1: once relations are drawn, whoever and whatever stands beside them without one was forgotten. */
export const architectureAttention: AttentionSource = ({ plan }) => {
  const { elements, relations } = architecturePicture(plan.architecture, null)
  const alone = elements.filter(({ id }) => !relations.some(({ from, to }) => from === id || to === id))
  const [first] = alone
  if (!first || relations.length === 0) return []
  const name = textOr(first.element.name, 'withheld')
  return [
    {
      id: 'architecture-alone',
      urgency: 'due',
      text: alone.length === 1 ? `${name} stands in the architecture, and nothing says what it works with.` : `${name} and ${alone.length - 1} more stand in the architecture, and nothing says what they work with.`,
      action: { label: 'Relate them', view: 'architecture' },
    },
  ]
}
