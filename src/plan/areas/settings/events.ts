import * as z from 'zod/mini'
import { day, isOwnKey, localId } from '../../kernel/ids'
import { name, text } from '../../kernel/text'

export const deliveryState = z.enum(['todo', 'doing', 'delivered', 'dropped'])
export const size = z.object({
  id: z.string().check(z.regex(/^[A-Za-z0-9+]{1,8}$/), z.refine(isOwnKey)),
  minDays: z.number().check(z.minimum(0), z.maximum(250)),
  maxDays: z.number().check(z.minimum(0), z.maximum(250)),
})
export const workCalendar = z.object({
  timeZone: z.string().check(z.maxLength(64)),
  workDays: z.array(z.int().check(z.minimum(1), z.maximum(7))).check(z.maxLength(7)),
  holidays: z.array(day).check(z.maxLength(400)),
})
/** An id that Jira gave to a status or a resolution. */
export const jiraId = z.string().check(z.minLength(1), z.maxLength(40), z.refine(isOwnKey))
const scope = z.string().check(z.maxLength(4000))
const v = z.optional(z.int())

const stage = z.string().check(z.minLength(1), z.maxLength(40), z.refine(isOwnKey))
const item = z.string().check(z.minLength(1), z.maxLength(60), z.refine(isOwnKey))
/** What a site's playbook says of checklists and suggestions: switched-off entries, and own items. */
export const followed = {
  off: z.array(z.object({ stage, item })).check(z.maxLength(200)),
  items: z.array(z.object({ stage, item, label: name, required: z.boolean() })).check(z.maxLength(60)),
  /** Kinds of task whose suggestion is switched off. */
  models: z.array(z.string().check(z.maxLength(40))).check(z.maxLength(20)),
}

export const settingsEvents = {
  PlanStarted: z.object({ type: z.literal('PlanStarted'), v, logId: localId, scope, demo: z.optional(z.literal(true)) }),
  ScopeSet: z.object({ type: z.literal('ScopeSet'), v, scope, was: scope }),
  /** `category` null: no longer mapped. */
  StatusMapped: z.object({
    type: z.literal('StatusMapped'),
    v,
    status: jiraId,
    category: z.nullable(deliveryState),
    was: z.nullable(deliveryState),
  }),
  ResolutionMapped: z.object({
    type: z.literal('ResolutionMapped'),
    v,
    resolution: jiraId,
    category: z.nullable(z.enum(['delivered', 'dropped'])),
    was: z.nullable(z.enum(['delivered', 'dropped'])),
  }),
  SizesSet: z.object({ type: z.literal('SizesSet'), v, sizes: z.array(size), was: z.array(size) }),
  CalendarSet: z.object({ type: z.literal('CalendarSet'), v, calendar: workCalendar, was: workCalendar }),
  DependencyLinksSet: z.object({ type: z.literal('DependencyLinksSet'), v, linkTypes: z.array(z.string()), was: z.array(z.string()) }),
  AssumptionsNoted: z.object({ type: z.literal('AssumptionsNoted'), v, assumptions: z.array(text) }),
  /** What the site's playbook asks for from now on; what was ticked stays. */
  ChecklistsFollowed: z.object({ type: z.literal('ChecklistsFollowed'), v, ...followed }),
  /** The text at `pointer` of commit `seq` was overwritten everywhere by a tombstone. */
  TextRedacted: z.object({ type: z.literal('TextRedacted'), v, seq: z.int(), pointer: z.string() }),
  /** The other events of this commit take back commit `seq`; this one only says so. */
  CommitUndone: z.object({ type: z.literal('CommitUndone'), v, seq: z.int() }),
} as const

export type SettingsEvent = { [K in keyof typeof settingsEvents]: z.infer<(typeof settingsEvents)[K]> }[keyof typeof settingsEvents]
