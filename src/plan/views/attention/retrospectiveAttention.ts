import { lastEnded } from '../../iterationEnd'
import { textOr } from '../../kernel/text'
import type { AttentionSource } from './attentionItem'

/** For so long people remember, ms. */
const FRESH = 14 * 86_400_000

/** I2: an iteration is over, and nobody has looked back on it yet. */
export const retrospectiveAttention: AttentionSource = ({ plan }, now) => {
  const last = lastEnded(plan.iterations, now)
  if (last === null || now - last.endedAt > FRESH) return []
  const { notes, actions } = plan.retrospectives
  if ([...Object.values(notes), ...Object.values(actions)].some(({ iteration }) => iteration === last.iteration)) return []
  return [
    {
      id: `retrospective-${last.iteration}`,
      urgency: 'due',
      text: `${textOr(plan.iterations.byId[last.iteration]!.name, 'An iteration')} is over, and nobody has said yet what went well and what did not.`,
      action: { label: 'Look back', view: 'retrospectives', params: { iteration: last.iteration } },
    },
  ]
}
