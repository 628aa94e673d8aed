import * as z from 'zod/mini'
import { FEASIBILITIES, OPPORTUNITY_FIELDS } from '../../../playbook/opportunityFields'
import { localId } from '../../kernel/ids'
import { text } from '../../kernel/text'

const v = z.optional(z.int())
/** Null: the plan as a whole. */
const about = { v, vertical: z.nullable(localId) }
const money = z.int().check(z.minimum(0), z.maximum(1e13))
export const field = z.enum(OPPORTUNITY_FIELDS)
const entries = {
  gain: money,
  cost: money,
  currency: z.string().check(z.regex(/^[A-Z]{3}$/)),
  feasibility: z.literal([...FEASIBILITIES]),
  probability: z.int().check(z.minimum(1), z.maximum(99)),
}
export const figures = z.object(entries)
/** Only what changes, so that two people who change two figures lose nothing. */
export const changes = z.object({
  gain: z.optional(entries.gain),
  cost: z.optional(entries.cost),
  currency: z.optional(entries.currency),
  feasibility: z.optional(entries.feasibility),
  probability: z.optional(entries.probability),
})

export const opportunitiesEvents = {
  OpportunityStated: z.object({ type: z.literal('OpportunityStated'), ...about, figures }),
  OpportunityChanged: z.object({ type: z.literal('OpportunityChanged'), ...about, figures: changes, was: changes }),
  /** One field said anew; empty = nothing is said any more. */
  OpportunityDescribed: z.object({ type: z.literal('OpportunityDescribed'), ...about, field, value: text, was: text }),
  OpportunityWithdrawn: z.object({ type: z.literal('OpportunityWithdrawn'), ...about, was: figures }),
  OpportunityDiscarded: z.object({ type: z.literal('OpportunityDiscarded'), ...about, why: text }),
  /** `was`: why it had been discarded. */
  OpportunityTakenUp: z.object({ type: z.literal('OpportunityTakenUp'), ...about, why: text, was: text }),
} as const

export type OpportunitiesEvent = { [K in keyof typeof opportunitiesEvents]: z.infer<(typeof opportunitiesEvents)[K]> }[keyof typeof opportunitiesEvents]
