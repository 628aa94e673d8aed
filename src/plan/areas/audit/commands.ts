import * as z from 'zod/mini'
import { localId } from '../../kernel/ids'
import { name, text } from '../../kernel/text'
import { cut, dataSlice, finding, measure, rating, risk, riskText } from './events'

export const auditCommands = {
  /** Risks and data slices, one or several, whole or not at all. */
  AddToAudit: z.object({
    type: z.literal('AddToAudit'),
    risks: z.array(z.object({ risk: localId, details: risk })).check(z.maxLength(20)),
    dataSlices: z.array(z.object({ dataSlice: localId, details: dataSlice })).check(z.maxLength(20)),
  }),
  RewordRisk: z.object({ type: z.literal('RewordRisk'), risk: localId, text: riskText }),
  RateRisk: z.object({ type: z.literal('RateRisk'), risk: localId, rating }),
  /** What is done about it; empty takes the answer away. */
  AnswerRisk: z.object({ type: z.literal('AnswerRisk'), risk: localId, answer: text }),
  RemoveRisk: z.object({ type: z.literal('RemoveRisk'), risk: localId, why: text }),
  RecutDataSlice: z.object({ type: z.literal('RecutDataSlice'), dataSlice: localId, details: cut }),
  MeasureDataSlice: z.object({ type: z.literal('MeasureDataSlice'), dataSlice: localId, measure }),
  RemoveDataSlice: z.object({ type: z.literal('RemoveDataSlice'), dataSlice: localId, why: text }),
  RecordFinding: z.object({ type: z.literal('RecordFinding'), dataSlice: localId, finding: localId, ...finding.shape }),
  WithdrawFinding: z.object({ type: z.literal('WithdrawFinding'), dataSlice: localId, finding: localId }),
  /** `seen`: the findings that counted when the business side looked; with something open it asks to be confirmed, with a note. */
  SignOffAudit: z.object({ type: z.literal('SignOffAudit'), role: name, note: text, seen: z.optional(z.array(localId)), confirmed: z.optional(z.boolean()) }),
  WithdrawSignOff: z.object({ type: z.literal('WithdrawSignOff'), why: text }),
} as const

export type AuditCommand = { [K in keyof typeof auditCommands]: z.infer<(typeof auditCommands)[K]> }[keyof typeof auditCommands]
