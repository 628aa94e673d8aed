import * as z from 'zod/mini'
import { actorKey, localId, moment } from './ids'

/** Every stored fact: its type and version never change once written; the rest belongs to its area. */
export interface EventBase {
  readonly type: string
  /** Version of the fact's shape; absent means 1. */
  readonly v?: number | undefined
}

/** Where a command came from. `jira` = reconciled from Jira, `import` = history read at installation. */
export const SOURCES = ['panel', 'page', 'admin', 'jira', 'import', 'upkeep'] as const
export type Source = (typeof SOURCES)[number]

/**
 * What one command did, as one record of the log.
 * `seq` counts from 1 without a gap; `prev` is the predecessor's id (null for the first);
 * `at` is when it was recorded (ms) and never decreases; `clockBehind` marks a writer whose clock was more
 * than two minutes behind the predecessor's `at`.
 * The first commit alone carries `logId`, random: it tells this log from the remains of another. `digest` is
 * a short hash of the command, so that a repeat is known.
 */
export interface Commit<E extends EventBase = EventBase> {
  readonly seq: number
  readonly id: string
  readonly prev: string | null
  readonly at: number
  readonly by: string
  readonly source: Source
  readonly clockBehind?: true
  readonly logId?: string
  readonly digest?: string
  readonly events: readonly E[]
}

/** The envelope alone; the events are checked by the areas that own them. */
export const commitEnvelope = z.object({
  seq: z.int().check(z.minimum(1)),
  id: localId,
  prev: z.nullable(localId),
  at: moment,
  by: actorKey,
  source: z.enum(SOURCES),
  clockBehind: z.optional(z.literal(true)),
  logId: z.optional(z.string()),
  digest: z.optional(z.string()),
  events: z.array(z.looseObject({ type: z.string(), v: z.optional(z.int()) })),
})

/** Largest commit: longer work is a sequence of numbered commands. */
export const COMMIT_MAX_BYTES = 100 * 1024
export const COMMIT_MAX_STORIES = 500

/** How far a writer's clock may lie behind the predecessor's before the commit is marked, in ms. */
export const CLOCK_TOLERANCE = 2 * 60 * 1000
