import type { Asked, Question, Section, Sheet } from '../../../playbook/sheets/sheet'
import { isAsked } from '../../areas/sheets/isAsked'
import { fieldKey } from '../../areas/sheets/keys'
import type { Answer, EntryValues, Given, SheetsState } from '../../areas/sheets/state'
import type { Text } from '../../kernel/text'

/** A sheet as the plan asks it, with what was answered. */
export interface SheetView {
  readonly sheet: Sheet
  readonly sections: readonly SectionView[]
  readonly answered: number
  readonly asked: number
}

export interface SectionView {
  readonly section: Section
  readonly questions: readonly QuestionView[]
  /** Of a phase: what it concluded; null while it is open. */
  readonly conclusion: Given<Text> | null
}

export interface QuestionView {
  readonly id: string
  readonly label: Text
  /** How the label begins: enough under the heading of its section. */
  readonly short?: string
  readonly hint: Text
  readonly asks: Asked | { readonly kind: 'text' | 'judged'; readonly example: null }
  readonly isOwn: boolean
  readonly answer: Given<Answer> | null
  readonly entries: readonly EntryView[]
}

export interface EntryView extends Given<EntryValues> {
  readonly id: string
}

export function sheetView(sheet: Sheet, sheets: SheetsState): SheetView {
  const sections = sheet.sections.map((section) => ({
    section,
    questions: [...section.questions.map((question) => toView(sheet.id, question, sheets)), ...ownIn(sheet.id, section.id, sheets)].filter(({ id }) => isAsked(sheets, fieldKey(sheet.id, id))),
    conclusion: sheets.conclusions[fieldKey(sheet.id, section.id)] ?? null,
  }))
  const questions = sections.flatMap((section) => section.questions)
  return { sheet, sections, answered: questions.filter(isAnswered).length, asked: questions.length }
}

export const isAnswered = ({ answer, entries }: QuestionView): boolean => answer !== null || entries.length > 0

function toView(sheet: string, { id, label, short, hint, asks }: Question, sheets: SheetsState): QuestionView {
  return { id, label, ...(short !== undefined && { short }), hint, asks, isOwn: false, answer: sheets.answers[fieldKey(sheet, id)] ?? null, entries: asks.kind === 'entries' ? entriesOf(sheet, id, sheets) : [] }
}

function ownIn(sheet: string, section: string, sheets: SheetsState): readonly QuestionView[] {
  const prefix = fieldKey(sheet, '')
  return Object.entries(sheets.own).flatMap(([key, own]) => {
    if (!key.startsWith(prefix) || own.section !== section) return []
    const { question, hint, kind } = own
    return { id: key.slice(prefix.length), label: question, hint, asks: { kind, example: null }, isOwn: true, answer: sheets.answers[key] ?? null, entries: [] }
  })
}

/** The rows of a list in the order in which they came. */
export function entriesOf(sheet: string, field: string, { entries }: Pick<SheetsState, 'entries'>): readonly EntryView[] {
  const prefix = `${fieldKey(sheet, field)}/`
  return Object.entries(entries).flatMap(([key, given]) => (key.startsWith(prefix) ? { ...given, id: key.slice(prefix.length) } : []))
}
