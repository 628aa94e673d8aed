import { addDays, dayOf } from '../../workCalendar'
import { feedbackList } from '../feedbackList'
import type { AttentionSource } from './attentionItem'
import { counted } from './attentionItem'

/** Days after which silence keeps people waiting. */
const PATIENCE = 14

/** L3: feedback that nobody answered, the oldest first. */
export const feedbackAttention: AttentionSource = ({ plan }, now) => {
  const { unanswered } = feedbackList(plan)
  const [oldest] = unanswered
  if (!oldest) return []
  const isLate = oldest.feedback.day < addDays(dayOf(now, plan.settings.calendar), -PATIENCE)
  return [
    {
      id: 'feedback',
      urgency: isLate ? 'waiting' : 'due',
      text: `${counted(unanswered.length, 'piece of feedback waits', 'pieces of feedback wait')} for an answer, F-${oldest.feedback.number} ${isLate ? `for more than ${PATIENCE} days` : 'first'}.`,
      action: { label: 'Answer it', view: 'feedback', params: { feedback: oldest.id } },
    },
  ]
}
