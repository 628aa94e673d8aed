import * as z from 'zod/mini'
import { day, localId } from '../../kernel/ids'
import { name, text } from '../../kernel/text'

const v = z.optional(z.int())
export const milestoneDetails = z.object({ name, day, slice: localId })

export const milestonesEvents = {
  MilestoneSet: z.object({ type: z.literal('MilestoneSet'), v, milestone: localId, details: milestoneDetails }),
  MilestoneMoved: z.object({ type: z.literal('MilestoneMoved'), v, milestone: localId, day, was: day, why: text }),
  MilestoneRenamed: z.object({ type: z.literal('MilestoneRenamed'), v, milestone: localId, name, was: name }),
  /** It asks for another slice than before. */
  MilestoneTied: z.object({ type: z.literal('MilestoneTied'), v, milestone: localId, slice: localId, was: localId }),
  MilestoneRemoved: z.object({ type: z.literal('MilestoneRemoved'), v, milestone: localId, was: milestoneDetails, why: text }),
} as const

export type MilestonesEvent = { [K in keyof typeof milestonesEvents]: z.infer<(typeof milestonesEvents)[K]> }[keyof typeof milestonesEvents]
