import * as z from 'zod/mini'
import { localId, storyId } from '../../kernel/ids'
import { link, text } from '../../kernel/text'
import { statement, verdict } from './events'

/** `story` names the story it is stated on, so that its part can be loaded; `decide` checks that it is so. */
const about = { hypothesis: localId, story: storyId }
const stories = z.array(storyId).check(z.minLength(1), z.maxLength(100))

export const hypothesesCommands = {
  StateHypothesis: z.object({ type: z.literal('StateHypothesis'), ...about, statement }),
  RestateHypothesis: z.object({ type: z.literal('RestateHypothesis'), ...about, statement }),
  WithdrawHypothesis: z.object({ type: z.literal('WithdrawHypothesis'), ...about }),
  StartHypothesisTest: z.object({ type: z.literal('StartHypothesisTest'), ...about }),
  LinkDependants: z.object({ type: z.literal('LinkDependants'), ...about, stories }),
  UnlinkDependants: z.object({ type: z.literal('UnlinkDependants'), ...about, stories }),
  LogEvidence: z.object({
    type: z.literal('LogEvidence'),
    ...about,
    evidence: localId,
    value: z.nullable(z.number()),
    dataSet: text,
    /** An http(s) address, or empty. */
    runLink: link,
    note: text,
    /** What is believed now that it is there, 0.01 to 0.99; absent: as before. */
    confidence: z.optional(statement.shape.confidence),
  }),
  WithdrawEvidence: z.object({ type: z.literal('WithdrawEvidence'), ...about, evidence: localId }),
  /** One that contradicts its evidence asks to be confirmed. */
  GiveVerdict: z.object({
    type: z.literal('GiveVerdict'),
    ...about,
    verdict,
    reason: text,
    confirmed: z.optional(z.boolean()),
  }),
  WithdrawVerdict: z.object({ type: z.literal('WithdrawVerdict'), ...about, reason: text }),
} as const

export type HypothesesCommand = { [K in keyof typeof hypothesesCommands]: z.infer<(typeof hypothesesCommands)[K]> }[keyof typeof hypothesesCommands]
