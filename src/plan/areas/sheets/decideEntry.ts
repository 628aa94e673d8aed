import type { Column } from '../../../playbook/sheets/sheet'
import type { Decision, Rejection } from '../../kernel/decision'
import { decided, isRejection, NOTHING_TO_DO, rejected } from '../../kernel/decision'
import { isSame } from '../../kernel/same'
import { isEmpty } from '../../kernel/text'
import { askedIn } from './asked'
import type { SheetsCommand } from './commands'
import type { SheetsEvent } from './events'
import { entryKey, fieldKey } from './keys'
import { rejectStale } from './stale'
import type { EntryValues, SheetsState } from './state'
import { MAX_ENTRIES } from './state'

export function putEntry({ sheet, field, entry, values, seen }: Extract<SheetsCommand, { type: 'PutEntry' }>, sheets: SheetsState): Decision<SheetsEvent> {
  const question = askedIn(sheets, sheet, field)
  if (isRejection(question)) return question
  if (question.kind !== 'entries') return rejected('invalid', 'This question does not ask for a list.', 'field')
  const wrong = rejectValues(question.columns, values)
  if (wrong) return wrong
  const now = sheets.entries[entryKey(sheet, field, entry)]
  if (now && isSame(now.value, values)) return NOTHING_TO_DO
  if (!now && countIn(sheets, sheet, field) >= MAX_ENTRIES) return rejected('invalid', `A list holds at most ${MAX_ENTRIES} entries.`, 'entry')
  // An entry that somebody removed meanwhile comes back with what was typed.
  const stale = now ? rejectStale(now, seen) : null
  return stale ?? decided({ type: 'EntryPut', sheet, field, asked: question.asked, entry, values, was: now?.value ?? null })
}

export function removeEntry({ sheet, field, entry }: Extract<SheetsCommand, { type: 'RemoveEntry' }>, sheets: SheetsState): Decision<SheetsEvent> {
  const question = askedIn(sheets, sheet, field)
  if (isRejection(question)) return question
  const now = sheets.entries[entryKey(sheet, field, entry)]
  return now ? decided({ type: 'EntryRemoved', sheet, field, asked: question.asked, entry, was: now.value }) : NOTHING_TO_DO
}

function rejectValues(columns: readonly Column[], values: EntryValues): Rejection | null {
  const unknown = Object.keys(values).find((id) => !columns.some((column) => column.id === id))
  if (unknown !== undefined) return rejected('invalid', 'This list has no such column.', `values.${unknown}`)
  const [first] = columns
  if (first && isEmpty(values[first.id])) return rejected('invalid', `Say which: “${first.label}” may not be empty.`, `values.${first.id}`)
  const wrong = columns.find(({ id, options }) => options && typeof values[id] === 'string' && values[id] !== '' && !options.some((option) => option.id === values[id]))
  return wrong ? rejected('invalid', 'This is not among the answers to choose from.', `values.${wrong.id}`) : null
}

function countIn(sheets: SheetsState, sheet: string, field: string): number {
  const prefix = `${fieldKey(sheet, field)}/`
  return Object.keys(sheets.entries).filter((key) => key.startsWith(prefix)).length
}
