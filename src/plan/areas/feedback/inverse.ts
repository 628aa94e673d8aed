import type { Decision } from '../../kernel/decision'
import { decided, rejected } from '../../kernel/decision'
import { isSame } from '../../kernel/same'
import { isEmpty } from '../../kernel/text'
import type { PlanState } from '../../planState'
import type { FeedbackEvent } from './events'
import { concerned, heardOf, isLinked } from './heard'
import type { Feedback } from './state'

const AGAIN = rejected('notUndoable', 'This feedback was changed again since.', 'feedback')

export function inverse(event: FeedbackEvent, state: PlanState): Decision<FeedbackEvent> {
  const { feedback } = event
  const found = state.plan.feedback.byId[feedback]
  if (event.type === 'FeedbackRemoved') return found ? AGAIN : decided({ type: 'FeedbackRecorded', feedback, number: event.number, ...event.was })
  if (!found) return AGAIN
  const back = opposite(event, found)
  return back.kind === 'rejected' ? { ...back, by: found.by } : back
}

function opposite(event: Exclude<FeedbackEvent, { type: 'FeedbackRemoved' }>, found: Feedback): Decision<FeedbackEvent> {
  const { feedback } = event
  const stories = concerned(found)
  switch (event.type) {
    case 'FeedbackRecorded': {
      const { number, source, text, day } = event
      const isBare = isSame({ source: found.source, text: found.text, day: found.day }, { source, text, day }) && found.links.length === 0 && isEmpty(found.answer) && !found.isClosed
      return isBare ? decided({ type: 'FeedbackRemoved', feedback, number, was: { source, text, day } }) : AGAIN
    }
    case 'FeedbackRevised': {
      const { change, was } = event
      const isStill = Object.entries(change).every(([field, value]) => isSame(found[field as keyof Feedback], value))
      return isStill ? decided({ type: 'FeedbackRevised', feedback, change: was, was: change, stories }) : AGAIN
    }
    case 'FeedbackLinked': {
      const { story, hypothesis, number } = event
      return isLinked(found, event) ? decided({ type: 'FeedbackUnlinked', feedback, story, hypothesis, number }) : AGAIN
    }
    case 'FeedbackUnlinked': {
      const { story, hypothesis, number } = event
      return isLinked(found, event) ? AGAIN : decided({ type: 'FeedbackLinked', feedback, story, hypothesis, number, heard: heardOf(found) })
    }
    case 'FeedbackAnswered':
      return isSame(found.answer, event.answer) ? decided({ type: 'FeedbackAnswered', feedback, answer: event.was, was: event.answer, stories }) : AGAIN
    case 'FeedbackClosed':
      return found.isClosed ? decided({ type: 'FeedbackReopened', feedback, why: '', stories }) : AGAIN
    case 'FeedbackReopened':
      return found.isClosed ? AGAIN : decided({ type: 'FeedbackClosed', feedback, why: '', stories })
  }
}
