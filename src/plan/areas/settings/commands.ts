import * as z from 'zod/mini'
import { localId } from '../../kernel/ids'
import { text } from '../../kernel/text'
import { deliveryState, followed, jiraId, size, workCalendar } from './events'

const scope = z.string().check(z.trim(), z.minLength(1), z.maxLength(4000))

export const settingsCommands = {
  StartPlan: z.object({ type: z.literal('StartPlan'), logId: localId, scope, demo: z.optional(z.literal(true)) }),
  SetScope: z.object({ type: z.literal('SetScope'), scope }),
  /** What is not named stays as it is; a resolution mapped to null no longer overrides the status. */
  MapStatuses: z.object({
    type: z.literal('MapStatuses'),
    statuses: z.record(jiraId, deliveryState),
    resolutions: z.record(jiraId, z.nullable(z.enum(['delivered', 'dropped']))),
  }),
  SetSizes: z.object({ type: z.literal('SetSizes'), sizes: z.array(size).check(z.minLength(1), z.maxLength(12)) }),
  SetCalendar: z.object({ type: z.literal('SetCalendar'), calendar: workCalendar }),
  SetDependencyLinks: z.object({ type: z.literal('SetDependencyLinks'), linkTypes: z.array(z.string()).check(z.maxLength(50)) }),
  NoteAssumptions: z.object({ type: z.literal('NoteAssumptions'), assumptions: z.array(text).check(z.maxLength(200)) }),
  /** Said by Foldline when an administrator changed the site's playbook. */
  FollowChecklists: z.object({ type: z.literal('FollowChecklists'), ...followed }),
  RedactText: z.object({ type: z.literal('RedactText'), seq: z.int().check(z.minimum(1)), pointer: z.string().check(z.maxLength(200)) }),
} as const

export type SettingsCommand = { [K in keyof typeof settingsCommands]: z.infer<(typeof settingsCommands)[K]> }[keyof typeof settingsCommands]
