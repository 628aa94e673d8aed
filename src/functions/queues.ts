import { Queue } from '@forge/events'
import * as z from 'zod/mini'
import { occasion } from '../plan/areas/forecasts/events'
import { storyId } from '../plan/kernel/ids'

const plan = z.string().check(z.regex(/^[0-9]{1,19}$/))
const at = z.number()

/**
 * Work for the reconcile consumer. An event may come twice, late and in any order, and may have been sent by an
 * older version: each is safe to do again, and an unknown one is left alone.
 */
export const reconcileEvent = z.discriminatedUnion('kind', [
  /** Something changed in the project: read what was updated since the last time. */
  z.object({ kind: z.literal('changes'), plan }),
  /** These issues changed in a way that does not show in their time of update (links, sub-tasks, moves). */
  z.object({ kind: z.literal('touched'), plan, stories: z.array(storyId) }),
  /** Jira says that the issue was deleted. */
  z.object({ kind: z.literal('deleted'), plan, story: storyId, at }),
  /** Reads Jira's history from the beginning, or from where it was interrupted. */
  z.object({ kind: z.literal('backfill'), plan }),
  /** Compares everything. */
  z.object({ kind: z.literal('everything'), plan }),
  /** An iteration ended, or a gate was decided on: the forecast of this moment is issued for it, once. */
  z.object({ kind: z.literal('forecast'), plan, occasion }),
  /** The night's work on all plans after this one, one after the other. */
  z.object({ kind: z.literal('night'), after: z.string() }),
  /** The site's playbook was changed: all plans after this one follow, one after the other. */
  z.object({ kind: z.literal('playbook'), after: z.string() }),
  /** The project was deleted, or its demo plan is being removed. */
  z.object({ kind: z.literal('purge'), plan, why: z.enum(['deletedProject', 'removedDemo']) }),
])
export type ReconcileEvent = z.infer<typeof reconcileEvent>

/** Packs and snapshots that are due; `rebuild` looks from the first commit on; `redact` overwrites a text once more. */
export const upkeepEvent = z.object({
  plan,
  rebuild: z.optional(z.boolean()),
  redact: z.optional(z.object({ seq: z.int(), event: z.int(), path: z.array(z.union([z.string(), z.int()])) })),
})
export type UpkeepEvent = z.infer<typeof upkeepEvent>

export async function askForReconcile(event: ReconcileEvent, delayInSeconds = 0): Promise<void> {
  await new Queue({ key: 'reconcile' }).push({ body: event, ...(delayInSeconds === 0 ? {} : { delayInSeconds }) })
}

export async function askForUpkeep(event: UpkeepEvent, delayInSeconds = 0): Promise<void> {
  await new Queue({ key: 'upkeep' }).push({ body: event, ...(delayInSeconds === 0 ? {} : { delayInSeconds }) })
}
