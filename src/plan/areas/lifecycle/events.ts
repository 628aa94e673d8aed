import * as z from 'zod/mini'
import { storyId } from '../../kernel/ids'
import { text } from '../../kernel/text'

const v = z.optional(z.int())
export const stageId = z.string().check(z.minLength(1), z.maxLength(40))
const itemId = z.string().check(z.minLength(1), z.maxLength(60))

export const lifecycleEvents = {
  /** `openItems`: required items left open, and confirmed. */
  StageAdvanced: z.object({
    type: z.literal('StageAdvanced'),
    v,
    story: storyId,
    from: stageId,
    to: stageId,
    note: text,
    openItems: z.optional(z.array(itemId)),
  }),
  StageReturned: z.object({ type: z.literal('StageReturned'), v, story: storyId, from: stageId, to: stageId, reason: text }),
  ChecklistItemTicked: z.object({ type: z.literal('ChecklistItemTicked'), v, story: storyId, stage: stageId, item: itemId }),
  ChecklistItemUnticked: z.object({ type: z.literal('ChecklistItemUnticked'), v, story: storyId, stage: stageId, item: itemId }),
} as const

export type LifecycleEvent = { [K in keyof typeof lifecycleEvents]: z.infer<(typeof lifecycleEvents)[K]> }[keyof typeof lifecycleEvents]
