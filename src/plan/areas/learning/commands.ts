import * as z from 'zod/mini'
import { localId, storyId } from '../../kernel/ids'
import { text } from '../../kernel/text'

const about = { hypothesis: localId, story: storyId }
const some = z.array(storyId).check(z.maxLength(200))
const stories = z.array(storyId).check(z.minLength(1), z.maxLength(500))

export const learningCommands = {
  Persevere: z.object({ type: z.literal('Persevere'), ...about, why: text }),
  Pivot: z.object({ type: z.literal('Pivot'), ...about, from: text, to: text, why: text, dropped: some, added: some }),
  Stop: z.object({ type: z.literal('Stop'), ...about, why: text, dropped: some }),
  WithdrawDecision: z.object({ type: z.literal('WithdrawDecision'), ...about }),
  DropStories: z.object({ type: z.literal('DropStories'), stories, reason: text }),
  ReinstateStories: z.object({ type: z.literal('ReinstateStories'), stories, reason: text }),
} as const

export type LearningCommand = { [K in keyof typeof learningCommands]: z.infer<(typeof learningCommands)[K]> }[keyof typeof learningCommands]
