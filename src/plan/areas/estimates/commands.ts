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
  /** Takes back the estimates of those that have one, all or none. */
  WithdrawEstimates: z.object({ type: z.literal('WithdrawEstimates'), stories: z.array(storyId).check(z.minLength(1), z.maxLength(500)) }),
} as const

export type EstimatesCommand = { [K in keyof typeof estimatesCommands]: z.infer<(typeof estimatesCommands)[K]> }[keyof typeof estimatesCommands]
