import type { Decision } from '../../kernel/decision'
import { decided, isRejection, NOTHING_TO_DO, rejected } from '../../kernel/decision'
import { isSame } from '../../kernel/same'
import type { PlanState } from '../../planState'
import { askedIn, rejectAnswer, saysNothing } from './asked'
import type { SheetsCommand } from './commands'
import { putEntry, removeEntry } from './decideEntry'
import { startFromExample } from './decideExample'
import { concludePhase, reopenPhase } from './decidePhase'
import { addQuestion, switchQuestion } from './decideQuestion'
import type { SheetsEvent } from './events'
import { followQuestions } from './followQuestions'
import { fieldKey } from './keys'
import { rejectStale } from './stale'
import type { SheetsState } from './state'

export function decide(command: SheetsCommand, { plan: { sheets } }: PlanState): Decision<SheetsEvent> {
  switch (command.type) {
    case 'GiveAnswer':
      return saysNothing(command.answer) ? clear(command, sheets) : giveAnswer(command, sheets)
    case 'ClearAnswer':
      return clear(command, sheets)
    case 'ConfirmAnswer': {
      const { sheet, field } = command
      const question = askedIn(sheets, sheet, field)
      if (isRejection(question)) return question
      const now = sheets.answers[fieldKey(sheet, field)]
      if (!now) return rejected('notFound', 'There is no answer to confirm.', 'field')
      return decided({ type: 'AnswerGiven', sheet, field, asked: question.asked, answer: now.value, was: now.value })
    }
    case 'PutEntry':
      return putEntry(command, sheets)
    case 'RemoveEntry':
      return removeEntry(command, sheets)
    case 'ConcludePhase':
      return concludePhase(command, sheets)
    case 'ReopenPhase':
      return reopenPhase(command, sheets)
    case 'StartFromExample':
      return startFromExample(command, sheets)
    case 'AddQuestion':
      return addQuestion(command, sheets)
    case 'FollowQuestions':
      return followQuestions(command, sheets)
    case 'SwitchQuestion':
      return switchQuestion(command, sheets)
  }
}

function giveAnswer({ sheet, field, answer, seen }: Extract<SheetsCommand, { type: 'GiveAnswer' }>, sheets: SheetsState): Decision<SheetsEvent> {
  const question = askedIn(sheets, sheet, field)
  if (isRejection(question)) return question
  const wrong = rejectAnswer(question, answer)
  if (wrong) return wrong
  const now = sheets.answers[fieldKey(sheet, field)]
  if (now && isSame(now.value, answer)) return NOTHING_TO_DO
  return rejectStale(now, seen) ?? decided({ type: 'AnswerGiven', sheet, field, asked: question.asked, answer, was: now?.value ?? null })
}

function clear({ sheet, field, seen }: { readonly sheet: string; readonly field: string; readonly seen?: string | null | undefined }, sheets: SheetsState): Decision<SheetsEvent> {
  const question = askedIn(sheets, sheet, field)
  if (isRejection(question)) return question
  const now = sheets.answers[fieldKey(sheet, field)]
  if (!now) return NOTHING_TO_DO
  return rejectStale(now, seen) ?? decided({ type: 'AnswerCleared', sheet, field, asked: question.asked, was: now.value })
}
