import * as z from 'zod/mini'
import { day, localId, storyId } from '../../kernel/ids'
import { name, text } from '../../kernel/text'
import { against, change, commitment, comparison, gain, kind, pledge, serves, side } from './events'

const about = { criterion: localId }

export const criteriaCommands = {
  /** One, or several that come in whole or not at all; a business criterion stands before those that serve it. */
  AddCriteria: z.object({
    type: z.literal('AddCriteria'),
    criteria: z.array(z.object({ ...about, name, kind, ...pledge, serves })).check(z.minLength(1), z.maxLength(20)),
  }),
  /** The fields that change; its kind never does. */
  ChangeCriterion: z.object({ type: z.literal('ChangeCriterion'), ...about, change }),
  /** `to`: what was read when agreeing; where that changed meanwhile, it is refused. One person for both sides asks to be confirmed. */
  AgreeToCriterion: z.object({
    type: z.literal('AgreeToCriterion'),
    ...about,
    side,
    who: text,
    to: z.object({ comparison, target: z.number(), commitment }),
    confirmed: z.optional(z.boolean()),
  }),
  WithdrawAgreement: z.object({ type: z.literal('WithdrawAgreement'), ...about, side, why: text }),
  /** Its value on a day; said again, the day's value is replaced. */
  NoteCriterionReading: z.object({ type: z.literal('NoteCriterionReading'), ...about, day, value: z.number(), note: text }),
  RemoveCriterionReading: z.object({ type: z.literal('RemoveCriterionReading'), ...about, day }),
  /** The business criterion that an ML criterion serves, and what a step of it is worth there; null takes it back. */
  ServeBusiness: z.object({ type: z.literal('ServeBusiness'), ...about, serves }),
  AimStory: z.object({ type: z.literal('AimStory'), ...about, story: storyId, gain, against }),
  DropAim: z.object({ type: z.literal('DropAim'), ...about, story: storyId }),
  /** One that others rest on asks to be confirmed. */
  RetireCriterion: z.object({ type: z.literal('RetireCriterion'), ...about, why: text, confirmed: z.optional(z.boolean()) }),
  RestoreCriterion: z.object({ type: z.literal('RestoreCriterion'), ...about, why: text }),
} as const

export type CriteriaCommand = { [K in keyof typeof criteriaCommands]: z.infer<(typeof criteriaCommands)[K]> }[keyof typeof criteriaCommands]
