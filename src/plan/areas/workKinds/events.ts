import * as z from 'zod/mini'
import { PERIOD_IDS } from '../../../playbook/recurringPeriods'
import { WORK_KIND_IDS } from '../../../playbook/workKinds'
import { localId, storyId } from '../../kernel/ids'
import { name } from '../../kernel/text'

const v = z.optional(z.int())
export const workKind = z.enum(WORK_KIND_IDS)
export const recurringDetails = z.object({
  name,
  kind: workKind,
  days: z.number().check(z.minimum(0.1), z.maximum(60)),
  period: z.enum(PERIOD_IDS),
})

export const workKindsEvents = {
  /** Null: of no kind any more, or of none before. */
  WorkKindsSet: z.object({
    type: z.literal('WorkKindsSet'),
    v,
    stories: z.array(z.object({ story: storyId, kind: z.nullable(workKind), was: z.nullable(workKind) })),
  }),
  RecurringWorkAdded: z.object({ type: z.literal('RecurringWorkAdded'), v, work: localId, details: recurringDetails }),
  RecurringWorkChanged: z.object({ type: z.literal('RecurringWorkChanged'), v, work: localId, details: recurringDetails, was: recurringDetails }),
  RecurringWorkRetired: z.object({ type: z.literal('RecurringWorkRetired'), v, work: localId }),
  RecurringWorkRestored: z.object({ type: z.literal('RecurringWorkRestored'), v, work: localId }),
} as const

export type WorkKindsEvent = { [K in keyof typeof workKindsEvents]: z.infer<(typeof workKindsEvents)[K]> }[keyof typeof workKindsEvents]
