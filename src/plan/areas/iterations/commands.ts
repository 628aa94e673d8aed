import * as z from 'zod/mini'
import { localId, storyId } from '../../kernel/ids'
import { iteration } from './events'

export const iterationsCommands = {
  ChooseBoard: z.object({ type: z.literal('ChooseBoard'), board: z.nullable(z.string().check(z.maxLength(40))) }),
  SetIterationLength: z.object({ type: z.literal('SetIterationLength'), weeks: z.int().check(z.minimum(1), z.maximum(4)) }),
  /** All sprints of the chosen board as Jira shows them now; `sprints[].id` becomes the iteration's id "sprint-<id>". */
  RecordSprints: z.object({
    type: z.literal('RecordSprints'),
    sprints: z.array(z.object({ id: z.string().check(z.maxLength(30)), details: iteration })).check(z.maxLength(500)),
  }),
  /** Which sprint each story is in, as Jira says. */
  RecordSprintStories: z.object({
    type: z.literal('RecordSprintStories'),
    stories: z.array(z.object({ story: storyId, sprint: z.nullable(z.string()) })).check(z.maxLength(500)),
  }),
  AddIterations: z.object({
    type: z.literal('AddIterations'),
    iterations: z.array(z.object({ iteration: localId, details: iteration })).check(z.minLength(1), z.maxLength(100)),
  }),
  RemoveIteration: z.object({ type: z.literal('RemoveIteration'), iteration: localId }),
  ScheduleStories: z.object({
    type: z.literal('ScheduleStories'),
    stories: z.array(storyId).check(z.minLength(1), z.maxLength(500)),
    iteration: z.nullable(localId),
  }),
  /** A whole plan at once: what goes where. */
  PlanIterations: z.object({
    type: z.literal('PlanIterations'),
    stories: z.array(z.object({ story: storyId, iteration: z.nullable(localId) })).check(z.minLength(1), z.maxLength(500)),
  }),
} as const

export type IterationsCommand = { [K in keyof typeof iterationsCommands]: z.infer<(typeof iterationsCommands)[K]> }[keyof typeof iterationsCommands]
