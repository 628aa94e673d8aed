import * as z from 'zod/mini'
import { storyId } from '../../kernel/ids'
import { text } from '../../kernel/text'
import { days, judgement, task } from './events'

const about = { story: storyId }

export const prototypesCommands = {
  /** Working days; null takes it away. */
  TimeBoxPrototype: z.object({ type: z.literal('TimeBoxPrototype'), ...about, days }),
  NotePrototype: z.object({ type: z.literal('NotePrototype'), ...about, notes: text }),
  ChooseTaskKind: z.object({ type: z.literal('ChooseTaskKind'), ...about, task }),
  /** Workable and worth deploying, with the reason; said again, it is decided anew. */
  JudgePrototype: z.object({ type: z.literal('JudgePrototype'), ...about, judgement }),
  WithdrawJudgement: z.object({ type: z.literal('WithdrawJudgement'), ...about }),
} as const

export type PrototypesCommand = { [K in keyof typeof prototypesCommands]: z.infer<(typeof prototypesCommands)[K]> }[keyof typeof prototypesCommands]
