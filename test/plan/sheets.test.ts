import { describe, expect, test } from 'vitest'
import type { PlanCommand, PlanEvent } from '../../src/plan/planState'
import { dataProductCanvas } from '../../src/playbook/sheets/dataProductCanvas'
import { framing } from '../../src/playbook/sheets/framing'
import { questionsOf } from '../../src/playbook/sheets/sheet'
import { given, PLAN } from '../support/givenWhenThen'

type Give = Extract<PlanCommand, { type: 'GiveAnswer' }>
const say = (field: string, text: string, more: Partial<Give> = {}): Give => ({ type: 'GiveAnswer', sheet: 'framing', field, answer: { kind: 'text', text }, ...more })
const said = (field: string, asked: string, text: string, was: string | null = null): PlanEvent => ({
  type: 'AnswerGiven',
  sheet: 'framing',
  field,
  asked,
  answer: { kind: 'text', text },
  was: was === null ? null : { kind: 'text', text: was },
})
const OBJECTIVE = said('objective', 'Objective', 'More sun')
const choose = (...options: readonly string[]): Give => ({ type: 'GiveAnswer', sheet: 'framing', field: 'exposed', answer: { kind: 'choice', options } })
const judge = (note: string): Give => ({ type: 'GiveAnswer', sheet: 'readiness', field: 'repository', answer: { kind: 'judged', judgement: 'partly', note } })
const put = (entry: string, values: Readonly<Record<string, string>>, seen?: string | null): PlanCommand => ({ type: 'PutEntry', sheet: 'people', field: 'skills', entry, values, ...(seen !== undefined && { seen }) })
const conclude = (phase: string, conclusion = 'Learnt'): PlanCommand => ({ type: 'ConcludePhase', sheet: 'discovery', phase, conclusion })
const concluded = (phase: string, asked: string): PlanEvent => ({ type: 'PhaseConcluded', sheet: 'discovery', phase, asked, conclusion: 'Learnt', was: null })
const undo = (seq: number): PlanCommand => ({ type: 'UndoCommit', seq })

