import * as z from 'zod/mini'
import { localId, moment, storyId } from '../../kernel/ids'
import { name } from '../../kernel/text'

const v = z.optional(z.int())
const board = z.nullable(z.string().check(z.maxLength(40)))
export const iteration = z.object({
  name,
  startsAt: z.nullable(moment),
  endsAt: z.nullable(moment),
  state: z.enum(['future', 'active', 'closed']),
  sprint: z.nullable(z.string()),
  completedAt: z.optional(moment),
  lost: z.optional(z.literal(true)),
})

export const iterationsEvents = {
  BoardChosen: z.object({ type: z.literal('BoardChosen'), v, board, was: board }),
  IterationLengthSet: z.object({ type: z.literal('IterationLengthSet'), v, weeks: z.int(), was: z.int() }),
  IterationAdded: z.object({ type: z.literal('IterationAdded'), v, iteration: localId, details: iteration }),
  /** Started, closed, renamed or moved in time, as Jira says. */
  IterationChanged: z.object({ type: z.literal('IterationChanged'), v, iteration: localId, details: iteration, was: iteration }),
  IterationRemoved: z.object({ type: z.literal('IterationRemoved'), v, iteration: localId, was: iteration }),
  StoriesScheduled: z.object({
    type: z.literal('StoriesScheduled'),
    v,
    /** A person's plan; without it, it is Jira's word. */
    planned: z.optional(z.literal(true)),
    stories: z.array(z.object({ story: storyId, iteration: z.nullable(localId), was: z.nullable(localId) })),
  }),
} as const

export type IterationsEvent = { [K in keyof typeof iterationsEvents]: z.infer<(typeof iterationsEvents)[K]> }[keyof typeof iterationsEvents]
