import * as z from 'zod/mini'
import { JUDGEMENTS } from '../../../playbook/sheets/sheet'
import { localId } from '../../kernel/ids'
import { name, text } from '../../kernel/text'

const v = z.optional(z.int())
/** Sheets, fields, phases and columns as the log knows them. */
const about = { v, sheet: localId, field: localId, asked: text }

/** In one cell of a list. */
export const cell = z.union([z.string().check(z.maxLength(1000)), z.object({ withheld: z.literal(true) })])
export const entryValues = z.record(localId, cell)

export const answer = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), text }),
  z.object({ kind: z.literal('choice'), options: z.readonly(z.array(localId).check(z.maxLength(20))) }),
  z.object({ kind: z.literal('judged'), judgement: z.enum(JUDGEMENTS), note: text }),
])

/** What a site's playbook says of the sheets: switched-off questions, and own ones. */
export const followedQuestions = {
  off: z.array(z.object({ sheet: localId, field: localId })).check(z.maxLength(200)),
  questions: z.array(z.object({ sheet: localId, section: localId, field: localId, question: name, hint: text, kind: z.enum(['text', 'judged']) })).check(z.maxLength(60)),
}

export const sheetsEvents = {
  /** What the site's playbook asks from now on; what was answered stays. */
  QuestionsFollowed: z.object({ type: z.literal('QuestionsFollowed'), v, ...followedQuestions }),
  /** `asked` is the question as it stood: a later playbook does not change what was answered. The same answer again says that it still holds. */
  AnswerGiven: z.object({ type: z.literal('AnswerGiven'), ...about, answer, was: z.nullable(answer) }),
  AnswerCleared: z.object({ type: z.literal('AnswerCleared'), ...about, was: answer }),
  /** `was` null: a new entry. */
  EntryPut: z.object({ type: z.literal('EntryPut'), ...about, entry: localId, values: entryValues, was: z.nullable(entryValues) }),
  EntryRemoved: z.object({ type: z.literal('EntryRemoved'), ...about, entry: localId, was: entryValues }),
  PhaseConcluded: z.object({ type: z.literal('PhaseConcluded'), v, sheet: localId, phase: localId, asked: text, conclusion: text, was: z.nullable(text) }),
  PhaseReopened: z.object({ type: z.literal('PhaseReopened'), v, sheet: localId, phase: localId, asked: text, reason: text, was: text }),
  QuestionAdded: z.object({ type: z.literal('QuestionAdded'), v, sheet: localId, section: localId, field: localId, question: name, hint: text, kind: z.enum(['text', 'judged']) }),
  /** Added by mistake and never answered. */
  QuestionRemoved: z.object({ type: z.literal('QuestionRemoved'), v, sheet: localId, section: localId, field: localId, question: name, hint: text, kind: z.enum(['text', 'judged']) }),
  QuestionSwitchedOff: z.object({ type: z.literal('QuestionSwitchedOff'), ...about }),
  QuestionSwitchedOn: z.object({ type: z.literal('QuestionSwitchedOn'), ...about }),
} as const

export type SheetsEvent = { [K in keyof typeof sheetsEvents]: z.infer<(typeof sheetsEvents)[K]> }[keyof typeof sheetsEvents]
