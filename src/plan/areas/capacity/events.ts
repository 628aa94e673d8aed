import * as z from 'zod/mini'
import { localId } from '../../kernel/ids'
import { text } from '../../kernel/text'
import { CAPACITY_CAUSES } from './state'

const v = z.optional(z.int())
export const plannedCapacity = z.object({
  part: z.number().check(z.minimum(0), z.maximum(2)),
  cause: z.enum(CAPACITY_CAUSES),
  note: text,
})

export const capacityEvents = {
  /** `was` null: it was the usual capacity. */
  CapacityPlanned: z.object({ type: z.literal('CapacityPlanned'), v, iteration: localId, capacity: plannedCapacity, was: z.nullable(plannedCapacity) }),
  /** The iteration has the usual capacity again. */
  CapacityWithdrawn: z.object({ type: z.literal('CapacityWithdrawn'), v, iteration: localId, was: plannedCapacity }),
} as const

export type CapacityEvent = { [K in keyof typeof capacityEvents]: z.infer<(typeof capacityEvents)[K]> }[keyof typeof capacityEvents]
