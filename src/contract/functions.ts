import * as z from 'zod/mini'
import { localId, moment, storyId } from '../plan/kernel/ids'
import { NAME_LIMIT, written } from '../plan/kernel/text'
import { capability } from './capability'
import { planSummary } from './planSummary'
import { siteDefaults } from './siteDefaults'

/**
 * What the UI may ask of the functions. Each resolver takes the project (and in the panel the story) from
 * the invocation's context, never from the payload; ids in a payload are checked there.
 * Every reply is an `Answer`. Replies that may grow large carry gzip-in-base64 (`unpack.ts`).
 */
const seq = z.int().check(z.minimum(0))
const packed = z.string()
const me = z.object({ actor: z.string(), accountId: z.string(), may: z.array(capability) })
/** Actor key → Jira account id; null = erased or the app itself. Names come from Jira, as the user. */
const people = z.record(z.string(), z.nullable(z.string()))
const name = written(NAME_LIMIT)
const commits = z.array(z.looseObject({ seq: z.int(), id: z.string() }))

export const functions = {
  /**
   * The plan part and the asked story parts (in the panel: its own story's, always). `practices`: with the areas that a
   * panel's first picture does without; as a rule with all stories.
   */
  'plan.read': {
    request: z.object({ practices: z.optional(z.boolean()), stories: z.union([z.literal('all'), z.array(storyId).check(z.maxLength(200))]) }),
    reply: z.object({ seq, state: packed, me, people, projectId: z.string(), storyId: z.nullable(storyId) }),
  },
  /** One command; `base` is the seq of the caller's picture. The commits after it come back. */
  'plan.send': {
    request: z.object({ id: localId, base: seq, command: z.looseObject({ type: z.string() }) }),
    reply: z.object({ seq, commits, people, repeated: z.optional(z.boolean()) }),
  },
  'plan.since': {
    request: z.object({ seq }),
    reply: z.object({ seq, commits, people }),
  },
  /** All commits up to now, oldest first, in pages of packed blocks; `next` null = that was all. */
  'plan.history': {
    request: z.object({ after: seq }),
    reply: z.object({ blocks: z.array(packed), commits, people, next: z.nullable(seq) }),
  },
  /** The commits of one story, for its history in the panel. */
  'plan.storyHistory': {
    request: z.object({ story: storyId }),
    reply: z.object({ commits, people }),
  },
  /**
   * Starts the project's plan: its scope, its first verticals and slices, what Jira's statuses mean (as proposed),
   * then the reading of Jira's history in the background (`plan.progress`), which ends with a first layout.
   */
  'plan.start': {
    request: z.object({
      id: localId,
      scope: z.string().check(z.trim(), z.minLength(1), z.maxLength(4000)),
      /** epics: one vertical an epic; names: these; empty: none. */
      verticals: z.union([z.literal('epics'), z.array(name).check(z.maxLength(50))]),
      timeZone: z.string().check(z.maxLength(64)),
      /** A demo plan: it can be removed without a trace (`plan.remove`). */
      demo: z.optional(z.literal(true)),
    }),
    reply: z.object({ seq }),
  },
  /** How far the reading of Jira's history is; `total` null while unknown. */
  'plan.progress': {
    request: z.object({}),
    reply: z.object({
      state: z.enum(['idle', 'reading', 'failed']),
      done: z.int(),
      total: z.nullable(z.int()),
      message: z.string(),
    }),
  },
  /** Reads Jira again now, instead of waiting for the next trigger. */
  'plan.reconcile': { request: z.object({}), reply: z.object({}) },
  /**
   * Posts the dossier as of a moment (now unless said) to an issue, as the caller: in several comments where it is long.
   * `project`: what the document calls it. Of its `parts`, `posted` ones were posted now and `missing` ones Jira did not
   * take; the others stood there already.
   */
  'plan.postDossier': {
    request: z.object({
      issue: z.string().check(z.regex(/^[A-Za-z][A-Za-z0-9_]*-\d+$|^\d+$/), z.maxLength(80)),
      project: name,
      at: z.optional(z.int().check(z.minimum(0))),
    }),
    reply: z.object({ parts: z.int(), posted: z.int(), missing: z.int() }),
  },
  /** Removes a demo plan without a trace. */
  'plan.remove': { request: z.object({}), reply: z.object({}) },
  /** Statuses, resolutions, link types, boards of the project with the proposed mapping, for the settings. */
  'plan.jiraSettings': {
    request: z.object({}),
    reply: z.object({
      statuses: z.array(z.object({ id: z.string(), name: z.string(), category: z.string(), proposed: z.string() })),
      resolutions: z.array(z.object({ id: z.string(), name: z.string(), proposed: z.nullable(z.string()) })),
      linkTypes: z.array(z.object({ id: z.string(), outward: z.string(), inward: z.string(), proposed: z.boolean() })),
      boards: z.array(z.object({ id: z.string(), name: z.string(), type: z.string() })),
      timeZone: z.string().check(z.maxLength(64)),
    }),
  },
  /** The key by which this plan's log names a person whom Jira shows the caller; made at the first time. */
  'plan.person': { request: z.object({ accountId: z.string().check(z.minLength(1), z.maxLength(128)) }), reply: z.object({ actor: z.string() }) },
  /** What the site's plans say of themselves, of those projects that the caller may browse (OPP-9). */
  'site.plans': { request: z.object({}), reply: z.object({ plans: z.array(z.object({ projectId: z.string(), summary: planSummary })) }) },
  /** Keeps one's own sizes of an estimation round sealed, beside the log, until it is revealed; again replaces them. */
  'round.give': {
    request: z.object({ round: localId, sizes: z.record(storyId, z.string().check(z.minLength(1), z.maxLength(40))) }),
    reply: z.object({ seq }),
  },
  /** What oneself has given in a round that is not revealed yet. */
  'round.mine': { request: z.object({ round: localId }), reply: z.object({ sizes: z.record(z.string(), z.string()) }) },
  /** Shows all sizes of a round at once. */
  'round.reveal': { request: z.object({ round: localId }), reply: z.object({ seq }) },
  /**
   * Records readings of one metric, whole or not at all; sent again under the same id, once. `added`: a minute that has
   * a reading keeps it. `seq`: the log with the alert that followed, if one did.
   */
  'readings.record': {
    request: z.object({ id: localId, metric: localId, readings: z.array(z.tuple([moment, z.number()])).check(z.minLength(1), z.maxLength(2000)) }),
    reply: z.object({ added: z.int(), seq }),
  },
  /** Puts another value in the place of what the minute of a reading has, and judges it; sent again, once. */
  'readings.correct': {
    request: z.object({ id: localId, metric: localId, at: moment, value: z.number() }),
    reply: z.object({ was: z.nullable(z.number()), seq }),
  },
  /**
   * The hours of one metric that have readings, oldest first, packed: `HourPoint[]`; and what was corrected in them,
   * packed: `ReadingCorrections`. 100 days at most.
   */
  'readings.read': {
    request: z.object({ metric: localId, from: moment, to: moment }),
    reply: z.object({ hours: packed, corrections: packed }),
  },
  /** The latest reading of each of these metrics that has one. */
  'readings.latest': {
    request: z.object({ metrics: z.array(localId).check(z.maxLength(100)) }),
    reply: z.object({ latest: z.record(z.string(), z.object({ at: moment, value: z.number() })) }),
  },
  /** Site defaults and the health of every plan (administrators). */
  'admin.read': {
    request: z.object({}),
    reply: z.object({
      defaults: siteDefaults,
      plans: z.array(
        z.object({
          projectId: z.string(),
          seq: z.int(),
          startedAt: z.nullable(z.int()),
          reconciledAt: z.nullable(z.int()),
          dirty: z.boolean(),
          problem: z.nullable(z.string()),
        }),
      ),
    }),
  },
  /** The accounts of everyone whom a plan's log knows (administrators). */
  'admin.people': { request: z.object({ projectId: localId }), reply: z.object({ accounts: z.array(z.string()) }) },
  /** Erases a person from every plan of the site: what they did stays, without them. Answers in how many plans they were. */
  'admin.erase': { request: z.object({ accountId: z.string().check(z.minLength(1), z.maxLength(128)) }), reply: z.object({ plans: z.int() }) },
  'admin.setDefaults': { request: z.object({ defaults: siteDefaults }), reply: z.object({}) },
} as const

export type FunctionName = keyof typeof functions
export type Request<N extends FunctionName> = z.infer<(typeof functions)[N]['request']>
export type Reply<N extends FunctionName> = z.infer<(typeof functions)[N]['reply']>
