import * as z from 'zod/mini'
import { storyId } from '../../kernel/ids'
import { text } from '../../kernel/text'

const v = z.optional(z.int())
export const estimate = z.object({
  size: z.string().check(z.minLength(1), z.maxLength(8)),
  people: z.number().check(z.minimum(0.1), z.maximum(50)),
})

export const estimatesEvents = {
  StoryEstimated: z.object({
    type: z.literal('StoryEstimated'),
    v,
    story: storyId,
    estimate,
    was: z.nullable(estimate),
    note: z.optional(text),
  }),
  /** Many at once, from what Jira already said: story points, or the original of a clone. */
  StoriesEstimated: z.object({
    type: z.literal('StoriesEstimated'),
    v,
    basis: z.enum(['storyPoints', 'original']),
    stories: z.array(z.object({ story: storyId, estimate, was: z.nullable(estimate) })),
  }),
  EstimatesWithdrawn: z.object({ type: z.literal('EstimatesWithdrawn'), v, stories: z.array(z.object({ story: storyId, was: estimate })) }),
} as const

export type EstimatesEvent = { [K in keyof typeof estimatesEvents]: z.infer<(typeof estimatesEvents)[K]> }[keyof typeof estimatesEvents]
