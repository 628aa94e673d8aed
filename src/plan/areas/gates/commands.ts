import * as z from 'zod/mini'
import { day, localId } from '../../kernel/ids'
import { name, text } from '../../kernel/text'
import { condition, kind } from './events'

export const gatesCommands = {
  PlanGateReview: z.object({ type: z.literal('PlanGateReview'), slice: localId, day: z.nullable(day) }),
  /** `seen`: the decision that stood when they decided, null for none. A go with the checklist open asks to be confirmed. */
  DecideGate: z.object({
    type: z.literal('DecideGate'),
    slice: localId,
    decision: localId,
    kind,
    who: name,
    reason: text,
    conditions: z.array(condition).check(z.maxLength(20)),
    review: z.nullable(day),
    seen: z.nullable(localId),
    confirmed: z.optional(z.boolean()),
  }),
  MeetCondition: z.object({ type: z.literal('MeetCondition'), slice: localId, condition: localId, note: text }),
  ReopenCondition: z.object({ type: z.literal('ReopenCondition'), slice: localId, condition: localId }),
} as const

export type GatesCommand = { [K in keyof typeof gatesCommands]: z.infer<(typeof gatesCommands)[K]> }[keyof typeof gatesCommands]
