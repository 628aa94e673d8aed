import type { Question } from '../../../playbook/sheets/sheet'
import { questionsOf } from '../../../playbook/sheets/sheet'
import { sheetById } from '../../../playbook/sheets/sheets'
import type { Decision } from '../../kernel/decision'
import { decided, NOTHING_TO_DO, rejected } from '../../kernel/decision'
import type { SheetsCommand } from './commands'
import type { SheetsEvent } from './events'
import { isAsked } from './isAsked'
import { entryKey, fieldKey } from './keys'
import type { Answer, SheetsState } from './state'

/** Answers what is unanswered, and switched on, as the example does; conclusions stay the team's own. */
export function startFromExample({ sheet }: Extract<SheetsCommand, { type: 'StartFromExample' }>, sheets: SheetsState): Decision<SheetsEvent> {
  const found = sheetById(sheet)
  if (!found) return rejected('notFound', 'There is no such sheet.', 'sheet')
  const events = questionsOf(found)
    .filter(({ id }) => isAsked(sheets, fieldKey(sheet, id)))
    .flatMap((question) => exampleOf(sheet, question, sheets))
  return events.length === 0 ? NOTHING_TO_DO : decided(...events)
}

function exampleOf(sheet: string, { id: field, label: asked, asks }: Question, sheets: SheetsState): readonly SheetsEvent[] {
  if (asks.kind === 'entries') {
    if (Object.keys(sheets.entries).some((key) => key.startsWith(`${fieldKey(sheet, field)}/`))) return []
    return asks.example.map((values, index) => ({ type: 'EntryPut', sheet, field, asked, entry: `example-${index + 1}`, values, was: sheets.entries[entryKey(sheet, field, `example-${index + 1}`)]?.value ?? null }))
  }
  if (sheets.answers[fieldKey(sheet, field)]) return []
  return [{ type: 'AnswerGiven', sheet, field, asked, answer: exampleAnswer(asks), was: null }]
}

function exampleAnswer(asks: Exclude<Question['asks'], { kind: 'entries' }>): Answer {
  switch (asks.kind) {
    case 'text':
      return { kind: 'text', text: asks.example }
    case 'choice':
      return { kind: 'choice', options: asks.example }
    case 'judged':
      return { kind: 'judged', ...asks.example }
  }
}
