import * as z from 'zod/mini'
import { localId, storyId } from '../../kernel/ids'
import { text } from '../../kernel/text'

const v = z.optional(z.int())
export const verdict = z.enum(['validated', 'invalidated', 'inconclusive'])
export const statement = z.object({
  belief: text,
  metric: text,
  comparison: z.enum(['>=', '>', '<=', '<']),
  target: z.number(),
  unit: text,
  dataSet: text,
  timeBoxDays: z.number().check(z.minimum(0.5), z.maximum(250)),
  confidence: z.number().check(z.minimum(0.01), z.maximum(0.99)),
  kind: z.enum(['product', 'process']),
})
/** `story` is always the one it is stated on; `stories` are those that depend on it. */
const about = { v, hypothesis: localId, story: storyId }
const dependants = z.array(z.object({ story: storyId }))
const evidence = { value: z.nullable(z.number()), dataSet: text, runLink: text, note: text }
const given = { ...about, reason: text, despiteEvidence: z.optional(z.literal(true)) }

export const hypothesesEvents = {
  HypothesisStated: z.object({ type: z.literal('HypothesisStated'), ...about, number: z.int(), statement }),
  HypothesisRestated: z.object({ type: z.literal('HypothesisRestated'), ...about, statement, was: statement }),
  HypothesisWithdrawn: z.object({ type: z.literal('HypothesisWithdrawn'), ...about }),
  /** A withdrawn hypothesis stands again, as it was. */
  HypothesisReinstated: z.object({ type: z.literal('HypothesisReinstated'), ...about }),
  HypothesisTestStarted: z.object({ type: z.literal('HypothesisTestStarted'), ...about }),
  HypothesisTestCancelled: z.object({ type: z.literal('HypothesisTestCancelled'), ...about }),
  DependantsLinked: z.object({ type: z.literal('DependantsLinked'), ...about, stories: dependants }),
  DependantsUnlinked: z.object({ type: z.literal('DependantsUnlinked'), ...about, stories: dependants }),
  EvidenceLogged: z.object({
    type: z.literal('EvidenceLogged'),
    ...about,
    evidence: localId,
    ...evidence,
  }),
  EvidenceWithdrawn: z.object({
    type: z.literal('EvidenceWithdrawn'),
    ...about,
    evidence: localId,
    was: z.object(evidence),
  }),
  HypothesisValidated: z.object({ type: z.literal('HypothesisValidated'), ...given }),
  HypothesisInvalidated: z.object({ type: z.literal('HypothesisInvalidated'), ...given }),
  HypothesisInconclusive: z.object({ type: z.literal('HypothesisInconclusive'), ...given }),
  VerdictWithdrawn: z.object({
    type: z.literal('VerdictWithdrawn'),
    ...about,
    verdict,
    reason: text,
    was: z.object({ reason: text, despiteEvidence: z.optional(z.literal(true)) }),
  }),
} as const

export type HypothesesEvent = { [K in keyof typeof hypothesesEvents]: z.infer<(typeof hypothesesEvents)[K]> }[keyof typeof hypothesesEvents]

export function verdictOf(type: 'HypothesisValidated' | 'HypothesisInvalidated' | 'HypothesisInconclusive'): z.infer<typeof verdict> {
  switch (type) {
    case 'HypothesisValidated':
      return 'validated'
    case 'HypothesisInvalidated':
      return 'invalidated'
    case 'HypothesisInconclusive':
      return 'inconclusive'
  }
}
