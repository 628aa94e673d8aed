import * as z from 'zod/mini'
import { actorKey, localId, storyId } from '../../kernel/ids'

const v = z.optional(z.int())
const about = { v, round: localId }
export const sizeId = z.string().check(z.minLength(1), z.maxLength(40))
const steps = z.int().check(z.minimum(0))

export const roundsEvents = {
  RoundStarted: z.object({ type: z.literal('RoundStarted'), ...about, stories: z.array(z.object({ story: storyId })) }),
  /** Started by mistake, before anybody gave a size. */
  RoundWithdrawn: z.object({ type: z.literal('RoundWithdrawn'), ...about, stories: z.array(z.object({ story: storyId })) }),
  /** Somebody gave sizes for so many of its stories; the sizes stand sealed beside the log. */
  SizesSealed: z.object({ type: z.literal('SizesSealed'), ...about, person: actorKey, count: z.int().check(z.minimum(1)) }),
  /** All at once. `steps`: sizes between the smallest and the largest, at this moment. */
  RoundRevealed: z.object({
    type: z.literal('RoundRevealed'),
    ...about,
    stories: z.array(z.object({ story: storyId, sizes: z.array(z.object({ person: actorKey, size: sizeId })), steps })),
  }),
  RoundEnded: z.object({ type: z.literal('RoundEnded'), ...about }),
  RoundReopened: z.object({ type: z.literal('RoundReopened'), ...about }),
} as const

export type RoundsEvent = { [K in keyof typeof roundsEvents]: z.infer<(typeof roundsEvents)[K]> }[keyof typeof roundsEvents]
