import * as z from 'zod/mini'
import { localId } from '../plan/kernel/ids'
import { written } from '../plan/kernel/text'
import { size, workCalendar } from '../plan/areas/settings/events'

const words = written(120)

/**
 * What this site asks: entries of the playbook that are switched off, and its own checklist items and questions. Plans
 * that have begun follow for what is asked; what was answered or ticked stays, and their logs say what they said.
 */
const sitePlaybook = z.strictObject({
  off: z.array(z.string().check(z.maxLength(130))).check(z.maxLength(300)),
  items: z.array(z.strictObject({ stage: localId, item: localId, label: words, required: z.boolean() })).check(z.maxLength(60)),
  questions: z.array(z.strictObject({ sheet: localId, section: localId, field: localId, question: words, hint: z.string().check(z.maxLength(500)), kind: z.enum(['text', 'judged']) })).check(z.maxLength(60)),
})
export type SitePlaybook = z.infer<typeof sitePlaybook>

export const WHOLE_PLAYBOOK: SitePlaybook = { off: [], items: [], questions: [] }

/**
 * What a new plan of this site begins with, as it is exported from one site and imported on another (C3).
 * What is left out is as Foldline ships it. Plans that have begun are not touched.
 */
export const siteDefaults = z.strictObject({
  format: z.literal('foldline-defaults-1'),
  sizes: z.optional(z.array(size).check(z.minLength(1), z.maxLength(12))),
  /** Working days and holidays; the time zone is that of whoever starts the plan, unless one is named here. */
  calendar: z.optional(z.object({ ...workCalendar.shape, timeZone: z.optional(workCalendar.shape.timeZone) })),
  iterationWeeks: z.optional(z.int().check(z.minimum(1), z.maximum(4))),
  playbook: z.optional(sitePlaybook),
})
export type SiteDefaults = z.infer<typeof siteDefaults>

export const NO_DEFAULTS: SiteDefaults = { format: 'foldline-defaults-1' }
