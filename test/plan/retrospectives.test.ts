import { describe, expect, test } from 'vitest'
import type { PlanEvent } from '../../src/plan/planState'
import { retrospectiveAttention } from '../../src/plan/views/attention/retrospectiveAttention'
import { retrospective } from '../../src/plan/views/retrospective'
import { given, PLAN, START } from '../support/givenWhenThen'

const DAY = 86_400_000
const MAPPED: PlanEvent = { type: 'StatusMapped', status: '30', category: 'delivered', was: null }
const iteration = (id: string, from: number, to: number): PlanEvent => ({
  type: 'IterationAdded', iteration: id, details: { name: `Sprint ${id}`, startsAt: START + from * DAY, endsAt: START + to * DAY, state: 'future', sprint: null },
})
const moved = (story: string, day: number): PlanEvent => ({ type: 'StatusesChanged', stories: [{ story, occurredAt: START + day * DAY, from: '10', to: '30', resolution: null }] })
const ITERATIONS = [iteration('i1', -10, 4), iteration('i2', 4, 18), iteration('i3', 18, 32)]
const note = (id: string, text: string, over: object = {}) => ({ type: 'NoteRetrospective' as const, note: id, iteration: 'i1', kind: 'wrong' as const, text, why: '', ...over })
const agreed = (action: string, of = 'i1'): PlanEvent => ({ type: 'ActionAgreed', action, iteration: of, text: `Do ${action}`, was: null })
const plan = given(...PLAN, MAPPED, ITERATIONS)
const seqNext = PLAN.length + 3

