import * as z from 'zod/mini'
import { localId } from '../../kernel/ids'
import { plannedCapacity } from './events'

export const capacityCommands = {
  PlanCapacity: z.object({ type: z.literal('PlanCapacity'), iteration: localId, capacity: plannedCapacity }),
  WithdrawCapacity: z.object({ type: z.literal('WithdrawCapacity'), iteration: localId }),
} as const

export type CapacityCommand = { [K in keyof typeof capacityCommands]: z.infer<(typeof capacityCommands)[K]> }[keyof typeof capacityCommands]
