import { describe, expect, test } from 'vitest'
import type { PlanCommand, PlanEvent } from '../../src/plan/planState'
import { spreadWidenings, wideningOfSpread } from '../../src/plan/roundSpread'
import { roundsAttention } from '../../src/plan/views/attention/roundsAttention'
import { knowledgeOf } from '../../src/forecast/knowledgeOf'
import { given, PLAN, START } from '../support/givenWhenThen'

const round = 'r'
const start = (...stories: string[]): PlanCommand => ({ type: 'StartRound', round, stories })
const seal = (person: string, ...stories: string[]): PlanCommand => ({ type: 'SealSizes', round, person, stories })
const reveal = (...estimates: readonly (readonly [story: string, person: string, size: string])[]): PlanCommand => ({
  type: 'RevealRound', round, estimates: estimates.map(([story, person, size]) => ({ story, person, size })),
})
const STARTED: PlanEvent = { type: 'RoundStarted', round, stories: [{ story: '1' }, { story: '2' }] }
const SEALED: PlanEvent = { type: 'SizesSealed', round, person: 'ann', count: 2 }

describe('estimation rounds (E3)', () => {
  test('ROUND-1: a round is started on known stories that are in no other open round', () => {
    given(...PLAN).when(start('1', '2')).then(STARTED)
    given(...PLAN).when(start('77')).thenRejected('notFound', 'stories')
    given(...PLAN).when(start()).thenRejected('invalid', 'stories')
    given(...PLAN).when(start(...Array.from({ length: 21 }, (_, index) => String(index + 1)))).thenRejected('invalid', 'stories')
    given(...PLAN, STARTED).when(start('1')).thenRejected('alreadyExists', 'round')
    given(...PLAN, STARTED).when({ type: 'StartRound', round: 'other', stories: ['2'] }).thenRejected('conflict', 'stories')
    given(...PLAN, STARTED, { type: 'RoundEnded', round }).when({ type: 'StartRound', round: 'other', stories: ['2'] }).then({ type: 'RoundStarted', round: 'other', stories: [{ story: '2' }] })
    given(...PLAN).when(start('1'), { may: ['see'] }).thenRejected('forbidden')
  })

  test('ROUND-2: the log says who has given, once, and never what; no person’s command can say so', () => {
    const sealed = given(...PLAN, STARTED).when(seal('ann', '1', '2'))
    sealed.then(SEALED)
    sealed.and(seal('ann', '1')).thenNothing()
    sealed.and(seal('bob', '2')).then({ type: 'SizesSealed', round, person: 'bob', count: 1 })
    given(...PLAN, STARTED).when(seal('ann', '3')).thenRejected('notFound', 'sizes')
    given(...PLAN, STARTED).when(seal('ann', '1'), { may: ['see', 'plan', 'structure', 'site'] }).thenRejected('forbidden')
    given(...PLAN, STARTED, SEALED).when(reveal(['1', 'ann', 'S']), { may: ['see', 'plan', 'structure', 'site'] }).thenRejected('forbidden')
  })

  test('ROUND-3: the reveal is one fact; afterwards nothing is given any more', () => {
    const revealed = given(...PLAN, STARTED, SEALED).when(reveal(['1', 'ann', 'S'], ['1', 'bob', 'L'], ['2', 'ann', 'M'], ['9', 'ann', 'M']))
    revealed.then({
      type: 'RoundRevealed', round,
      stories: [
        { story: '1', sizes: [{ person: 'ann', size: 'S' }, { person: 'bob', size: 'L' }], steps: 2 },
        { story: '2', sizes: [{ person: 'ann', size: 'M' }], steps: 0 },
      ],
    })
    revealed.and(seal('cas', '1')).thenRejected('conflict', 'round')
    revealed.and(reveal(['1', 'ann', 'S'])).thenRejected('conflict', 'round')
    given(...PLAN, STARTED).when(reveal()).thenRejected('invalid', 'round')
    given(...PLAN, STARTED, { type: 'RoundEnded', round }).when(reveal(['1', 'ann', 'S'])).thenRejected('conflict', 'round')
  })

  test('ROUND-4: how far apart a team was is kept and widens the forecast’s spread, beside poor data', () => {
    const state = given(...PLAN, STARTED, SEALED).when(reveal(['1', 'ann', 'S'], ['1', 'bob', 'L'], ['2', 'ann', 'M'])).after()
    expect(state.plan.rounds.spreads).toEqual({ '1': { steps: 2, people: 2 }, '2': { steps: 0, people: 1 } })
    expect(spreadWidenings(state.plan)).toEqual({ '1': 1.4 })
    expect(knowledgeOf(state, START).widenings).toEqual({ '1': 1.4 })
    expect([{ steps: 0, people: 5 }, { steps: 1, people: 2 }, { steps: 9, people: 2 }, { steps: 3, people: 1 }].map(wideningOfSpread)).toEqual([1, 1.2, 2, 1])
    const data: readonly PlanEvent[] = [
      { type: 'DataSetRegistered', dataSet: 'a', number: 1, name: 'Meter' },
      { type: 'DataNeeded', dataSet: 'a', number: 1, story: '1', hypothesis: null, scores: {} },
      { type: 'DataAssessed', dataSet: 'a', number: 1, dimension: 'quality', score: 1, note: '', was: null, stories: [{ story: '1' }] },
    ]
    const both = given(...PLAN, ...data, STARTED, SEALED).when(reveal(['1', 'ann', 'S'], ['1', 'bob', 'L'])).after()
    expect(knowledgeOf(both, START).widenings!['1']).toBeCloseTo(1.6 * 1.4, 9)
  })

  test('ROUND-8: a round that has been open, or shown and not agreed on, for five days asks for attention', () => {
    const items = (days: number, ...facts: readonly PlanEvent[]) => roundsAttention(given(...PLAN, STARTED, ...facts).state, START + days * 86_400_000, {}).map(({ text }) => text)
    const shown: PlanEvent = { type: 'RoundRevealed', round, stories: [{ story: '1', sizes: [{ person: 'ann', size: 'S' }], steps: 0 }] }
    expect(items(4, SEALED)).toEqual([])
    expect(items(6, SEALED)).toEqual(['An estimation round on 2 stories has been open for 5 days; 1 person has given.'])
    expect(items(6, SEALED, shown)).toEqual(['An estimation round was revealed and has not been ended: agree on the sizes.'])
    expect(items(6, SEALED, shown, { type: 'RoundEnded', round })).toEqual([])
  })

  test('ROUND-6: a start and an end can be taken back; what was given or shown stays', () => {
    const undo = (seq: number): PlanCommand => ({ type: 'UndoCommit', seq })
    expect(given(...PLAN, STARTED).when(undo(4)).after().plan.rounds.byId).toEqual({})
    given(...PLAN, STARTED, SEALED).when(undo(4)).thenRejected('notUndoable')
    given(...PLAN, STARTED, SEALED).when(undo(5)).thenRejected('notUndoable')
    expect(given(...PLAN, STARTED, { type: 'RoundEnded', round }).when(undo(5)).after().plan.rounds.byId[round]!.ended).toBeUndefined()
  })
})
