import * as z from 'zod/mini'

/** What a plan says of itself to the others of its site: figures alone, no text that anybody wrote. */
export const planSummary = z.object({
  /** The opportunity of the plan as a whole (F8); amounts in whole units of the currency, probability in %. */
  opportunity: z.nullable(
    z.object({ gain: z.number(), cost: z.number(), currency: z.string(), feasibility: z.number(), probability: z.number(), isDiscarded: z.boolean() }),
  ),
})
export type PlanSummary = z.infer<typeof planSummary>
