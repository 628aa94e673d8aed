import { FEEDBACK_SOURCE_NAMES } from '../../../playbook/feedbackSources'
import type { FeedbackEvent } from '../../areas/feedback/events'
import type { LocalId } from '../../kernel/ids'
import type { PlanParts } from '../../planState'
import type { EventSentence, SentencePart } from './sentence'
import { because, quote, says, stories } from './sentence'

export function feedbackSentence(event: FeedbackEvent, plan: PlanParts): EventSentence {
  const { feedback } = event
  switch (event.type) {
    case 'FeedbackRecorded':
      return says(`recorded the feedback F-${event.number}, ${FEEDBACK_SOURCE_NAMES[event.source].toLowerCase()}: `, quote(event.text))
    case 'FeedbackRevised':
      return says('said ', named(plan, feedback), ` anew (${Object.keys(event.change).join(', ')})`, ...(event.change.text === undefined ? [] : [': ', quote(event.change.text)]))
    case 'FeedbackLinked':
      return says(...about(event, plan), ` as what F-${event.number} is about`)
    case 'FeedbackUnlinked':
      return says(...about(event, plan), ` as not what F-${event.number} is about`)
    case 'FeedbackAnswered':
      return event.answer === '' ? says('took back the answer to ', named(plan, feedback)) : says('answered ', named(plan, feedback), ': ', quote(event.answer))
    case 'FeedbackClosed':
      return because(event.why, 'closed ', named(plan, feedback))
    case 'FeedbackReopened':
      return because(event.why, 'opened ', named(plan, feedback), ' again')
    case 'FeedbackRemoved':
      return says(`removed the feedback F-${event.number} `, quote(event.was.text))
  }
}

function about({ story, hypothesis }: { readonly story: string; readonly hypothesis: LocalId | null }, { hypotheses }: PlanParts): readonly SentencePart[] {
  if (hypothesis === null) return ['marked ', stories([story])]
  return ['marked ', { kind: 'hypothesis', id: hypothesis, number: hypotheses.rows[hypothesis]?.number ?? null }, ' on ', stories([story])]
}

/** A panel's plan comes without the feedback. */
function named(plan: Partial<PlanParts>, id: LocalId): string {
  const found = plan.feedback?.byId[id]
  return found ? `F-${found.number}` : 'a piece of feedback'
}
