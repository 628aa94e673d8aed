import * as z from 'zod/mini'
import { localId, storyId } from '../../kernel/ids'
import { text } from '../../kernel/text'

const v = z.optional(z.int())
export const baseline = z.object({
  metric: text,
  kind: z.enum(['human', 'literature', 'quickAndDirty', 'olderSystem']),
  value: z.number(),
  unit: text,
  better: z.enum(['higher', 'lower']),
  dataSet: text,
  learnt: text,
})

export const baselinesEvents = {
  BaselineRecorded: z.object({ type: z.literal('BaselineRecorded'), v, story: storyId, id: localId, baseline }),
  BaselineCorrected: z.object({ type: z.literal('BaselineCorrected'), v, story: storyId, id: localId, baseline, was: baseline }),
  BaselineWithdrawn: z.object({ type: z.literal('BaselineWithdrawn'), v, story: storyId, id: localId, was: baseline }),
} as const

export type BaselinesEvent = { [K in keyof typeof baselinesEvents]: z.infer<(typeof baselinesEvents)[K]> }[keyof typeof baselinesEvents]