describe('retrospectives (I2)', () => {
  test('RETRO-1, I2: one that does not exist, or has not begun, is refused clearly', () => {
    plan.when(note('n', 'Late labels')).then({ type: 'RetrospectiveNoted', note: 'n', iteration: 'i1', kind: 'wrong', text: 'Late labels', why: '', was: null })
    plan.when(note('n', 'x', { iteration: 'gone' })).thenRejected('notFound', 'iteration')
    expect(plan.when(note('n', 'x', { iteration: 'gone' })).decision).toMatchObject({ message: 'There is no such iteration: it was removed, or its sprint was deleted in Jira.' })
    plan.when(note('n', 'x', { iteration: 'i3' })).thenRejected('invalid', 'iteration')
    plan.when({ type: 'AgreeAction', action: 'a', iteration: 'gone', text: 'x' }).thenRejected('notFound', 'iteration')
    plan.when(note('n', 'x'), { may: ['see'] }).thenRejected('forbidden')
    expect(retrospective(plan.state, 'gone', START)).toEqual({ kind: 'unknown' })
    expect(retrospective(plan.state, 'i3', START).kind).toBe('notBegun')
  })

  test('RETRO-2: notes are worded anew and say what they were; nothing said is refused', () => {
    plan.when(note('n', ' ')).thenRejected('invalid', 'text')
    plan.when(note('n', 'x'.repeat(10_001))).thenRejected('invalid', 'text')
    plan.when(note('n', 'A')).and(note('n', 'B', { why: 'C' })).then({ type: 'RetrospectiveNoted', note: 'n', iteration: 'i1', kind: 'wrong', text: 'B', why: 'C', was: { text: 'A', why: '' } })
    plan.when(note('n', 'A')).and(note('n', 'A')).thenNothing()
    plan.when(note('n', 'A')).and(note('n', 'A', { kind: 'well' })).thenRejected('alreadyExists', 'note')
  })

  test('RETRO-3, RETRO-4: an action is carried by a story, or finished by a word; then it stays', () => {
    const one = given(...PLAN, MAPPED, ITERATIONS, agreed('a'))
    one.when({ type: 'CarryAction', action: 'a', story: '404' }).thenRejected('notFound', 'story')
    one.when({ type: 'CarryAction', action: 'a', story: '1' }).then({ type: 'ActionCarried', action: 'a', iteration: 'i1', carrier: '1', was: null })
    one.when({ type: 'CarryAction', action: 'a', story: '1' }).and({ type: 'RemoveAction', action: 'a' }).thenRejected('conflict', 'action')
    one.when({ type: 'FinishAction', action: 'a', how: 'Agreed with the labellers' }).and({ type: 'RemoveAction', action: 'a' }).thenRejected('conflict', 'action')
    one.when({ type: 'RemoveAction', action: 'a' }).then({ type: 'ActionRemoved', action: 'a', iteration: 'i1', text: 'Do a' })
    one.when({ type: 'AgreeAction', action: 'a', iteration: 'i1', text: 'Do it soon' }).then({ type: 'ActionAgreed', action: 'a', iteration: 'i1', text: 'Do it soon', was: 'Do a' })
    one.when({ type: 'FinishAction', action: 'gone', how: '' }).thenRejected('notFound', 'action')
  })

  test('RETRO-5, I2: open actions return in the next retrospective until they are done, by a word or by their story', () => {
    const carried: PlanEvent = { type: 'ActionCarried', action: 'b', iteration: 'i1', carrier: '1', was: null }
    const base = [agreed('a'), agreed('b'), carried, agreed('c', 'i2')]
    const carriedIds = (...facts: readonly PlanEvent[]): readonly string[] => {
      const seen = retrospective(given(...PLAN, MAPPED, ITERATIONS, base, ...facts).state, 'i2', START + 20 * DAY)
      return seen.kind === 'retrospective' ? seen.view.carried.map(({ id }) => id) : []
    }
    expect(carriedIds()).toEqual(['a', 'b'])
    expect(carriedIds({ type: 'ActionFinished', action: 'a', iteration: 'i1', how: '' })).toEqual(['b'])
    expect(carriedIds(moved('1', 10))).toEqual(['a'])
    // Delivered later than this iteration ended: it had come back in it.
    expect(carriedIds(moved('1', 19))).toEqual(['a', 'b'])
  })

  test('RETRO-6, I2: the facts of the iteration stand beside: verdicts, decisions, alerts of its days and no others', () => {
    const statement = { belief: 'b', metric: 'm', comparison: '<=', target: 1, unit: '', dataSet: '', timeBoxDays: 5, confidence: 0.5, kind: 'product' } as const
    const facts: PlanEvent[] = [
      { type: 'HypothesisStated', hypothesis: 'h', number: 1, story: '1', statement },
      { type: 'HypothesisInvalidated', hypothesis: 'h', story: '1', reason: 'r' },
      { type: 'MetricMonitored', metric: 'm', number: 1, details: { name: 'Latency', kind: 'software', unit: 'ms' }, thresholds: { worse: 'above', warn: 1, breach: 2 }, every: 24 },
      { type: 'AlertOpened', metric: 'm', number: 1, alert: 1, name: 'Latency', unit: 'ms', severity: 'breach', reading: { at: START, value: 3 }, limit: 2, stories: [] },
      { type: 'StoriesScheduled', planned: true, stories: [{ story: '2', iteration: 'i1', was: null }, { story: '3', iteration: 'i1', was: null }] },
      moved('2', 1),
    ]
    const { state } = given(...PLAN, MAPPED, ITERATIONS, facts)
    const first = retrospective(state, 'i1', START + 3 * DAY)
    if (first.kind !== 'retrospective') throw new Error(first.kind)
    expect(first.view.facts.verdicts).toEqual([{ hypothesis: 'h', number: 1, verdict: 'invalidated', story: '1' }])
    expect(first.view.facts.alerts).toMatchObject([{ metricNumber: 1, alert: { number: 1 } }])
    expect([first.view.facts.done, first.view.facts.notDone, first.view.facts.forecast]).toEqual([['2'], ['3'], null])
    const second = retrospective(state, 'i2', START + 10 * DAY)
    if (second.kind !== 'retrospective') throw new Error(second.kind)
    expect([second.view.facts.verdicts, second.view.facts.alerts]).toEqual([[], []])
  })

  test('RETRO-7: what was said is taken back, and done again', () => {
    const undo = { type: 'UndoCommit' as const, seq: seqNext }
    expect(plan.when(note('n', 'A')).and(undo).after().plan.retrospectives.notes).toEqual({})
    given(...PLAN, MAPPED, ITERATIONS, agreed('a'), { type: 'ActionFinished', action: 'a', iteration: 'i1', how: '' }).when(undo).thenRejected('notUndoable')
  })

  test('RETRO-8, I2: an iteration that is over and on which nobody looked back asks for it, for two weeks', () => {
    const items = (now: number, ...facts: readonly PlanEvent[]) => retrospectiveAttention(given(...PLAN, MAPPED, ITERATIONS, ...facts).state, now, null)
    expect(items(START + 5 * DAY)).toMatchObject([{ text: 'Sprint i1 is over, and nobody has said yet what went well and what did not.', action: { params: { iteration: 'i1' } } }])
    expect(items(START + 5 * DAY, agreed('a'))).toEqual([])
    expect(items(START + 60 * DAY)).toEqual([])
    expect(items(START)).toEqual([])
  })
})