describe('F1, F3, F4: answers', () => {
  test('SHEET-1, F1: each answer is a fact of its own, with the question as it stood; two people at two fields lose nothing', () => {
    given(...PLAN).when(say('objective', 'More sun')).then(OBJECTIVE)
    given(...PLAN, OBJECTIVE).when(say('objective', 'Less grid')).then(said('objective', 'Objective', 'Less grid', 'More sun'))
    const both = given(...PLAN, OBJECTIVE).when(say('end-users', 'Households', { seen: null }), { by: 'bob' }).after()
    expect(Object.keys(both.plan.sheets.answers)).toEqual(['framing/objective', 'framing/end-users'])
    expect(both.plan.sheets.answers['framing/objective']).toMatchObject({ by: 'ann', value: { kind: 'text', text: 'More sun' } })
  })

  test('SHEET-2, F4: of two people at one field of a canvas the second is told', () => {
    const seen = given(...PLAN, OBJECTIVE)
    seen.when(say('objective', 'Mine', { seen: null }), { by: 'bob' }).thenRejected('conflict', 'answer')
    seen.when(say('objective', 'Mine', { seen: 'c4' }), { by: 'bob' }).then(said('objective', 'Objective', 'Mine', 'More sun'))
    seen.when({ type: 'ClearAnswer', sheet: 'framing', field: 'objective', seen: 'c3' }).thenRejected('conflict')
    // Who types the same loses nothing.
    seen.when(say('objective', 'More sun', { seen: null })).thenNothing()
  })

  test('SHEET-3: an answer is of the kind that is asked for; 100 KB of text are refused with a sentence', () => {
    given(...PLAN).when(choose('api', 'table')).then({ type: 'AnswerGiven', sheet: 'framing', field: 'exposed', asked: 'What is exposed', answer: { kind: 'choice', options: ['api', 'table'] }, was: null })
    given(...PLAN).when(choose('api', 'api')).thenRejected('invalid', 'answer.options')
    given(...PLAN).when(choose('hologram')).thenRejected('invalid', 'answer.options')
    given(...PLAN).when(say('exposed', 'An API')).thenRejected('invalid', 'answer.kind')
    given(...PLAN).when(say('nothing', 'x')).thenRejected('notFound', 'field')
    given(...PLAN).when(say('constructor', 'x')).thenRejected('invalid', 'field')
    const long = given(...PLAN).when(say('objective', '<script>'.repeat(12_500)))
    long.thenRejected('invalid', 'answer.text')
    expect(long.decision).toMatchObject({ message: 'This is longer than 10000 characters.' })
  })

  test('SHEET-4: an empty answer clears, the same again writes nothing, an old one is confirmed', () => {
    given(...PLAN, OBJECTIVE).when(say('objective', '  ')).then({ type: 'AnswerCleared', sheet: 'framing', field: 'objective', asked: 'Objective', was: { kind: 'text', text: 'More sun' } })
    given(...PLAN).when(say('objective', '')).thenNothing()
    given(...PLAN, OBJECTIVE).when({ type: 'ConfirmAnswer', sheet: 'framing', field: 'objective' }).then(said('objective', 'Objective', 'More sun', 'More sun'))
    given(...PLAN).when({ type: 'ConfirmAnswer', sheet: 'framing', field: 'objective' }).thenRejected('notFound')
    given(...PLAN).when(judge('')).and(judge('')).thenNothing()
  })

  test('SHEET-5, F9: skills and roles are entries, each a fact of its own, named in the first column', () => {
    given(...PLAN).when(put('e1', { skill: 'Law', state: 'missing' })).then({ type: 'EntryPut', sheet: 'people', field: 'skills', asked: 'Skills needed', entry: 'e1', values: { skill: 'Law', state: 'missing' }, was: null })
    const two = given(...PLAN).when(put('e1', { skill: 'Law' })).and(put('e2', { skill: 'Firmware' }, null), { by: 'bob' })
    expect(Object.keys(two.after().plan.sheets.entries)).toEqual(['people/skills/e1', 'people/skills/e2'])
    two.and(put('e1', { skill: 'Tax law' }, 'c0')).thenRejected('conflict')
    given(...PLAN).when(put('e1', { state: 'here' })).thenRejected('invalid', 'values.skill')
    given(...PLAN).when(put('e1', { skill: 'x', state: 'gone' })).thenRejected('invalid', 'values.state')
    given(...PLAN).when(put('e1', { skill: 'x', salary: '1' })).thenRejected('invalid', 'values.salary')
    given(...PLAN).when({ ...put('e1', { skill: 'x' }), field: 'contact' } as PlanCommand).thenRejected('invalid', 'field')
    const full = Array.from({ length: 100 }, (_, n): PlanEvent => ({ type: 'EntryPut', sheet: 'people', field: 'skills', asked: 'Skills', entry: `n${n}`, values: { skill: 'x' }, was: null }))
    given(...PLAN, full).when(put('more', { skill: 'x' })).thenRejected('invalid', 'entry')
    two.and({ type: 'RemoveEntry', sheet: 'people', field: 'skills', entry: 'e1' }).then({ type: 'EntryRemoved', sheet: 'people', field: 'skills', asked: 'Skills needed', entry: 'e1', was: { skill: 'Law' } })
  })

  test('SHEET-7: starting from the example answers what is unanswered, in one step', () => {
    const started = given(...PLAN, OBJECTIVE).when({ type: 'StartFromExample', sheet: 'framing' })
    const after = started.after()
    expect(after.seq).toBe(5)
    expect(Object.keys(after.plan.sheets.answers).sort()).toEqual(questionsOf(framing).map(({ id }) => `framing/${id}`).sort())
    expect(after.plan.sheets.answers['framing/objective']?.value).toEqual({ kind: 'text', text: 'More sun' })
    started.and({ type: 'StartFromExample', sheet: 'framing' }).thenNothing()
    expect(Object.keys(started.and(undo(5)).after().plan.sheets.answers)).toEqual(['framing/objective'])
    expect(given(...PLAN).when({ type: 'StartFromExample', sheet: 'discovery' }).after().plan.sheets.conclusions).toEqual({})
    given(...PLAN).when({ type: 'StartFromExample', sheet: 'nothing' }).thenRejected('notFound', 'sheet')
    expect(given(...PLAN).when({ type: 'StartFromExample', sheet: dataProductCanvas.id }).decision).toMatchObject({ kind: 'decided' })
  })
})

