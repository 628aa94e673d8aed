import { describe, expect, test } from 'vitest'
import type { PlanCommand, PlanEvent } from '../../src/plan/planState'
import { initialSheets } from '../../src/plan/areas/sheets/state'
import { firstGateWaitsFor } from '../../src/plan/firstGate'
import { issuePanel } from '../../src/plan/views/issuePanel'
import { sheetView } from '../../src/plan/views/sheets/sheetView'
import { playbookEntries, PRACTICE_NAMES } from '../../src/playbook/entries'
import { DEFAULT_STAGES } from '../../src/playbook/lifecycle'
import { framing } from '../../src/playbook/sheets/framing'
import { given, PLAN, START } from '../support/givenWhenThen'

const checklists = (over: object = {}): PlanCommand => ({ type: 'FollowChecklists', off: [], items: [], models: [], ...over })
const questions = (over: object = {}): PlanCommand => ({ type: 'FollowQuestions', off: [], questions: [], ...over })
const OWN_ITEM = { stage: 'framing', item: 'own-1', label: 'The works council agrees', required: true }
const OWN_QUESTION = { sheet: 'framing', section: framing.sections[0]!.id, field: 'site-1', question: 'Who pays?', hint: '', kind: 'text' as const }
const OFF = { off: [{ stage: 'framing', item: 'criterion' }] }
const answered = (field: string, text = 'x'): PlanEvent => ({ type: 'AnswerGiven', sheet: 'framing', field, asked: field, answer: { kind: 'text', text }, was: null })
const itemsOf = (state: Parameters<typeof issuePanel>[0]) => issuePanel(state, '1', START).stage.items.map(({ id }) => id)
const askedOf = (state: Parameters<typeof issuePanel>[0]) => sheetView(framing, state.plan.sheets).sections.flatMap((section) => section.questions.map(({ id }) => id))

