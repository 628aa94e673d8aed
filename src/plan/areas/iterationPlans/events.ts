import * as z from 'zod/mini'
import { PHASE_IDS } from '../../../playbook/iterationPhases'
import { actorKey, localId, storyId } from '../../kernel/ids'
import { text } from '../../kernel/text'
import { ITERATION_FIELDS } from './state'

const v = z.optional(z.int())
export const team = z.object({
  people: z.number().check(z.minimum(0.1), z.maximum(200)),
  /** The part of a working day that goes into stories. */
  focus: z.number().check(z.minimum(0.05), z.maximum(1)),
})
export const field = z.enum(ITERATION_FIELDS)
export const phase = z.enum(PHASE_IDS)
export const owner = z.nullable(actorKey)
const about = { v, iteration: localId }
const blocker = { ...about, blocker: localId }
const outcome = { ...about, outcome: localId, text }

export const iterationPlansEvents = {
  TeamSet: z.object({ type: z.literal('TeamSet'), v, team: z.nullable(team), was: z.nullable(team) }),
  IterationDescribed: z.object({ type: z.literal('IterationDescribed'), ...about, field, value: text, was: text }),
  IterationFocused: z.object({ type: z.literal('IterationFocused'), ...about, focus: z.nullable(phase), was: z.nullable(phase) }),
  BlockerRaised: z.object({ type: z.literal('BlockerRaised'), ...blocker, text, owner }),
  BlockerHandedOver: z.object({ type: z.literal('BlockerHandedOver'), ...blocker, owner, was: owner }),
  BlockerResolved: z.object({ type: z.literal('BlockerResolved'), ...blocker, how: text }),
  BlockerReopened: z.object({ type: z.literal('BlockerReopened'), ...blocker, how: text }),
  /** Raised by mistake. */
  BlockerWithdrawn: z.object({ type: z.literal('BlockerWithdrawn'), ...blocker, text, owner }),
  OutcomeNoted: z.object({ type: z.literal('OutcomeNoted'), ...outcome }),
  OutcomeRemoved: z.object({ type: z.literal('OutcomeRemoved'), ...outcome }),
  /** It became a story; null: it did not after all. */
  OutcomeTaken: z.object({ type: z.literal('OutcomeTaken'), ...about, outcome: localId, story: z.nullable(storyId), was: z.nullable(storyId) }),
  MixAccepted: z.object({ type: z.literal('MixAccepted'), ...about, why: text }),
  MixQuestioned: z.object({ type: z.literal('MixQuestioned'), ...about, why: text }),
} as const

export type IterationPlansEvent = { [K in keyof typeof iterationPlansEvents]: z.infer<(typeof iterationPlansEvents)[K]> }[keyof typeof iterationPlansEvents]
