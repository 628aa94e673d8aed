import * as z from 'zod/mini'
import { storyId } from '../../kernel/ids'
import { text } from '../../kernel/text'
import { estimate, estimateBasis } from './events'

export const estimatesCommands = {
  EstimateStory: z.object({ type: z.literal('EstimateStory'), story: storyId, estimate, note: z.optional(text) }),
  EstimateStories: z.object({
    type: z.literal('EstimateStories'),
    basis: estimateBasis,
    stories: z.array(z.object({ story: storyId, estimate })).check(z.minLength(1), z.maxLength(500)),
  }),
  WithdrawEstimate: z.object({ type: z.literal('WithdrawEstimate'), story: storyId }),
} as const

export type EstimatesCommand = { [K in keyof typeof estimatesCommands]: z.infer<(typeof estimatesCommands)[K]> }[keyof typeof estimatesCommands]
