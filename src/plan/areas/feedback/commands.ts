import * as z from 'zod/mini'
import { day, localId } from '../../kernel/ids'
import { text } from '../../kernel/text'
import { change, link, source, words } from './events'

const about = { feedback: localId }
const links = z.array(z.object({ story: link.story, hypothesis: link.hypothesis })).check(z.maxLength(20))
const entry = z.object({ ...about, source, text: words, day, links })

export const feedbackCommands = {
  /** One, or several that come in whole or not at all, with what they are about. */
  RecordFeedback: z.object({ type: z.literal('RecordFeedback'), entries: z.array(entry).check(z.minLength(1), z.maxLength(20)) }),
  ReviseFeedback: z.object({ type: z.literal('ReviseFeedback'), ...about, change }),
  /** `hypothesis`: it is about that one, which is stated on `story`; null: about the story itself. */
  LinkFeedback: z.object({ type: z.literal('LinkFeedback'), ...link }),
  UnlinkFeedback: z.object({ type: z.literal('UnlinkFeedback'), ...link }),
  AnswerFeedback: z.object({ type: z.literal('AnswerFeedback'), ...about, answer: text }),
  /** One that nobody answered asks why it is closed. */
  CloseFeedback: z.object({ type: z.literal('CloseFeedback'), ...about, why: text }),
  ReopenFeedback: z.object({ type: z.literal('ReopenFeedback'), ...about, why: text }),
  /** Recorded by mistake: only while it is about nothing. */
  RemoveFeedback: z.object({ type: z.literal('RemoveFeedback'), ...about }),
} as const

export type FeedbackCommand = { [K in keyof typeof feedbackCommands]: z.infer<(typeof feedbackCommands)[K]> }[keyof typeof feedbackCommands]
