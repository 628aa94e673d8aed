import { questionById, sheetById } from '../../../playbook/sheets/sheets'
import type { Decision } from '../../kernel/decision'
import { decided, NOTHING_TO_DO, rejected } from '../../kernel/decision'
import type { SheetsCommand } from './commands'
import type { SheetsEvent } from './events'
import { fieldKey } from './keys'
import type { SheetsState } from './state'
import { MAX_OWN_QUESTIONS } from './state'

export function addQuestion(command: Extract<SheetsCommand, { type: 'AddQuestion' }>, sheets: SheetsState): Decision<SheetsEvent> {
  const { sheet, section, field, question, hint, kind } = command
  const found = sheetById(sheet)
  if (!found?.sections.some(({ id }) => id === section)) return rejected('notFound', 'There is no such part of a sheet.', 'section')
  if (sheets.own[fieldKey(sheet, field)] || questionById(sheet, field)) return rejected('alreadyExists', 'This question is already there.', 'field')
  if (Object.values(sheets.own).filter(({ site }) => site !== true).length >= MAX_OWN_QUESTIONS) return rejected('invalid', `A plan adds at most ${MAX_OWN_QUESTIONS} questions of its own.`, 'question')
  return decided({ type: 'QuestionAdded', sheet, section, field, question, hint, kind })
}

/** What was answered stays in the log and comes back with the question. */
export function switchQuestion({ sheet, field, on }: Extract<SheetsCommand, { type: 'SwitchQuestion' }>, sheets: SheetsState): Decision<SheetsEvent> {
  const key = fieldKey(sheet, field)
  const asked = sheets.own[key]?.question ?? questionById(sheet, field)?.label
  if (asked === undefined) return rejected('notFound', 'There is no such question.', 'field')
  if (on === (sheets.off[key] === undefined)) return NOTHING_TO_DO
  return decided({ type: on ? 'QuestionSwitchedOn' : 'QuestionSwitchedOff', sheet, field, asked })
}
