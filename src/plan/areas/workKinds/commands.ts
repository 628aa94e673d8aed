import * as z from 'zod/mini'
import { localId, storyId } from '../../kernel/ids'
import { recurringDetails, workKind } from './events'

export const workKindsCommands = {
  /** Null takes the kind away. */
  SetWorkKind: z.object({ type: z.literal('SetWorkKind'), stories: z.array(storyId).check(z.minLength(1), z.maxLength(500)), kind: z.nullable(workKind) }),
  AddRecurringWork: z.object({ type: z.literal('AddRecurringWork'), work: localId, details: recurringDetails }),
  ChangeRecurringWork: z.object({ type: z.literal('ChangeRecurringWork'), work: localId, details: recurringDetails }),
  RetireRecurringWork: z.object({ type: z.literal('RetireRecurringWork'), work: localId }),
} as const

export type WorkKindsCommand = { [K in keyof typeof workKindsCommands]: z.infer<(typeof workKindsCommands)[K]> }[keyof typeof workKindsCommands]
