import * as z from 'zod/mini'
import { GATE_CHECKS, GATE_DECISIONS } from '../../../playbook/gateChecklist'
import { actorKey, day, localId, moment } from '../../kernel/ids'
import { name, text, written } from '../../kernel/text'

const v = z.optional(z.int())
const about = { v, slice: localId }
export const kind = z.enum(GATE_DECISIONS)
const conditionText = z.union([written(500), z.object({ withheld: z.literal(true) })])
export const condition = z.object({ id: localId, text: conditionText, owner: name, due: day })
const open = z.array(z.enum(GATE_CHECKS.map(({ id }) => id)))
const met = z.object({ note: text, at: moment, by: actorKey })
const decision = z.object({
  id: localId,
  kind,
  who: name,
  reason: text,
  conditions: z.array(z.object({ ...condition.shape, met: z.nullable(met) })),
  open,
  at: moment,
  by: actorKey,
  seq: z.int().check(z.minimum(0)),
})
const gate = z.nullable(z.object({ review: z.nullable(day), decision: z.nullable(decision) }))

export const gatesEvents = {
  /** Null: no review is ahead any more. */
  GateReviewSet: z.object({ type: z.literal('GateReviewSet'), ...about, day: z.nullable(day), was: z.nullable(day) }),
  /** `was`: the gate as it stood; `review`: after a no-go, when it is looked at again. */
  GateDecided: z.object({ type: z.literal('GateDecided'), ...about, decision: localId, kind, who: name, reason: text, conditions: z.array(condition), review: z.nullable(day), open, was: gate }),
  ConditionMet: z.object({ type: z.literal('ConditionMet'), ...about, condition: localId, note: text }),
  ConditionReopened: z.object({ type: z.literal('ConditionReopened'), ...about, condition: localId, was: met }),
  /** It stands as it did before a decision, or after one that was taken back. */
  GateRestored: z.object({ type: z.literal('GateRestored'), ...about, gate, was: gate }),
} as const

export type GatesEvent = { [K in keyof typeof gatesEvents]: z.infer<(typeof gatesEvents)[K]> }[keyof typeof gatesEvents]
