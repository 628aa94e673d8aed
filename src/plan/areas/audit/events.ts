import * as z from 'zod/mini'
import { RISK_KINDS, RISK_LEVELS } from '../../../playbook/auditQuestions'
import { actorKey, day, localId, moment } from '../../kernel/ids'
import { name, text, written } from '../../kernel/text'

const v = z.optional(z.int())
const seq = z.int().check(z.minimum(0))
const aboutRisk = { v, risk: localId }
const aboutSlice = { v, dataSlice: localId }

/** What could go wrong, in a sentence or two. */
export const riskText = z.union([written(500), z.object({ withheld: z.literal(true) })])
const level = z.literal([...RISK_LEVELS])
export const rating = z.object({ kind: z.enum(RISK_KINDS), likelihood: level, impact: level })
export const risk = z.object({ text: riskText, ...rating.shape, answer: text })
export const measure = z.object({ metric: name, comparison: z.enum(['>=', '>', '<=', '<']), threshold: z.number(), unit: text })
export const cut = z.object({ name, cut: text, dataSet: z.nullable(localId) })
export const dataSlice = z.object({ ...cut.shape, measure })
export const finding = z.object({ value: z.number(), on: day, note: text })
const keptFinding = z.object({ ...finding.shape, id: localId, seq, by: actorKey })
const signedFinding = z.object({ value: z.number(), on: day, isMet: z.boolean() })
const signed = { role: name, note: text, findings: z.record(localId, signedFinding) }
const signOff = z.object({ ...signed, at: moment, by: actorKey, seq })

export const auditEvents = {
  RiskAdded: z.object({ type: z.literal('RiskAdded'), ...aboutRisk, details: risk }),
  RiskReworded: z.object({ type: z.literal('RiskReworded'), ...aboutRisk, text: riskText, was: riskText }),
  RiskRated: z.object({ type: z.literal('RiskRated'), ...aboutRisk, rating, was: rating }),
  RiskAnswered: z.object({ type: z.literal('RiskAnswered'), ...aboutRisk, answer: text, was: text }),
  RiskRemoved: z.object({ type: z.literal('RiskRemoved'), ...aboutRisk, was: risk, why: text }),
  DataSliceAdded: z.object({ type: z.literal('DataSliceAdded'), ...aboutSlice, details: dataSlice }),
  DataSliceRecut: z.object({ type: z.literal('DataSliceRecut'), ...aboutSlice, details: cut, was: cut }),
  DataSliceMeasured: z.object({ type: z.literal('DataSliceMeasured'), ...aboutSlice, measure, was: measure }),
  DataSliceRemoved: z.object({ type: z.literal('DataSliceRemoved'), ...aboutSlice, was: dataSlice, findings: z.array(keptFinding), why: text }),
  /** A removed one stands again, with what was found on it. */
  DataSliceRestored: z.object({ type: z.literal('DataSliceRestored'), ...aboutSlice, details: dataSlice, findings: z.array(keptFinding) }),
  FindingRecorded: z.object({ type: z.literal('FindingRecorded'), ...aboutSlice, finding: localId, ...finding.shape }),
  FindingWithdrawn: z.object({ type: z.literal('FindingWithdrawn'), ...aboutSlice, finding: localId, was: keptFinding }),
  /** One that was taken back counts again, as if it had never gone. */
  FindingRestored: z.object({ type: z.literal('FindingRestored'), ...aboutSlice, finding: localId, kept: keptFinding }),
  /** `was`: the sign-off that this one renews. */
  AuditSignedOff: z.object({ type: z.literal('AuditSignedOff'), v, ...signed, was: z.nullable(signOff) }),
  SignOffWithdrawn: z.object({ type: z.literal('SignOffWithdrawn'), v, was: signOff, why: text }),
  /** An earlier sign-off stands again, as it was. */
  SignOffRestored: z.object({ type: z.literal('SignOffRestored'), v, signOff, was: z.nullable(signOff) }),
} as const

export type AuditEvent = { [K in keyof typeof auditEvents]: z.infer<(typeof auditEvents)[K]> }[keyof typeof auditEvents]
