import * as z from 'zod/mini'
import { localId, storyId } from '../../kernel/ids'
import { baseline } from './events'

export const baselinesCommands = {
  RecordBaseline: z.object({ type: z.literal('RecordBaseline'), story: storyId, id: localId, baseline }),
  CorrectBaseline: z.object({ type: z.literal('CorrectBaseline'), story: storyId, id: localId, baseline }),
  WithdrawBaseline: z.object({ type: z.literal('WithdrawBaseline'), story: storyId, id: localId }),
} as const

export type BaselinesCommand = { [K in keyof typeof baselinesCommands]: z.infer<(typeof baselinesCommands)[K]> }[keyof typeof baselinesCommands]
