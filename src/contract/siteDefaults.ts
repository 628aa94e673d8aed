import * as z from 'zod/mini'
import { size, workCalendar } from '../plan/areas/settings/events'

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
})
export type SiteDefaults = z.infer<typeof siteDefaults>

export const NO_DEFAULTS: SiteDefaults = { format: 'foldline-defaults-1' }
