import * as z from 'zod/mini'
import { localId, storyId } from '../../kernel/ids'
import { text } from '../../kernel/text'
import { field, owner, phase, team } from './events'

const about = { iteration: localId }
const blocker = { ...about, blocker: localId }
const outcome = { ...about, outcome: localId }

export const iterationPlansCommands = {
  /** Null: nobody says any more. */
  SetTeam: z.object({ type: z.literal('SetTeam'), team: z.nullable(team) }),
  DescribeIteration: z.object({ type: z.literal('DescribeIteration'), ...about, field, value: text }),
  FocusIteration: z.object({ type: z.literal('FocusIteration'), ...about, focus: z.nullable(phase) }),
  RaiseBlocker: z.object({ type: z.literal('RaiseBlocker'), ...blocker, text, owner }),
  HandOverBlocker: z.object({ type: z.literal('HandOverBlocker'), ...blocker, owner }),
  ResolveBlocker: z.object({ type: z.literal('ResolveBlocker'), ...blocker, how: text }),
  NoteOutcome: z.object({ type: z.literal('NoteOutcome'), ...outcome, text }),
  RemoveOutcome: z.object({ type: z.literal('RemoveOutcome'), ...outcome }),
  TakeOutcome: z.object({ type: z.literal('TakeOutcome'), ...outcome, story: storyId }),
  AcceptMix: z.object({ type: z.literal('AcceptMix'), ...about, why: text }),
} as const

export type IterationPlansCommand = { [K in keyof typeof iterationPlansCommands]: z.infer<(typeof iterationPlansCommands)[K]> }[keyof typeof iterationPlansCommands]
