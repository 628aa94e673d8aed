import * as z from 'zod/mini'
import { localId, storyId } from '../../kernel/ids'
import { text } from '../../kernel/text'
import { estimate } from '../estimates/events'

const about = { hypothesis: localId, story: storyId }
const some = z.array(storyId).check(z.maxLength(200))
const stories = z.array(storyId).check(z.minLength(1), z.maxLength(500))
/** Stories that stay, or come, with another size than before. */
const resized = z.optional(z.array(z.object({ story: storyId, estimate })).check(z.maxLength(200)))
/** The cell for those of the added that stand nowhere on the map; without it they stay in the tray. */
const place = z.optional(z.object({ vertical: localId, activity: z.nullable(localId), slice: localId }))

export const learningCommands = {
  Persevere: z.object({ type: z.literal('Persevere'), ...about, why: text, resized }),
  Pivot: z.object({ type: z.literal('Pivot'), ...about, from: text, to: text, why: text, dropped: some, added: some, resized, place }),
  Stop: z.object({ type: z.literal('Stop'), ...about, why: text, dropped: some, resized }),
  WithdrawDecision: z.object({ type: z.literal('WithdrawDecision'), ...about }),
  DropStories: z.object({ type: z.literal('DropStories'), stories, reason: text }),
  ReinstateStories: z.object({ type: z.literal('ReinstateStories'), stories, reason: text }),
} as const

export type LearningCommand = { [K in keyof typeof learningCommands]: z.infer<(typeof learningCommands)[K]> }[keyof typeof learningCommands]
