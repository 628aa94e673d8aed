import { describe, expect, test } from 'vitest'
import type { PlanCommand, PlanEvent } from '../../src/plan/planState'
import { attention } from '../../src/plan/views/attention/attention'
import { eventSentence } from '../../src/plan/views/eventSentence'
import { feedbackList, heardOn } from '../../src/plan/views/feedbackList'
import { given, PLAN, START } from '../support/givenWhenThen'

const entry = (feedback: string, over: object = {}) => ({ feedback, source: 'interview' as const, text: `Said ${feedback}`, day: '2026-01-02', links: [], ...over })
const record = (...entries: readonly ReturnType<typeof entry>[]): PlanCommand => ({ type: 'RecordFeedback', entries: [...entries] })
const recorded = (feedback: string, number: number, day = '2026-01-02'): PlanEvent => ({ type: 'FeedbackRecorded', feedback, number, source: 'interview', text: `Said ${feedback}`, day })
const HEARD = { source: 'interview', text: 'Said f', day: '2026-01-02', answer: '', isClosed: false } as const
const linked = (story: string, hypothesis: string | null = null): PlanEvent => ({ type: 'FeedbackLinked', feedback: 'f', story, hypothesis, number: 1, heard: HEARD })
const answer = (text: string): PlanCommand => ({ type: 'AnswerFeedback', feedback: 'f', answer: text })
const close = (why = ''): PlanCommand => ({ type: 'CloseFeedback', feedback: 'f', why })
const STATED: PlanEvent = {
  type: 'HypothesisStated', hypothesis: 'h', story: '2', number: 1,
  statement: { belief: 'b', metric: 'm', comparison: '>=', target: 1, unit: '', dataSet: '', timeBoxDays: 5, confidence: 0.5, kind: 'process' },
}
const ONE = recorded('f', 1)

describe('feedback (L3)', () => {
  test('FEED-1: recorded with a number that is never given twice; several whole or not at all', () => {
    given(...PLAN).when(record(entry('f'), entry('g', { source: 'ownPractice' }))).then(ONE, { ...recorded('g', 2), source: 'ownPractice' } as PlanEvent)
    given(...PLAN, STATED).when(record(entry('f', { links: [{ story: '1', hypothesis: null }, { story: '2', hypothesis: 'h' }] }))).then(ONE, linked('1'), linked('2', 'h'))
    given(...PLAN).when(record(entry('f', { links: [{ story: '99', hypothesis: null }] }))).thenRejected('notFound', 'story')
    given(...PLAN).when(record(entry('f', { links: [{ story: '1', hypothesis: null }, { story: '1', hypothesis: null }] }))).thenRejected('invalid', 'links')
    given(...PLAN, ONE).when(record(entry('g'), entry('f'))).thenRejected('alreadyExists', 'feedback')
    given(...PLAN).when(record(entry('f', { text: '  ' }))).thenRejected('invalid', 'entries.0.text')
    given(...PLAN).when(record(entry('f', { text: 'x'.repeat(10_001) }))).thenRejected('invalid', 'entries.0.text')
    given(...PLAN).when(record(entry('f', { source: 'rumour' }))).thenRejected('invalid', 'entries.0.source')
    given(...PLAN).when(record(entry('f')), { may: ['see'] }).thenRejected('forbidden')
    given(...PLAN, ONE, { type: 'FeedbackRemoved', feedback: 'f', number: 1, was: { source: 'interview', text: 'Said f', day: '2026-01-02' } }).when(record(entry('g'))).then(recorded('g', 2))
  })

  test('FEED-2: said anew field by field; a day to come is refused', () => {
    const revise = (change: object): PlanCommand => ({ type: 'ReviseFeedback', feedback: 'f', change })
    const plan = given(...PLAN, ONE, linked('1'))
    plan.when(revise({ text: 'Why now?', source: 'interview' })).then({ type: 'FeedbackRevised', feedback: 'f', change: { text: 'Why now?' }, was: { text: 'Said f' }, stories: [{ story: '1' }] })
    const both = plan.when(revise({ text: 'A' }), { by: 'ann' }).and(revise({ source: 'survey' }), { by: 'bob' })
    expect(both.after().plan.feedback.byId['f']).toMatchObject({ text: 'A', source: 'survey' })
    expect(heardOn(both.after(), '1')[0]).toMatchObject({ text: 'A', source: 'survey' })
    plan.when(revise({ day: '2026-01-06' })).thenRejected('invalid', 'day')
    plan.when(revise({ day: '2026-02-30' })).thenRejected('invalid', 'day')
    plan.when(record(entry('g', { day: '2026-01-06' }))).thenRejected('invalid', 'day')
    plan.when(revise({ text: 'Said f' })).thenNothing()
    given(...PLAN).when(revise({ text: 'A' })).thenRejected('notFound', 'feedback')
  })

  test('FEED-3: linked to stories and hypotheses; the story’s own part tells it', () => {
    const link = (story: string, hypothesis: string | null = null): PlanCommand => ({ type: 'LinkFeedback', feedback: 'f', story, hypothesis })
    const plan = given(...PLAN, STATED, ONE)
    plan.when(link('1')).then(linked('1'))
    plan.when(link('2', 'h')).then(linked('2', 'h'))
    plan.when(link('1', 'h')).thenRejected('notFound', 'hypothesis')
    plan.when(link('99')).thenRejected('notFound', 'story')
    plan.when(link('1')).and(link('1')).thenNothing()
    const told = plan.when(link('2', 'h')).and(answer('Said why'))
    expect(heardOn(told.after(), '2')).toEqual([{ feedback: 'f', number: 1, hypothesis: 'h', ...HEARD, answer: 'Said why' }])
    const gone = told.and({ type: 'UnlinkFeedback', feedback: 'f', story: '2', hypothesis: 'h' })
    gone.then({ type: 'FeedbackUnlinked', feedback: 'f', story: '2', hypothesis: 'h', number: 1 })
    expect(heardOn(gone.after(), '2')).toEqual([])
    plan.when({ type: 'UnlinkFeedback', feedback: 'f', story: '2', hypothesis: 'h' }).thenNothing()
  })

  test('FEED-4: answered, closed, opened again; closing what nobody answered asks why', () => {
    const plan = given(...PLAN, ONE)
    plan.when(answer('Said why')).then({ type: 'FeedbackAnswered', feedback: 'f', answer: 'Said why', was: '', stories: [] })
    plan.when(answer('')).thenNothing()
    plan.when(close()).thenRejected('invalid', 'why')
    plan.when(close('Not ours')).then({ type: 'FeedbackClosed', feedback: 'f', why: 'Not ours', stories: [] })
    const closed = plan.when(answer('Said why')).and(close())
    closed.then({ type: 'FeedbackClosed', feedback: 'f', why: '', stories: [] })
    closed.and(close()).thenNothing()
    closed.and({ type: 'ReopenFeedback', feedback: 'f', why: 'Again' }).then({ type: 'FeedbackReopened', feedback: 'f', why: 'Again', stories: [] })
    plan.when({ type: 'ReopenFeedback', feedback: 'f', why: '' }).thenNothing()
  })

  test('FEED-5: what nobody worked with can be removed; the rest is closed', () => {
    const remove: PlanCommand = { type: 'RemoveFeedback', feedback: 'f' }
    given(...PLAN, ONE).when(remove).then({ type: 'FeedbackRemoved', feedback: 'f', number: 1, was: { source: 'interview', text: 'Said f', day: '2026-01-02' } })
    given(...PLAN, ONE).when(answer('Done')).and(remove).thenRejected('conflict', 'feedback')
    given(...PLAN, ONE, linked('1')).when(remove).thenRejected('conflict', 'feedback')
    given(...PLAN).when(remove).thenNothing()
  })

  test('FEED-6: taken back as long as nobody said something else since', () => {
    const plan = given(...PLAN, ONE)
    const undo = (seq: number): PlanCommand => ({ type: 'UndoCommit', seq })
    plan.when(undo(4)).then({ type: 'FeedbackRemoved', feedback: 'f', number: 1, was: { source: 'interview', text: 'Said f', day: '2026-01-02' } }, { type: 'CommitUndone', seq: 4 })
    const answered = plan.when(answer('A'))
    expect(answered.and(undo(5)).after().plan.feedback.byId['f']!.answer).toBe('')
    answered.and(answer('B')).and(undo(5)).thenRejected('notUndoable')
    answered.and(undo(4)).thenRejected('notUndoable')
  })

  test('FEED-7: what was heard on a hypothesis that was taken back is the story’s own', () => {
    const { state } = given(...PLAN, STATED, ONE, linked('2', 'h'), { type: 'HypothesisWithdrawn', hypothesis: 'h', story: '2' })
    expect(heardOn(state, '2')[0]!.hypothesis).toBeNull()
    expect(feedbackList(state.plan).rows[0]).toMatchObject({ stories: ['2'], hypotheses: [] })
  })
})

