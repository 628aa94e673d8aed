import type { Decision, Rejection } from '../../kernel/decision'
import { decided, isRejection, rejected } from '../../kernel/decision'
import { isSame } from '../../kernel/same'
import type { PlanState } from '../../planState'
import { phaseOf } from './decidePhase'
import type { SheetsEvent } from './events'
import { entryKey, fieldKey } from './keys'
import type { Given } from './state'

export function inverse(event: SheetsEvent, { plan: { sheets } }: PlanState): Decision<SheetsEvent> {
  if (event.type === 'QuestionsFollowed') return rejected('notUndoable', 'The site’s playbook is changed on Foldline’s administration page.')
  const { sheet } = event
  switch (event.type) {
    case 'AnswerGiven': {
      const { field, asked, answer, was } = event
      const now = sheets.answers[fieldKey(sheet, field)]
      if (!isSame(now?.value, answer)) return again(now)
      return was === null ? decided({ type: 'AnswerCleared', sheet, field, asked, was: answer }) : decided({ type: 'AnswerGiven', sheet, field, asked, answer: was, was: answer })
    }
    case 'AnswerCleared': {
      const { field, asked, was } = event
      const now = sheets.answers[fieldKey(sheet, field)]
      return now ? again(now) : decided({ type: 'AnswerGiven', sheet, field, asked, answer: was, was: null })
    }
    case 'EntryPut': {
      const { field, asked, entry, values, was } = event
      const now = sheets.entries[entryKey(sheet, field, entry)]
      if (!isSame(now?.value, values)) return again(now)
      return was === null ? decided({ type: 'EntryRemoved', sheet, field, asked, entry, was: values }) : decided({ type: 'EntryPut', sheet, field, asked, entry, values: was, was: values })
    }
    case 'EntryRemoved': {
      const { field, asked, entry, was } = event
      const now = sheets.entries[entryKey(sheet, field, entry)]
      return now ? again(now) : decided({ type: 'EntryPut', sheet, field, asked, entry, values: was, was: null })
    }
    case 'PhaseConcluded': {
      const { phase, asked, conclusion, was } = event
      const now = sheets.conclusions[fieldKey(sheet, phase)]
      if (!isSame(now?.value, conclusion)) return again(now)
      if (was !== null) return decided({ type: 'PhaseConcluded', sheet, phase, asked, conclusion: was, was: conclusion })
      const found = phaseOf(sheet, phase)
      if (!isRejection(found) && found.after.some(({ id }) => sheets.conclusions[fieldKey(sheet, id)])) return rejected('notUndoable', 'A later phase was concluded since.')
      return decided({ type: 'PhaseReopened', sheet, phase, asked, reason: '', was: conclusion })
    }
    case 'PhaseReopened': {
      const { phase, asked, was } = event
      const now = sheets.conclusions[fieldKey(sheet, phase)]
      return now ? again(now) : decided({ type: 'PhaseConcluded', sheet, phase, asked, conclusion: was, was: null })
    }
    case 'QuestionAdded': {
      const key = fieldKey(sheet, event.field)
      if (!sheets.own[key]) return rejected('notUndoable', 'This question is no longer there.')
      if (sheets.answers[key]) return rejected('notUndoable', 'This question was answered since. Switch it off instead.')
      return decided({ ...event, type: 'QuestionRemoved' })
    }
    case 'QuestionRemoved':
      return sheets.own[fieldKey(sheet, event.field)] ? rejected('notUndoable', 'This question is there again.') : decided({ ...event, type: 'QuestionAdded' })
    case 'QuestionSwitchedOff':
    case 'QuestionSwitchedOn': {
      const { field, asked } = event
      const isOff = sheets.off[fieldKey(sheet, field)] === true
      if (isOff !== (event.type === 'QuestionSwitchedOff')) return rejected('notUndoable', 'This was switched again since.')
      return decided({ type: isOff ? 'QuestionSwitchedOn' : 'QuestionSwitchedOff', sheet, field, asked })
    }
  }
}

const again = (now: Given<unknown> | undefined): Rejection => ({ ...rejected('notUndoable', 'Somebody answered this again since.'), ...(now && { by: now.by }) })
