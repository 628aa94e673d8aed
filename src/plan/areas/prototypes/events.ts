import * as z from 'zod/mini'
import { TASK_KINDS } from '../../../playbook/simplestModels'
import { storyId } from '../../kernel/ids'
import { text } from '../../kernel/text'

const about = { v: z.optional(z.int()), story: storyId }
export const days = z.nullable(z.number().check(z.minimum(0.5), z.maximum(250)))
export const task = z.nullable(z.enum(TASK_KINDS))
export const judgement = z.object({ workable: z.boolean(), worthDeploying: z.boolean(), why: text })

export const prototypesEvents = {
  PrototypeTimeBoxed: z.object({ type: z.literal('PrototypeTimeBoxed'), ...about, days, was: days }),
  PrototypeNoted: z.object({ type: z.literal('PrototypeNoted'), ...about, notes: text, was: text }),
  TaskKindChosen: z.object({ type: z.literal('TaskKindChosen'), ...about, task, was: task }),
  PrototypeJudged: z.object({ type: z.literal('PrototypeJudged'), ...about, judgement, was: z.nullable(judgement) }),
  JudgementWithdrawn: z.object({ type: z.literal('JudgementWithdrawn'), ...about, was: judgement }),
} as const

export type PrototypesEvent = { [K in keyof typeof prototypesEvents]: z.infer<(typeof prototypesEvents)[K]> }[keyof typeof prototypesEvents]
