import * as z from 'zod/mini'
import { localId } from '../../kernel/ids'
import { name, text } from '../../kernel/text'
import { answer, entryValues, followedQuestions } from './events'

const field = { sheet: localId, field: localId }
/** The commit whose answer the person saw, null for none: refused where somebody answered since. Absent: whatever stands there. */
const seen = z.optional(z.nullable(localId))

export const sheetsCommands = {
  GiveAnswer: z.object({ type: z.literal('GiveAnswer'), ...field, answer, seen }),
  ClearAnswer: z.object({ type: z.literal('ClearAnswer'), ...field, seen }),
  /** It still holds: asked again when it is old. */
  ConfirmAnswer: z.object({ type: z.literal('ConfirmAnswer'), ...field }),
  PutEntry: z.object({ type: z.literal('PutEntry'), ...field, entry: localId, values: entryValues, seen }),
  RemoveEntry: z.object({ type: z.literal('RemoveEntry'), ...field, entry: localId }),
  ConcludePhase: z.object({ type: z.literal('ConcludePhase'), sheet: localId, phase: localId, conclusion: text }),
  ReopenPhase: z.object({ type: z.literal('ReopenPhase'), sheet: localId, phase: localId, reason: text }),
  /** Answers what is unanswered with the playbook's example. */
  StartFromExample: z.object({ type: z.literal('StartFromExample'), sheet: localId }),
  AddQuestion: z.object({ type: z.literal('AddQuestion'), ...field, section: localId, question: name, hint: text, kind: z.enum(['text', 'judged']) }),
  /** Said by Foldline when an administrator changed the site's playbook. */
  FollowQuestions: z.object({ type: z.literal('FollowQuestions'), ...followedQuestions }),
  SwitchQuestion: z.object({ type: z.literal('SwitchQuestion'), ...field, on: z.boolean() }),
} as const

export type SheetsCommand = { [K in keyof typeof sheetsCommands]: z.infer<(typeof sheetsCommands)[K]> }[keyof typeof sheetsCommands]
