import * as z from 'zod/mini'
import { storyId } from '../../kernel/ids'
import { text } from '../../kernel/text'

const v = z.optional(z.int())
export const estimate = z.object({
  size: z.string().check(z.minLength(1), z.maxLength(8)),
  people: z.number().check(z.minimum(0.1), z.maximum(50)),
})

/** Where many estimates at once come from: story points, the originals of clones, or `several`: sized together by a person. */
export const estimateBasis = z.enum(['storyPoints', 'original', 'several'])

export const estimatesEvents = {
  StoryEstimated: z.object({
    type: z.literal('StoryEstimated'),
    v,
    story: storyId,
    estimate,
    was: z.nullable(estimate),
    note: z.optional(text),
  }),
  /** Many at once, all or none. */
  StoriesEstimated: z.object({
    type: z.literal('StoriesEstimated'),
    v,
    basis: estimateBasis,
    stories: z.array(z.object({ story: storyId, estimate, was: z.nullable(estimate) })),
  }),
  EstimatesWithdrawn: z.object({ type: z.literal('EstimatesWithdrawn'), v, stories: z.array(z.object({ story: storyId, was: estimate })) }),
} as const

export type EstimatesEvent = { [K in keyof typeof estimatesEvents]: z.infer<(typeof estimatesEvents)[K]> }[keyof typeof estimatesEvents]
