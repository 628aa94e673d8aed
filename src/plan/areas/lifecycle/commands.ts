import * as z from 'zod/mini'
import { storyId } from '../../kernel/ids'
import { text } from '../../kernel/text'
import { stageId } from './events'

const item = z.string().check(z.minLength(1), z.maxLength(60))

export const lifecycleCommands = {
  /** To the next stage. `from` is where the person saw it; with required items open it asks to be confirmed, with a note. */
  AdvanceStage: z.object({
    type: z.literal('AdvanceStage'),
    story: storyId,
    from: stageId,
    note: text,
    confirmed: z.optional(z.boolean()),
    /** Goes on to Deploy though the audit is not signed off; asked for by itself (A1). */
    withoutAudit: z.optional(z.boolean()),
  }),
  ReturnStage: z.object({ type: z.literal('ReturnStage'), story: storyId, to: stageId, reason: text }),
  TickItem: z.object({ type: z.literal('TickItem'), story: storyId, stage: stageId, item }),
  UntickItem: z.object({ type: z.literal('UntickItem'), story: storyId, stage: stageId, item }),
} as const

export type LifecycleCommand = { [K in keyof typeof lifecycleCommands]: z.infer<(typeof lifecycleCommands)[K]> }[keyof typeof lifecycleCommands]
