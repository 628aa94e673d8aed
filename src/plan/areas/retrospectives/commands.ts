import * as z from 'zod/mini'
import { NOTE_KINDS } from '../../../playbook/retrospective'
import { localId, storyId } from '../../kernel/ids'
import { text } from '../../kernel/text'

export const retrospectivesCommands = {
  /** Said again under the same id, it is worded anew. */
  NoteRetrospective: z.object({ type: z.literal('NoteRetrospective'), note: localId, iteration: localId, kind: z.enum(NOTE_KINDS), text, why: text }),
  RemoveRetrospectiveNote: z.object({ type: z.literal('RemoveRetrospectiveNote'), note: localId }),
  AgreeAction: z.object({ type: z.literal('AgreeAction'), action: localId, iteration: localId, text }),
  RemoveAction: z.object({ type: z.literal('RemoveAction'), action: localId }),
  CarryAction: z.object({ type: z.literal('CarryAction'), action: localId, story: z.nullable(storyId) }),
  FinishAction: z.object({ type: z.literal('FinishAction'), action: localId, how: text }),
  ReopenAction: z.object({ type: z.literal('ReopenAction'), action: localId }),
} as const

export type RetrospectivesCommand = { [K in keyof typeof retrospectivesCommands]: z.infer<(typeof retrospectivesCommands)[K]> }[keyof typeof retrospectivesCommands]
