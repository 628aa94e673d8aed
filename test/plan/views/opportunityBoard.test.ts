import { describe, expect, test } from 'vitest'
import type { PlanEvent } from '../../../src/plan/planState'
import { gainPerDay } from '../../../src/plan/expectedGain'
import { attention } from '../../../src/plan/views/attention/attention'
import { byPriority, opportunityBoard } from '../../../src/plan/views/opportunityBoard'
import { NO_TALLY } from '../../../src/plan/views/storyMap/tally'
import { given, PLAN, START } from '../../support/givenWhenThen'

const stated = (vertical: string | null, over: object = {}): PlanEvent => ({ type: 'OpportunityStated', vertical, figures: { gain: 200_000, cost: 50_000, currency: 'EUR', feasibility: 3, probability: 50, ...over } })
const placed = (story: string, vertical: string, activity: string | null): PlanEvent => ({ type: 'StoriesPlaced', stories: [{ story, place: { vertical, activity, slice: 'mvp', rank: `b${story}` }, was: null }] })
const sized = (story: string, size: string): PlanEvent => ({ type: 'StoryEstimated', story, estimate: { size, people: 1 }, was: null })
const boardOf = (...facts: readonly PlanEvent[]) => opportunityBoard(given(...PLAN, ...facts).state.plan)
const itemsOf = (...facts: readonly PlanEvent[]) => attention(given(...PLAN, ...facts).state, START).items.filter(({ id }) => id.startsWith('opportunity'))

describe('what there is to gain, at what cost (F8)', () => {
  test('OPP-7: probability × gain, against cost; best first by what it brings for its cost, then by feasibility', () => {
    const { rows } = boardOf(stated(null), stated('front', { cost: 100_000 }), stated('model', { currency: 'CHF', feasibility: 5 }))
    expect(rows.map(({ vertical, expected, ratio }) => [vertical, expected, ratio])).toEqual([
      [null, 100_000, 2],
      ['front', 100_000, 1],
      ['model', 100_000, 2],
    ])
    expect(rows.toSorted(byPriority).map(({ vertical }) => vertical)).toEqual(['model', null, 'front'])
    expect(boardOf(stated('front', { cost: 0 })).rows[0]!.ratio).toBe(Infinity)
  })

  test('OPP-5: what was discarded stands apart, with its reason', () => {
    const { rows, discarded } = boardOf(stated('front'), { type: 'OpportunityDiscarded', vertical: 'front', why: 'Too dear' })
    expect(rows).toEqual([])
    expect(discarded[0]!.opportunity.discarded!.why).toBe('Too dear')
  })

  test('OPP-6: what is retired with its vertical rests, and is not missed either', () => {
    const { rows, without } = boardOf(stated('front'), { type: 'VerticalRetired', vertical: 'front' })
    expect(rows).toEqual([])
    expect(without.map(({ vertical }) => vertical)).toEqual([null, 'model'])
  })

  test('OPP-8, S1: a vertical’s gain for each estimated day, by the middle of the range; none while nothing is estimated', () => {
    const facts = [stated('model'), placed('1', 'model', 'train'), placed('2', 'model', 'check')]
    expect(boardOf(...facts).rows[0]!.perDay).toBeNull()
    // M is 3–5, S is 1–3: 6 days in the middle, for 100,000.
    expect(boardOf(...facts, sized('1', 'M'), sized('2', 'S')).rows[0]!.perDay).toBeCloseTo(100_000 / 6)
    expect(gainPerDay({ gain: 10, cost: 0, currency: 'EUR', feasibility: 1, probability: 10 }, NO_TALLY)).toBeNull()
  })
})

describe('attention (OPP-10)', () => {
  test('OPP-10: what is expected to bring less than it costs waits for a decision, until it is discarded', () => {
    const [item] = itemsOf(stated(null, { gain: 80_000, cost: 50_000 }))
    expect(item).toMatchObject({ urgency: 'waiting', text: 'The plan as a whole is expected to bring less than it costs: €40,000 for €50,000.', action: { view: 'opportunities', params: { about: 'plan' } } })
    expect(itemsOf(stated(null, { gain: 80_000, cost: 50_000 }), { type: 'OpportunityDiscarded', vertical: null, why: 'x' })).toEqual([])
  })

  test('OPP-10: a vertical without one is missed only while others have one', () => {
    expect(itemsOf()).toEqual([])
    expect(itemsOf(stated(null))).toEqual([])
    expect(itemsOf(stated('front')).map(({ text }) => text)).toEqual(['Nobody has said yet what Model may gain, while others have one.'])
    expect(itemsOf(stated('front'), stated('model'))).toEqual([])
  })
})
