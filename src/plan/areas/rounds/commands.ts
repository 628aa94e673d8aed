import * as z from 'zod/mini'
import { actorKey, localId, storyId } from '../../kernel/ids'
import { sizeId } from './events'

const about = { round: localId }
/** A round that takes longer than one sitting is two. */
export const MOST_STORIES = 20

export const roundsCommands = {
  StartRound: z.object({ type: z.literal('StartRound'), ...about, stories: z.array(storyId).check(z.minLength(1), z.maxLength(MOST_STORIES)) }),
  /** Recorded by Foldline, once the sizes stand sealed. */
  SealSizes: z.object({ type: z.literal('SealSizes'), ...about, person: actorKey, stories: z.array(storyId).check(z.minLength(1), z.maxLength(MOST_STORIES)) }),
  /** Recorded by Foldline, with what stood sealed. */
  RevealRound: z.object({
    type: z.literal('RevealRound'),
    ...about,
    estimates: z.array(z.object({ story: storyId, person: actorKey, size: sizeId })).check(z.maxLength(2000)),
  }),
  EndRound: z.object({ type: z.literal('EndRound'), ...about }),
} as const

export type RoundsCommand = { [K in keyof typeof roundsCommands]: z.infer<(typeof roundsCommands)[K]> }[keyof typeof roundsCommands]
