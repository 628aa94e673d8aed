import { questionById, sheetById } from '../../../playbook/sheets/sheets'
import type { Draft } from '../../kernel/area'
import type { Decision } from '../../kernel/decision'
import { decided, NOTHING_TO_DO } from '../../kernel/decision'
import { isSame } from '../../kernel/same'
import type { SheetsCommand } from './commands'
import type { SheetsEvent } from './events'
import { hasAnswer } from './isAsked'
import { fieldKey } from './keys'
import type { OwnQuestion, SheetsState } from './state'

type Followed = Extract<SheetsEvent, { type: 'QuestionsFollowed' }>

/** What this plan cannot ask (a sheet that is no more, a name that is taken) is left out. */
export function followQuestions({ off, questions }: Extract<SheetsCommand, { type: 'FollowQuestions' }>, sheets: SheetsState): Decision<SheetsEvent> {
  const followed = {
    off: off.filter(({ sheet, field }) => questionById(sheet, field) !== null),
    questions: questions.filter(
      ({ sheet, section, field }) =>
        sheetById(sheet)?.sections.some(({ id }) => id === section) === true && questionById(sheet, field) === null && (sheets.own[fieldKey(sheet, field)]?.site ?? true),
    ),
  }
  const after: Draft<SheetsState> = { ...sheets, siteOff: { ...sheets.siteOff }, own: { ...sheets.own } }
  follow(after, { type: 'QuestionsFollowed', ...followed })
  return isSame([after.siteOff, after.own], [sheets.siteOff, sheets.own]) ? NOTHING_TO_DO : decided({ type: 'QuestionsFollowed', ...followed })
}

/** The words of a question never change: one that is there keeps its own. */
export function follow(plan: Draft<SheetsState>, { off, questions }: Followed): void {
  plan.siteOff = Object.fromEntries(off.map(({ sheet, field }) => [fieldKey(sheet, field), true as const]))
  const asked = new Set(questions.map(({ sheet, field }) => fieldKey(sheet, field)))
  for (const [key, own] of Object.entries(plan.own)) {
    if (own.site !== true) continue
    const { gone: _, ...still } = own
    if (asked.has(key)) plan.own[key] = still
    else if (hasAnswer(plan, key)) plan.own[key] = { ...still, gone: true }
    else delete plan.own[key]
  }
  for (const { sheet, section, field, question, hint, kind } of questions) {
    const key = fieldKey(sheet, field)
    const fresh: OwnQuestion = { section, question, hint, kind, site: true }
    plan.own[key] ??= fresh
  }
}
