import type { DecideContext } from '../../kernel/area'
import type { Decision, Rejection } from '../../kernel/decision'
import { decided, NOTHING_TO_DO, rejected } from '../../kernel/decision'
import { isSame } from '../../kernel/same'
import { isEmpty } from '../../kernel/text'
import { rejectUnknown } from '../../knownStories'
import type { PlanState } from '../../planState'
import { dayOf, isDay } from '../../workCalendar'
import type { FeedbackCommand } from './commands'
import type { FeedbackChange, FeedbackEvent } from './events'
import { concerned, heardOf, isLinked, keyOf } from './heard'
import type { Feedback, FeedbackLink } from './state'

type Of<Type extends FeedbackCommand['type']> = Extract<FeedbackCommand, { type: Type }>

export function decide(command: FeedbackCommand, state: PlanState, context: DecideContext): Decision<FeedbackEvent> {
  if (command.type === 'RecordFeedback') return record(command, state, context)
  const { feedback } = command
  const found = state.plan.feedback.byId[feedback]
  if (!found) return command.type === 'RemoveFeedback' ? NOTHING_TO_DO : rejected('notFound', 'This feedback is not there.', 'feedback')
  switch (command.type) {
    case 'ReviseFeedback':
      return revise(command, found, state, context)
    case 'LinkFeedback':
      return linkTo(command, found, state)
    case 'UnlinkFeedback': {
      const { story, hypothesis } = command
      return isLinked(found, command) ? decided({ type: 'FeedbackUnlinked', feedback, story, hypothesis, number: found.number }) : NOTHING_TO_DO
    }
    case 'AnswerFeedback': {
      const { answer } = command
      return isSame(answer, found.answer) ? NOTHING_TO_DO : decided({ type: 'FeedbackAnswered', feedback, answer, was: found.answer, stories: concerned(found) })
    }
    case 'CloseFeedback': {
      const { why } = command
      if (found.isClosed) return NOTHING_TO_DO
      if (isEmpty(found.answer) && isEmpty(why)) return rejected('invalid', 'Nobody has answered it: say why nothing is done about it.', 'why')
      return decided({ type: 'FeedbackClosed', feedback, why, stories: concerned(found) })
    }
    case 'ReopenFeedback':
      return found.isClosed ? decided({ type: 'FeedbackReopened', feedback, why: command.why, stories: concerned(found) }) : NOTHING_TO_DO
    case 'RemoveFeedback': {
      const { number, source, text, day } = found
      if (found.links.length > 0 || !isEmpty(found.answer) || found.isClosed)
        return rejected('conflict', `F-${number} was worked with: close it instead, so that it stays to be read.`, 'feedback')
      return decided({ type: 'FeedbackRemoved', feedback, number, was: { source, text, day } })
    }
  }
}

function record({ entries }: Of<'RecordFeedback'>, state: PlanState, context: DecideContext): Decision<FeedbackEvent> {
  const { byId, nextNumber } = state.plan.feedback
  const known = new Set<string>()
  const events: FeedbackEvent[] = []
  for (const [index, { links, ...said }] of entries.entries()) {
    const { feedback } = said
    if (byId[feedback] || known.has(feedback)) return rejected('alreadyExists', 'This feedback is already there.', 'feedback')
    const number = nextNumber + index
    const wrong = rejectDay(said.day, state, context) ?? links.map((link) => rejectLink(link, state)).find((one) => one !== null)
    if (wrong) return wrong
    if (new Set(links.map(keyOf)).size < links.length) return rejected('invalid', 'It is said twice what it is about.', 'links')
    known.add(feedback)
    const heard = { source: said.source, text: said.text, day: said.day, answer: '', isClosed: false }
    events.push({ type: 'FeedbackRecorded', number, ...said }, ...links.map((link): FeedbackEvent => ({ type: 'FeedbackLinked', feedback, ...link, number, heard })))
  }
  return decided(...events)
}

const FIELDS = ['source', 'text', 'day'] as const satisfies readonly (keyof FeedbackChange)[]

function revise({ feedback, change: wished }: Of<'ReviseFeedback'>, found: Feedback, state: PlanState, context: DecideContext): Decision<FeedbackEvent> {
  const fields = FIELDS.filter((field) => wished[field] !== undefined && !isSame(wished[field], found[field]))
  if (fields.length === 0) return NOTHING_TO_DO
  const wrong = fields.includes('day') && wished.day !== undefined ? rejectDay(wished.day, state, context) : null
  if (wrong) return wrong
  const of = (from: FeedbackChange): FeedbackChange => Object.fromEntries(fields.map((field) => [field, from[field]]))
  return decided({ type: 'FeedbackRevised', feedback, change: of(wished), was: of(found), stories: concerned(found) })
}

function linkTo({ feedback, story, hypothesis }: Of<'LinkFeedback'>, found: Feedback, state: PlanState): Decision<FeedbackEvent> {
  const wrong = rejectLink({ story, hypothesis }, state)
  if (wrong) return wrong
  if (isLinked(found, { story, hypothesis })) return NOTHING_TO_DO
  return decided({ type: 'FeedbackLinked', feedback, story, hypothesis, number: found.number, heard: heardOf(found) })
}

function rejectLink({ story, hypothesis }: FeedbackLink, state: PlanState): Rejection | null {
  const unknown = rejectUnknown(state, [story], 'story')
  if (unknown) return unknown
  return hypothesis !== null && state.plan.hypotheses.rows[hypothesis]?.story !== story ? rejected('notFound', 'There is no such hypothesis on this story.', 'hypothesis') : null
}

function rejectDay(day: string, { plan }: PlanState, { at }: DecideContext): Rejection | null {
  if (!isDay(day)) return rejected('invalid', 'There is no such day.', 'day')
  return day > dayOf(at, plan.settings.calendar) ? rejected('invalid', 'This day is still to come.', 'day') : null
}
