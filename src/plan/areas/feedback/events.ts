import * as z from 'zod/mini'
import { FEEDBACK_SOURCES } from '../../../playbook/feedbackSources'
import { day, localId, storyId } from '../../kernel/ids'
import { text, written } from '../../kernel/text'

const about = { feedback: localId }
const number = z.int().check(z.minimum(1))
export const source = z.enum(FEEDBACK_SOURCES)
/** Never empty, and longer than a name. */
export const words = z.union([written(10_000), z.object({ withheld: z.literal(true) })])
export const link = { ...about, story: storyId, hypothesis: z.nullable(localId) }
export const change = z.object({ source: z.optional(source), text: z.optional(words), day: z.optional(day) })
/** The stories that it is about: their panels tell it. */
const stories = z.array(z.object({ story: storyId }))
/** As it reads at that moment. */
const heard = z.object({ source, text: words, day, answer: text, isClosed: z.boolean() })

export const feedbackEvents = {
  FeedbackRecorded: z.object({ type: z.literal('FeedbackRecorded'), v: z.optional(z.int()), ...about, number, source, text: words, day }),
  /** What of it was said anew, and what it was. */
  FeedbackRevised: z.object({ type: z.literal('FeedbackRevised'), v: z.optional(z.int()), ...about, change, was: change, stories }),
  FeedbackLinked: z.object({ type: z.literal('FeedbackLinked'), v: z.optional(z.int()), ...link, number, heard }),
  FeedbackUnlinked: z.object({ type: z.literal('FeedbackUnlinked'), v: z.optional(z.int()), ...link, number }),
  /** What was done about it; empty = nothing any more. */
  FeedbackAnswered: z.object({ type: z.literal('FeedbackAnswered'), v: z.optional(z.int()), ...about, answer: text, was: text, stories }),
  FeedbackClosed: z.object({ type: z.literal('FeedbackClosed'), v: z.optional(z.int()), ...about, why: text, stories }),
  FeedbackReopened: z.object({ type: z.literal('FeedbackReopened'), v: z.optional(z.int()), ...about, why: text, stories }),
  /** It was recorded by mistake. */
  FeedbackRemoved: z.object({ type: z.literal('FeedbackRemoved'), v: z.optional(z.int()), ...about, number, was: z.object({ source, text: words, day }) }),
} as const

export type FeedbackEvent = { [K in keyof typeof feedbackEvents]: z.infer<(typeof feedbackEvents)[K]> }[keyof typeof feedbackEvents]
export type FeedbackChange = z.infer<typeof change>
