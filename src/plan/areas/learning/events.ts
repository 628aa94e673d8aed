import * as z from 'zod/mini'
import { localId, storyId } from '../../kernel/ids'
import { text } from '../../kernel/text'

const v = z.optional(z.int())
const about = { v, hypothesis: localId, story: storyId }
const consequence = z.array(z.object({ story: storyId, role: z.enum(['dropped', 'added']) }))

export const learningEvents = {
  PlanPersevered: z.object({ type: z.literal('PlanPersevered'), ...about, why: text }),
  PlanPivoted: z.object({ type: z.literal('PlanPivoted'), ...about, from: text, to: text, why: text, stories: consequence }),
  WorkStopped: z.object({ type: z.literal('WorkStopped'), ...about, why: text, stories: consequence }),
  /** The decision no longer holds; the stories that it dropped are back. */
  DecisionWithdrawn: z.object({
    type: z.literal('DecisionWithdrawn'),
    ...about,
    kind: z.enum(['persevere', 'pivot', 'stop']),
    stories: consequence,
    was: z.object({ from: text, to: text, why: text }),
  }),
  /** `hypothesis`: the one whose pivot or stop had dropped it, where a reinstatement was taken back. */
  StoriesDropped: z.object({
    type: z.literal('StoriesDropped'),
    v,
    reason: text,
    stories: z.array(z.object({ story: storyId, hypothesis: z.nullable(localId) })),
  }),
  StoriesReinstated: z.object({
    type: z.literal('StoriesReinstated'),
    v,
    reason: text,
    stories: z.array(z.object({ story: storyId, hypothesis: z.nullable(localId) })),
  }),
} as const

export type LearningEvent = { [K in keyof typeof learningEvents]: z.infer<(typeof learningEvents)[K]> }[keyof typeof learningEvents]