describe('what a site switches off and adds (SET-11, SHEET-11)', () => {
  test('SET-11: items that are off are no longer asked for, own ones are; what was ticked stays', () => {
    const before = given(...PLAN, { type: 'ChecklistItemTicked', story: '2', stage: 'framing', item: 'criterion' })
    const after = before.when(checklists({ ...OFF, items: [OWN_ITEM] })).after()
    expect(itemsOf(after)).toEqual(['end-user', 'ml-needed', 'hypothesis', 'own-1'])
    expect(issuePanel(after, '2', START).stage.items.map(({ id }) => id)).toContain('criterion')
    const followed = before.when(checklists({ ...OFF, items: [OWN_ITEM] }))
    followed.and({ type: 'TickItem', story: '1', stage: 'framing', item: 'criterion' }).thenRejected('notFound', 'item')
    followed.and({ type: 'UntickItem', story: '2', stage: 'framing', item: 'criterion' }).then({ type: 'ChecklistItemUnticked', story: '2', stage: 'framing', item: 'criterion' })
    const ticked = followed.and({ type: 'TickItem', story: '1', stage: 'framing', item: 'own-1' })
    ticked.then({ type: 'ChecklistItemTicked', story: '1', stage: 'framing', item: 'own-1' })
    const without = ticked.and(checklists()).after()
    expect(itemsOf(without)).toContain('own-1')
    expect(issuePanel(without, '3', START).stage.items.map(({ id }) => id)).toEqual(DEFAULT_STAGES[0]!.checklist.map(({ id }) => id))
  })

  test('SET-11: a required item of the site keeps a stage closed until it is ticked or its absence confirmed', () => {
    const framed = [{ ...answered('ml-needed'), answer: { kind: 'judged', judgement: 'yes', note: '' } } as PlanEvent, answered('why-not-traditional')]
    const ticks = ['end-user', 'ml-needed', 'criterion'].map((item): PlanEvent => ({ type: 'ChecklistItemTicked', story: '1', stage: 'framing', item }))
    const advance: PlanCommand = { type: 'AdvanceStage', story: '1', from: 'framing', note: '' }
    given(...PLAN, ...framed, ...ticks).when(advance).then({ type: 'StageAdvanced', story: '1', from: 'framing', to: 'data', note: '' })
    given(...PLAN, ...framed, ...ticks).when(checklists({ items: [OWN_ITEM] })).and(advance).thenRejected('confirm', 'note')
    given(...PLAN, ...framed, ...ticks.slice(0, 2)).when(checklists(OFF)).and(advance).then({ type: 'StageAdvanced', story: '1', from: 'framing', to: 'data', note: '' })
  })

  test('SET-11, B1: a suggestion that is off is not made', () => {
    expect(issuePanel(given(...PLAN).when(checklists({ models: ['vision'] })).after(), '1', START).prototype.suggested).toEqual(['continuous', 'classification', 'sequences'])
  })

  test('SHEET-11: a question that is off is asked only where it was answered; an own one is asked in every plan', () => {
    const off = questions({ off: [{ sheet: 'framing', field: 'objective' }, { sheet: 'framing', field: 'end-users' }], questions: [OWN_QUESTION] })
    const plan = given(...PLAN, answered('objective')).when(off)
    expect(askedOf(plan.after())).toEqual(expect.arrayContaining(['objective', 'site-1']))
    expect(askedOf(plan.after())).not.toContain('end-users')
    plan.and({ type: 'GiveAnswer', sheet: 'framing', field: 'end-users', answer: { kind: 'text', text: 'x' } }).thenRejected('invalid', 'field')
    plan.and({ type: 'GiveAnswer', sheet: 'framing', field: 'objective', answer: { kind: 'text', text: 'y' } }).then({ type: 'AnswerGiven', sheet: 'framing', field: 'objective', asked: framing.sections.flatMap((section) => section.questions).find(({ id }) => id === 'objective')!.label, answer: { kind: 'text', text: 'y' }, was: { kind: 'text', text: 'x' } })
    expect(askedOf(plan.and({ type: 'ClearAnswer', sheet: 'framing', field: 'objective' }).after())).not.toContain('objective')
    plan.and({ type: 'GiveAnswer', sheet: 'framing', field: 'site-1', answer: { kind: 'text', text: 'The provider' } }).then({ type: 'AnswerGiven', sheet: 'framing', field: 'site-1', asked: 'Who pays?', answer: { kind: 'text', text: 'The provider' }, was: null })
  })

  test('SHEET-11: an own question that was answered keeps its words when the site drops or rewords it', () => {
    const plan = given(...PLAN).when(questions({ questions: [OWN_QUESTION] })).and({ type: 'GiveAnswer', sheet: 'framing', field: 'site-1', answer: { kind: 'text', text: 'The provider' } })
    expect(plan.and(questions({ questions: [{ ...OWN_QUESTION, question: 'Who pays for what?' }] })).after().plan.sheets.own['framing/site-1']!.question).toBe('Who pays?')
    const dropped = plan.and(questions())
    expect(askedOf(dropped.after())).toContain('site-1')
    expect(askedOf(dropped.and({ type: 'ClearAnswer', sheet: 'framing', field: 'site-1' }).after())).not.toContain('site-1')
    expect(given(...PLAN).when(questions({ questions: [OWN_QUESTION] })).and(questions()).after().plan.sheets).toEqual(initialSheets())
  })

  test('SHEET-11, F3: a question that the site switched off keeps no gate closed', () => {
    const off = ['ml-needed', 'why-not-traditional'].map((field) => ({ sheet: 'framing', field }))
    expect(firstGateWaitsFor(given(...PLAN).when(questions({ off })).after().plan.sheets)).toEqual([])
  })

  test('SET-11, SHEET-11: only Foldline brings a plan in line, and the same again writes nothing', () => {
    given(...PLAN).when(checklists(OFF), { may: ['see', 'plan', 'structure'] }).thenRejected('forbidden')
    given(...PLAN).when(questions(), { may: ['see', 'plan', 'structure', 'site'] }).thenRejected('forbidden')
    given(...PLAN).when(checklists(OFF)).and(checklists(OFF)).thenNothing()
    given(...PLAN).when(questions({ questions: [OWN_QUESTION] })).and(questions({ questions: [OWN_QUESTION] })).thenNothing()
    given(...PLAN).when(questions({ off: [{ sheet: 'gone', field: 'x' }], questions: [{ ...OWN_QUESTION, sheet: 'gone' }] })).thenNothing()
  })

  test('SET-11: every entry has an id of its own and names its practice', () => {
    const ids = playbookEntries().map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(playbookEntries().filter(({ practices: [first] }) => PRACTICE_NAMES[first ?? ''] === undefined)).toEqual([])
  })
})
