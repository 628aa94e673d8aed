import * as z from 'zod/mini'
import { moment, storyId } from '../../kernel/ids'
import { jiraId } from '../settings/events'

const status = jiraId
const resolution = z.nullable(jiraId)

/** What reconciliation saw of one story; `decide` drops what the plan already knows. At most 200 a command. */
export const observation = z.object({
  story: storyId,
  /** When the story was created in Jira, or came into the plan's scope. */
  enteredAt: moment,
  status,
  resolution,
  /** Status changes, oldest first. */
  transitions: z.array(z.object({ occurredAt: moment, from: status, to: status, resolution })),
  epic: z.nullable(storyId),
  dependsOn: z.array(storyId),
  subtasks: z.nullable(z.tuple([z.int(), z.int()])),
})
export type Observation = z.infer<typeof observation>

export const jiraFactsCommands = {
  RecordObservations: z.object({
    type: z.literal('RecordObservations'),
    stories: z.array(observation).check(z.maxLength(200)),
    /** History read when the plan was switched on. */
    imported: z.optional(z.literal(true)),
  }),
  RecordLeft: z.object({
    type: z.literal('RecordLeft'),
    why: z.enum(['scope', 'deleted', 'unreachable']),
    stories: z.array(z.object({ story: storyId, occurredAt: moment })).check(z.maxLength(200)),
  }),
  RecordMovedIn: z.object({
    type: z.literal('RecordMovedIn'),
    story: storyId,
    occurredAt: moment,
    fromPlan: z.string(),
    status,
    resolution,
    entered: moment,
    transitions: z.array(z.tuple([moment, status, resolution])),
  }),
  RecordMovedOut: z.object({ type: z.literal('RecordMovedOut'), story: storyId, occurredAt: moment, toPlan: z.string() }),
  /** A person says that an unreachable story is gone. */
  DeclareGone: z.object({ type: z.literal('DeclareGone'), story: storyId }),
} as const

export type JiraFactsCommand = { [K in keyof typeof jiraFactsCommands]: z.infer<(typeof jiraFactsCommands)[K]> }[keyof typeof jiraFactsCommands]
