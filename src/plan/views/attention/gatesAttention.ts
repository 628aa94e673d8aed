import type { Day } from '../../kernel/ids'
import { textOr } from '../../kernel/text'
import { addDays, dayOf } from '../../workCalendar'
import { gateRows } from '../gateReview'
import type { AttentionItem, AttentionSource } from './attentionItem'
import { counted } from './attentionItem'

/** A condition that is due so soon is spoken of. */
const SOON = 7

/** G1: conditions that are due, reviews whose day has come, slices that are done without a decision. */
export const gatesAttention: AttentionSource = ({ plan }, now) => {
  const today = dayOf(now, plan.settings.calendar)
  const soon = addDays(today, SOON)
  return gateRows(plan).flatMap(({ slice, name, state, review, decision, delivered, stories }): readonly AttentionItem[] => {
    const gate = textOr(name, 'a slice')
    const at = { view: 'gates', params: { slice } }
    const due = (decision?.conditions ?? []).filter(({ met, due: day }) => met === null && day <= soon).toSorted((a, b) => (a.due < b.due ? -1 : 1))
    const overdue = due.filter(({ due: day }) => day < today)
    const [first] = due
    const conditions: readonly AttentionItem[] = first
      ? [
          {
            id: `gate-conditions-${slice}`,
            urgency: overdue.length > 0 ? 'pressing' : 'due',
            text:
              overdue.length > 0
                ? `${counted(overdue.length, 'condition', 'conditions')} of the gate of ${gate} ${overdue.length === 1 ? 'is' : 'are'} overdue: ${textOr(first.text, 'withheld')}`
                : `A condition of the gate of ${gate} is due ${first.due === today ? 'today' : `in ${counted(daysBetween(today, first.due), 'day', 'days')}`}: ${textOr(first.text, 'withheld')}`,
            action: { label: 'Follow it up', ...at },
          },
        ]
      : []
    const decide: AttentionItem['action'] = { label: 'Decide', ...at }
    if (review !== null && review <= today && state !== 'go' && state !== 'conditions')
      return [...conditions, { id: `gate-review-${slice}`, urgency: 'waiting', text: review === today ? `The gate of ${gate} is to be decided today.` : `The gate of ${gate} has waited for its decision for ${counted(daysBetween(review, today), 'day', 'days')}.`, action: decide }]
    if (state === 'none' && stories > 0 && delivered === stories)
      return [...conditions, { id: `gate-done-${slice}`, urgency: 'waiting', text: `${gate} is delivered, and nobody has decided at its gate.`, action: decide }]
    return conditions
  })
}

const daysBetween = (from: Day, to: Day): number => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
