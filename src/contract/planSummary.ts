import * as z from 'zod/mini'

/** What a plan says of itself to the others of its site: figures, days and owners, no text that anybody wrote. */
export const planSummary = z.object({
  /** The opportunity of the plan as a whole (F8); amounts in whole units of the currency, probability in %. */
  opportunity: z.nullable(
    z.object({ gain: z.number(), cost: z.number(), currency: z.string(), feasibility: z.number(), probability: z.number(), isDiscarded: z.boolean() }),
  ),
  /**
   * Lifecycle stages with days or people (T2). `owner` is the owner's Jira account, null where it is nobody, or somebody
   * who was erased; `others` those who work on it too. A summary of before they could has none.
   */
  stages: z.array(
    z.object({ stage: z.string(), name: z.string(), owner: z.nullable(z.string()), others: z._default(z.array(z.string()), []), from: z.nullable(z.string()), to: z.nullable(z.string()) }),
  ),
})
export type PlanSummary = z.infer<typeof planSummary>
