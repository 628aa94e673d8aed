import type { Draft } from '../../kernel/area'
import type { Commit } from '../../kernel/commit'
import type { SheetsEvent } from './events'
import { follow } from './followQuestions'
import { entryKey, fieldKey } from './keys'
import type { Given, SheetsState } from './state'

export function evolve(plan: Draft<SheetsState>, event: SheetsEvent, commit: Commit): void {
  const given = <T>(value: T): Given<T> => ({ value, at: commit.at, by: commit.by, commit: commit.id })
  if (event.type === 'QuestionsFollowed') return follow(plan, event)
  const { sheet } = event
  switch (event.type) {
    case 'AnswerGiven':
      plan.answers[fieldKey(sheet, event.field)] = given(event.answer)
      return
    case 'AnswerCleared':
      delete plan.answers[fieldKey(sheet, event.field)]
      return
    case 'EntryPut':
      plan.entries[entryKey(sheet, event.field, event.entry)] = given(event.values)
      return
    case 'EntryRemoved':
      delete plan.entries[entryKey(sheet, event.field, event.entry)]
      return
    case 'PhaseConcluded':
      plan.conclusions[fieldKey(sheet, event.phase)] = given(event.conclusion)
      return
    case 'PhaseReopened':
      delete plan.conclusions[fieldKey(sheet, event.phase)]
      return
    case 'QuestionAdded': {
      const { section, question, hint, kind } = event
      plan.own[fieldKey(sheet, event.field)] = { section, question, hint, kind }
      return
    }
    case 'QuestionRemoved':
      delete plan.own[fieldKey(sheet, event.field)]
      return
    case 'QuestionSwitchedOff':
      plan.off[fieldKey(sheet, event.field)] = true
      return
    case 'QuestionSwitchedOn':
      delete plan.off[fieldKey(sheet, event.field)]
      return
  }
}