describe('F2: the Double Diamond', () => {
  test('SHEET-6, F2: a phase ends with its conclusion, one after the other; opening it again asks why, the last one first', () => {
    given(...PLAN).when(conclude('discover')).then(concluded('discover', 'Discover'))
    given(...PLAN).when(conclude('discover', ' ')).thenRejected('invalid', 'conclusion')
    given(...PLAN).when(conclude('define')).thenRejected('invalid', 'phase')
    given(...PLAN).when(conclude('dream')).thenRejected('notFound', 'phase')
    const two = given(...PLAN, concluded('discover', 'Discover'), concluded('define', 'Define'))
    two.when(conclude('discover', 'Put better')).then({ type: 'PhaseConcluded', sheet: 'discovery', phase: 'discover', asked: 'Discover', conclusion: 'Put better', was: 'Learnt' })
    const reopen = (phase: string, reason: string): PlanCommand => ({ type: 'ReopenPhase', sheet: 'discovery', phase, reason })
    two.when(reopen('discover', 'New facts')).thenRejected('invalid', 'phase')
    two.when(reopen('define', '')).thenRejected('invalid', 'reason')
    two.when(reopen('define', 'New facts')).then({ type: 'PhaseReopened', sheet: 'discovery', phase: 'define', asked: 'Define', reason: 'New facts', was: 'Learnt' })
    two.when(undo(4)).thenRejected('notUndoable')
  })
})

describe('the playbook of a plan', () => {
  test('SHEET-8: questions are switched off and on and added; the log keeps what was meant', () => {
    const off: PlanEvent = { type: 'QuestionSwitchedOff', sheet: 'framing', field: 'objective', asked: 'Objective' }
    given(...PLAN, OBJECTIVE).when({ type: 'SwitchQuestion', sheet: 'framing', field: 'objective', on: false }).then(off)
    const without = given(...PLAN, OBJECTIVE, off)
    without.when(say('objective', 'x')).thenRejected('invalid', 'field')
    expect(without.state.plan.sheets.answers['framing/objective']?.value).toEqual({ kind: 'text', text: 'More sun' })
    without.when({ type: 'SwitchQuestion', sheet: 'framing', field: 'objective', on: true }).then({ ...off, type: 'QuestionSwitchedOn' })
    const add: PlanCommand = { type: 'AddQuestion', sheet: 'framing', section: 'end', field: 'q1', question: 'Who pays?', hint: '', kind: 'text' }
    given(...PLAN).when(add).and(add).thenRejected('alreadyExists', 'field')
    given(...PLAN).when(add).and(say('q1', 'The provider')).then(said('q1', 'Who pays?', 'The provider'))
    given(...PLAN).when({ ...add, section: 'nowhere' }).thenRejected('notFound', 'section')
    given(...PLAN).when({ ...add, field: 'objective' }).thenRejected('alreadyExists')
    for (const command of [add, { type: 'SwitchQuestion', sheet: 'framing', field: 'objective', on: false } as const]) given(...PLAN).when(command, { may: ['see', 'plan'] }).thenRejected('forbidden')
    given(...PLAN).when(say('objective', 'x'), { may: ['see'] }).thenRejected('forbidden')
  })

  test('SHEET-9: all of it can be taken back as long as nobody said something else since', () => {
    expect(given(...PLAN, OBJECTIVE).when(undo(4)).after().plan.sheets.answers).toEqual({})
    given(...PLAN, OBJECTIVE, said('objective', 'Objective', 'Less grid', 'More sun')).when(undo(4)).thenRejected('notUndoable', 'seq')
    const back = given(...PLAN, OBJECTIVE).when(say('objective', 'Less grid')).and(undo(5)).after()
    expect(back.plan.sheets.answers['framing/objective']?.value).toEqual({ kind: 'text', text: 'More sun' })
    const added = given(...PLAN).when({ type: 'AddQuestion', sheet: 'framing', section: 'end', field: 'q1', question: 'Who pays?', hint: '', kind: 'text' })
    expect(added.and(undo(4)).after().plan.sheets.own).toEqual({})
    added.and(say('q1', 'x')).and(undo(4)).thenRejected('notUndoable')
  })
})
