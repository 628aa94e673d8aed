import * as z from 'zod/mini'
import { localId, storyId } from '../../kernel/ids'
import { name, text } from '../../kernel/text'
import { acquisition, dimension, field, labelling, score } from './events'

const about = { dataSet: localId }
const need = { ...about, story: storyId, hypothesis: z.nullable(localId) }
const derivation = z.object({ of: localId, step: text })
const entry = z.object({
  ...about,
  name,
  labelling,
  acquisition,
  fields: z.array(z.object({ field, value: text })).check(z.maxLength(20)),
  from: z.array(derivation).check(z.maxLength(20)),
})

export const dataSetsCommands = {
  /** One, or several that come in whole or not at all; `from` may name one that stands before it in the list. */
  RegisterDataSets: z.object({ type: z.literal('RegisterDataSets'), dataSets: z.array(entry).check(z.minLength(1), z.maxLength(20)) }),
  RenameDataSet: z.object({ type: z.literal('RenameDataSet'), ...about, name }),
  DescribeDataSet: z.object({ type: z.literal('DescribeDataSet'), ...about, field, value: text }),
  ChooseLabelling: z.object({ type: z.literal('ChooseLabelling'), ...about, labelling }),
  ChooseAcquisition: z.object({ type: z.literal('ChooseAcquisition'), ...about, acquisition }),
  /** It is made from `from` by `step`; said again, the step is worded anew. */
  DeriveDataSet: z.object({ type: z.literal('DeriveDataSet'), ...about, from: localId, step: text }),
  RemoveDerivation: z.object({ type: z.literal('RemoveDerivation'), ...about, from: localId }),
  AssessData: z.object({ type: z.literal('AssessData'), ...about, dimension, score, note: text }),
  WithdrawAssessment: z.object({ type: z.literal('WithdrawAssessment'), ...about, dimension }),
  /** `hypothesis`: its test needs the data; it is stated on `story`. Null: the story's own work does. */
  NeedData: z.object({ type: z.literal('NeedData'), ...need }),
  ReleaseData: z.object({ type: z.literal('ReleaseData'), ...need }),
  /** One in use asks to be confirmed. */
  RetireDataSet: z.object({ type: z.literal('RetireDataSet'), ...about, why: text, confirmed: z.optional(z.boolean()) }),
  RestoreDataSet: z.object({ type: z.literal('RestoreDataSet'), ...about, why: text }),
} as const

export type DataSetsCommand = { [K in keyof typeof dataSetsCommands]: z.infer<(typeof dataSetsCommands)[K]> }[keyof typeof dataSetsCommands]
