import * as z from 'zod/mini'
import { ACQUISITIONS, DATA_DIMENSIONS, DATA_FIELDS, DATA_SCORES, LABELLINGS } from '../../../playbook/dataQuestions'
import { localId, storyId } from '../../kernel/ids'
import { name, text } from '../../kernel/text'

const v = z.optional(z.int())
const about = { v, dataSet: localId }
const number = z.int().check(z.minimum(1))
export const field = z.enum(DATA_FIELDS)
export const dimension = z.enum(DATA_DIMENSIONS)
export const score = z.literal([...DATA_SCORES])
export const labelling = z.nullable(z.enum(LABELLINGS))
export const acquisition = z.nullable(z.enum(ACQUISITIONS))

const assessment = z.object({ score, note: text })
const scores = z.object({
  availability: z.optional(score),
  quality: z.optional(score),
  volume: z.optional(score),
  access: z.optional(score),
  protection: z.optional(score),
})
/** The stories that need it: their size ranges follow from it, and their histories tell it. */
const stories = z.array(z.object({ story: storyId }))
const need = { ...about, number, story: storyId, hypothesis: z.nullable(localId) }

export const dataSetsEvents = {
  DataSetRegistered: z.object({ type: z.literal('DataSetRegistered'), ...about, number, name }),
  DataSetRenamed: z.object({ type: z.literal('DataSetRenamed'), ...about, name, was: name }),
  /** One field said anew; empty = nothing is said any more. */
  DataSetDescribed: z.object({ type: z.literal('DataSetDescribed'), ...about, field, value: text, was: text }),
  LabellingChosen: z.object({ type: z.literal('LabellingChosen'), ...about, labelling, was: labelling }),
  AcquisitionChosen: z.object({ type: z.literal('AcquisitionChosen'), ...about, acquisition, was: acquisition }),
  DataSetDerived: z.object({ type: z.literal('DataSetDerived'), ...about, from: localId, step: text }),
  DerivationReworded: z.object({ type: z.literal('DerivationReworded'), ...about, from: localId, step: text, was: text }),
  DerivationRemoved: z.object({ type: z.literal('DerivationRemoved'), ...about, from: localId, was: text }),
  DataAssessed: z.object({ type: z.literal('DataAssessed'), ...about, number, dimension, ...assessment.shape, was: z.nullable(assessment), stories }),
  AssessmentWithdrawn: z.object({ type: z.literal('AssessmentWithdrawn'), ...about, number, dimension, was: assessment, stories }),
  /** `scores`: how it is assessed at that moment. */
  DataNeeded: z.object({ type: z.literal('DataNeeded'), ...need, scores }),
  DataNotNeeded: z.object({ type: z.literal('DataNotNeeded'), ...need }),
  DataSetRetired: z.object({ type: z.literal('DataSetRetired'), ...about, why: text }),
  DataSetRestored: z.object({ type: z.literal('DataSetRestored'), ...about, why: text }),
} as const

export type DataSetsEvent = { [K in keyof typeof dataSetsEvents]: z.infer<(typeof dataSetsEvents)[K]> }[keyof typeof dataSetsEvents]
