import type { Draft } from '../../kernel/area'
import type { Commit } from '../../kernel/commit'
import type { StoryId } from '../../kernel/ids'
import type { FeedbackEvent } from './events'
import { keyOf } from './heard'
import type { Feedback, FeedbackState, HeardFeedback, StoryFeedback } from './state'

export function evolve(plan: Draft<FeedbackState>, event: FeedbackEvent, { at, by }: Commit): void {
  const { feedback } = event
  if (event.type === 'FeedbackRecorded') {
    const { number, source, text, day } = event
    plan.byId[feedback] = { number, source, text, day, links: [], answer: '', isClosed: false, at, by }
    plan.nextNumber = Math.max(plan.nextNumber, number + 1)
  } else if (event.type === 'FeedbackRemoved') {
    delete plan.byId[feedback]
  } else {
    const was = plan.byId[feedback]
    if (was) plan.byId[feedback] = { ...changed(was, event), at, by }
  }
}

type Change = Exclude<FeedbackEvent, { type: 'FeedbackRecorded' | 'FeedbackRemoved' }>

function changed(was: Feedback, event: Change): Feedback {
  switch (event.type) {
    case 'FeedbackRevised':
      return { ...was, ...(event.change as Partial<Feedback>) }
    case 'FeedbackLinked':
      // In one order, so that what is taken back leaves no trace.
      return { ...was, links: [...was.links, { story: event.story, hypothesis: event.hypothesis }].toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1)) }
    case 'FeedbackUnlinked':
      return { ...was, links: was.links.filter((one) => keyOf(one) !== keyOf(event)) }
    case 'FeedbackAnswered':
      return { ...was, answer: event.answer }
    case 'FeedbackClosed':
      return { ...was, isClosed: true }
    case 'FeedbackReopened':
      return { ...was, isClosed: false }
  }
}

export function evolveStory(part: Draft<StoryFeedback>, event: FeedbackEvent, _id: StoryId): void {
  const { feedback } = event
  const hear = (change: Partial<HeardFeedback>): void => {
    part.heard = part.heard.map((one) => (one.feedback === feedback ? { ...one, ...change } : one))
  }
  switch (event.type) {
    case 'FeedbackLinked':
      part.heard = [...part.heard, { feedback, number: event.number, hypothesis: event.hypothesis, ...event.heard }]
      return
    case 'FeedbackUnlinked':
      part.heard = part.heard.filter((one) => one.feedback !== feedback || one.hypothesis !== event.hypothesis)
      return
    case 'FeedbackRevised':
      return hear(event.change as Partial<HeardFeedback>)
    case 'FeedbackAnswered':
      return hear({ answer: event.answer })
    case 'FeedbackClosed':
      return hear({ isClosed: true })
    case 'FeedbackReopened':
      return hear({ isClosed: false })
    case 'FeedbackRecorded':
    case 'FeedbackRemoved':
      return
  }
}
