import { describe, expect, test } from 'vitest'
import type { PlanCommand, PlanEvent } from '../../../src/plan/planState'
import { askedAgainBefore } from '../../../src/plan/views/sheets/askedAgain'
import { readinessScore } from '../../../src/plan/views/sheets/readinessScore'
import { sheetView } from '../../../src/plan/views/sheets/sheetView'
import { readiness } from '../../../src/playbook/sheets/readiness'
import { questionsOf } from '../../../src/playbook/sheets/sheet'
import { given, PLAN, START } from '../../support/givenWhenThen'

const WEEK = 7 * 86_400_000
const judge = (field: string, judgement: 'yes' | 'partly' | 'no'): PlanEvent => ({ type: 'AnswerGiven', sheet: 'readiness', field, asked: field, answer: { kind: 'judged', judgement, note: '' }, was: null })
const scoreOf = (facts: readonly PlanEvent[], now: number) => {
  const { state } = given(...PLAN, ...facts)
  return readinessScore(sheetView(readiness, state.plan.sheets), askedAgainBefore(state.plan.iterations, now))
}

describe('D3: readiness', () => {
  test('SHEET-10, D3: yes counts one, partly a half, no and what is open none', () => {
    expect(scoreOf([], START).score).toBeNull()
    const { score, counts } = scoreOf([judge('sources-known', 'yes'), judge('access-granted', 'partly'), judge('repository', 'no')], START)
    expect(score).toBe(1.5 / questionsOf(readiness).length)
    expect(counts).toEqual({ yes: 1, partly: 1, no: 1, open: questionsOf(readiness).length - 3 })
  })

  test('SHEET-10: an answer older than two iterations is asked again, until it is confirmed', () => {
    const facts = [judge('sources-known', 'yes'), judge('repository', 'no')]
    expect(scoreOf(facts, START + 3.9 * WEEK).stale).toEqual([])
    expect(scoreOf(facts, START + 4.1 * WEEK).stale.map(({ id }) => id)).toEqual(['sources-known', 'repository'])
    const confirm: PlanCommand = { type: 'ConfirmAnswer', sheet: 'readiness', field: 'repository' }
    const confirmed = given(...PLAN, ...facts).when(confirm)
    expect(confirmed.decision).toMatchObject({ kind: 'decided', events: [{ type: 'AnswerGiven', field: 'repository' }] })
  })

  test('SHEET-10: with iterations that ended, the last but one of them decides', () => {
    const iteration = (id: string, from: number): PlanEvent => ({ type: 'IterationAdded', iteration: id, details: { name: id, startsAt: START + from * WEEK, endsAt: START + (from + 1) * WEEK, state: 'future', sprint: null } })
    const { state } = given(...PLAN, iteration('one', 0), iteration('two', 1), iteration('three', 2))
    expect(askedAgainBefore(state.plan.iterations, START + 2.5 * WEEK)).toBe(START + WEEK)
    expect(askedAgainBefore(state.plan.iterations, START + 1.5 * WEEK)).toBe(START - 2.5 * WEEK)
  })

  test('F1: a question of the plan’s own stands in its part of the sheet; one that is off does not', () => {
    const { state } = given(
      ...PLAN,
      { type: 'QuestionAdded', sheet: 'readiness', section: 'pipelines', field: 'own', question: 'Is it paid for?', hint: '', kind: 'judged' },
      { type: 'QuestionSwitchedOff', sheet: 'readiness', field: 'pipeline-tested', asked: 'Tested?' },
    )
    const view = sheetView(readiness, state.plan.sheets)
    expect(view.sections[1]?.questions.map(({ id }) => id)).toEqual(['gathering-automated', 'preparation-repeatable', 'own'])
    expect(view.asked).toBe(questionsOf(readiness).length)
  })
})
