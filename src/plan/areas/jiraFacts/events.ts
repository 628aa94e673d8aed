import * as z from 'zod/mini'
import { moment, storyId } from '../../kernel/ids'
import { jiraId } from '../settings/events'

const v = z.optional(z.int())
const status = jiraId
const resolution = z.nullable(jiraId)
const transition = z.object({ story: storyId, occurredAt: moment, from: status, to: status, resolution })
const entered = z.object({ story: storyId, occurredAt: moment, status, resolution, epic: z.nullable(storyId) })

/** `imported` marks history that was read at installation: for "as of", it means `occurredAt`. */
export const jiraFactsEvents = {
  StoriesEntered: z.object({ type: z.literal('StoriesEntered'), v, stories: z.array(entered), imported: z.optional(z.literal(true)) }),
  StoriesLeft: z.object({
    type: z.literal('StoriesLeft'),
    v,
    why: z.enum(['scope', 'deleted']),
    stories: z.array(z.object({ story: storyId, occurredAt: moment })),
  }),
  StatusesChanged: z.object({ type: z.literal('StatusesChanged'), v, stories: z.array(transition), imported: z.optional(z.literal(true)) }),
  EpicsChanged: z.object({ type: z.literal('EpicsChanged'), v, stories: z.array(z.object({ story: storyId, epic: z.nullable(storyId), was: z.nullable(storyId) })) }),
  DependenciesObserved: z.object({
    type: z.literal('DependenciesObserved'),
    v,
    stories: z.array(z.object({ story: storyId, dependsOn: z.array(storyId), was: z.array(storyId) })),
  }),
  SubtasksCounted: z.object({ type: z.literal('SubtasksCounted'), v, stories: z.array(z.object({ story: storyId, done: z.int(), all: z.int() })) }),
  StoryUnreachable: z.object({ type: z.literal('StoryUnreachable'), v, story: storyId, occurredAt: moment }),
  StoryReachable: z.object({ type: z.literal('StoryReachable'), v, story: storyId, occurredAt: moment }),
  StoryMovedOut: z.object({ type: z.literal('StoryMovedOut'), v, story: storyId, occurredAt: moment, toPlan: z.string() }),
  StoryMovedIn: z.object({
    type: z.literal('StoryMovedIn'),
    v,
    story: storyId,
    occurredAt: moment,
    fromPlan: z.string(),
    status,
    resolution,
    entered: moment,
    transitions: z.array(z.tuple([moment, status, resolution])),
  }),
} as const

export type JiraFactsEvent = { [K in keyof typeof jiraFactsEvents]: z.infer<(typeof jiraFactsEvents)[K]> }[keyof typeof jiraFactsEvents]
