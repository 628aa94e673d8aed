import type { Asked, Column } from '../../../playbook/sheets/sheet'
import { questionById } from '../../../playbook/sheets/sheets'
import type { Rejection } from '../../kernel/decision'
import { rejected } from '../../kernel/decision'
import type { Text } from '../../kernel/text'
import { isAsked } from './isAsked'
import { fieldKey } from './keys'
import type { Answer, SheetsState } from './state'

/** A question of the plan: the playbook's, or one of its own. */
export interface PlanQuestion {
  readonly asked: Text
  readonly kind: Asked['kind']
  readonly options: readonly string[]
  readonly many: boolean
  readonly columns: readonly Column[]
}

/** The question behind a field, or why it takes no answer. */
export function askedIn(sheets: SheetsState, sheet: string, field: string): PlanQuestion | Rejection {
  const key = fieldKey(sheet, field)
  const own = sheets.own[key]
  const question = questionById(sheet, field)
  if (!own && !question) return rejected('notFound', 'This question is no longer asked.', 'field')
  if (sheets.off[key]) return rejected('invalid', 'This plan does not ask this question. Switch it on in the settings first.', 'field')
  if (!isAsked(sheets, key)) return rejected('invalid', 'The site’s playbook no longer asks this question.', 'field')
  if (own) return { asked: own.question, kind: own.kind, options: [], many: false, columns: [] }
  const { label, asks } = question!
  return {
    asked: label,
    kind: asks.kind,
    options: asks.kind === 'choice' ? asks.options.map(({ id }) => id) : [],
    many: asks.kind === 'choice' && asks.many,
    columns: asks.kind === 'entries' ? asks.columns : [],
  }
}

/** Why this answer is none to this question; null when it is one. */
export function rejectAnswer(question: PlanQuestion, answer: Answer): Rejection | null {
  if (answer.kind !== question.kind) return rejected('invalid', 'This question asks for another kind of answer.', 'answer.kind')
  if (answer.kind !== 'choice') return null
  const { options } = answer
  if (options.some((option) => !question.options.includes(option))) return rejected('invalid', 'This is not among the answers to choose from.', 'answer.options')
  if (new Set(options).size < options.length) return rejected('invalid', 'Choose each answer once.', 'answer.options')
  return options.length > 1 && !question.many ? rejected('invalid', 'Choose one answer.', 'answer.options') : null
}

/** Nothing was said: such an answer is cleared instead. */
export function saysNothing(answer: Answer): boolean {
  switch (answer.kind) {
    case 'text':
      return typeof answer.text === 'string' && answer.text.trim() === ''
    case 'choice':
      return answer.options.length === 0
    case 'judged':
      return false
  }
}
