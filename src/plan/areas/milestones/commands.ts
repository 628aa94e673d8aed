import * as z from 'zod/mini'
import { localId } from '../../kernel/ids'
import { text } from '../../kernel/text'
import { milestoneDetails } from './events'

export const milestonesCommands = {
  SetMilestone: z.object({ type: z.literal('SetMilestone'), milestone: localId, details: milestoneDetails }),
  /** The milestone as it should be; `why` is kept where its day moves. */
  ChangeMilestone: z.object({ type: z.literal('ChangeMilestone'), milestone: localId, details: milestoneDetails, why: text }),
  RemoveMilestone: z.object({ type: z.literal('RemoveMilestone'), milestone: localId, why: text }),
} as const

export type MilestonesCommand = { [K in keyof typeof milestonesCommands]: z.infer<(typeof milestonesCommands)[K]> }[keyof typeof milestonesCommands]
