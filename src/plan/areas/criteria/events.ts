import * as z from 'zod/mini'
import { AGAINST_REASONS, COMMITMENTS, CRITERION_KINDS, SIDES, WORTH_PERIODS } from '../../../playbook/criterionWords'
import { actorKey, day, localId, moment, storyId } from '../../kernel/ids'
import { name, text } from '../../kernel/text'

const about = { criterion: localId }
export const kind = z.enum(CRITERION_KINDS)
export const side = z.enum(SIDES)
export const comparison = z.enum(['>=', '>', '<=', '<'])
export const commitment = z.enum(COMMITMENTS)
export const against = z.nullable(z.enum(AGAINST_REASONS))
/** Greater than 0: how much better, in the metric's own unit. */
export const gain = z.number().check(z.positive())
const number = z.int().check(z.minimum(1))

export const pledge = { metric: name, unit: text, comparison, target: z.number(), commitment }
export const change = z.object({
  name: z.optional(name),
  metric: z.optional(name),
  unit: z.optional(text),
  comparison: z.optional(comparison),
  target: z.optional(z.number()),
  commitment: z.optional(commitment),
})
export const worth = z.object({ step: z.number().check(z.positive()), amount: z.number(), unit: text, per: z.enum(WORTH_PERIODS), basis: text })
export const serves = z.nullable(z.object({ business: localId, worth: z.nullable(worth) }))

const agreement = z.object({ at: moment, by: actorKey, who: text, isLapsed: z.boolean() })
const reading = z.object({ day, value: z.number() })
/** The stories that aim at it: their panels tell it. */
const stories = z.array(z.object({ story: storyId }))
const latest = z.nullable(z.number())
const served = z.nullable(z.object({ number, worth: z.nullable(worth) }))
const known = z.object({ number, metric: name, unit: text, comparison, target: z.number(), latest, serves: served })
const aim = z.object({ gain, against })

export const criteriaEvents = {
  CriterionAdded: z.object({ type: z.literal('CriterionAdded'), v: z.optional(z.int()), ...about, number, name, kind, ...pledge }),
  /** What of it changed, and what that was. `lapsed`: the sides that had agreed to what it was. */
  CriterionChanged: z.object({ type: z.literal('CriterionChanged'), v: z.optional(z.int()), ...about, change, was: change, lapsed: z.array(side), stories }),
  /** `was`: an agreement of this side that had lapsed. */
  CriterionAgreed: z.object({ type: z.literal('CriterionAgreed'), v: z.optional(z.int()), ...about, side, who: text, was: z.nullable(agreement) }),
  AgreementWithdrawn: z.object({ type: z.literal('AgreementWithdrawn'), v: z.optional(z.int()), ...about, side, why: text, was: agreement }),
  /** What stood before, stands again: of a change or an agreement that was taken back. */
  AgreementRestored: z.object({ type: z.literal('AgreementRestored'), v: z.optional(z.int()), ...about, side, agreement: z.nullable(agreement), was: z.nullable(agreement) }),
  /** `was`: the reading of that day before. `pushedOut`: the oldest, which is kept no longer; `latest`: of all, now. */
  CriterionReadingNoted: z.object({ type: z.literal('CriterionReadingNoted'), v: z.optional(z.int()), ...about, ...reading.shape, note: text, was: latest, pushedOut: z.nullable(reading), latest, stories }),
  /** `back`: one that the removed reading had pushed out. */
  CriterionReadingRemoved: z.object({ type: z.literal('CriterionReadingRemoved'), v: z.optional(z.int()), ...about, day, was: z.number(), back: z.nullable(reading), latest, stories }),
  /** `known`: the same as a story's part keeps it. */
  BusinessServed: z.object({ type: z.literal('BusinessServed'), v: z.optional(z.int()), ...about, serves, was: serves, known: served, stories }),
  StoryAimed: z.object({ type: z.literal('StoryAimed'), v: z.optional(z.int()), ...about, story: storyId, ...aim.shape, was: z.nullable(aim), known }),
  StoryAimDropped: z.object({ type: z.literal('StoryAimDropped'), v: z.optional(z.int()), ...about, story: storyId, number, was: aim }),
  CriterionRetired: z.object({ type: z.literal('CriterionRetired'), v: z.optional(z.int()), ...about, why: text }),
  CriterionRestored: z.object({ type: z.literal('CriterionRestored'), v: z.optional(z.int()), ...about, why: text }),
} as const

export type CriteriaEvent = { [K in keyof typeof criteriaEvents]: z.infer<(typeof criteriaEvents)[K]> }[keyof typeof criteriaEvents]
export type CriterionChange = z.infer<typeof change>