test('L3: the list has what waits for an answer first, the oldest of it first, and asks for attention', () => {
  const closed: PlanEvent = { type: 'FeedbackClosed', feedback: 'c', why: 'no', stories: [] }
  const { state } = given(...PLAN, recorded('a', 1), recorded('b', 2, '2025-12-30'), recorded('c', 3), recorded('d', 4), closed, { type: 'FeedbackAnswered', feedback: 'd', answer: 'x', was: '', stories: [] })
  const { rows, bySource } = feedbackList(state.plan)
  expect(rows.map(({ id, standing }) => `${id} ${standing}`)).toEqual(['b unanswered', 'a unanswered', 'd answered', 'c closed'])
  expect(bySource).toEqual({ interview: 4 })
  const item = (now: number) => attention(state, now).items.find(({ id }) => id === 'feedback')
  expect(item(START)).toMatchObject({ urgency: 'due', text: '2 pieces of feedback wait for an answer, F-2 first.', action: { view: 'feedback', params: { feedback: 'b' } } })
  expect(item(START + 20 * 86_400_000)).toMatchObject({ urgency: 'waiting', text: '2 pieces of feedback wait for an answer, F-2 for more than 14 days.' })
  expect(attention(given(...PLAN, recorded('c', 3), closed).state, START).items.find(({ id }) => id === 'feedback')).toBeUndefined()
})

test('L3: what is said of feedback is a sentence, also where it is not at hand', () => {
  const { plan } = given(...PLAN, STATED, ONE).state
  const { feedback: _, ...without } = plan
  const said = (event: PlanEvent, of: object = plan): string => eventSentence(event, of as typeof plan).what.map((part) => (typeof part === 'string' ? part : 'text' in part ? String(part.text) : part.kind)).join('')
  expect(said(ONE)).toBe('recorded the feedback F-1, user interview: Said f')
  expect(said({ type: 'FeedbackAnswered', feedback: 'f', answer: 'Said why', was: '', stories: [] })).toBe('answered F-1: Said why')
  expect(said({ type: 'FeedbackClosed', feedback: 'f', why: '', stories: [] }, without)).toBe('closed a piece of feedback')
  expect(said(linked('2', 'h'))).toBe('marked hypothesis on stories as what F-1 is about')
})
