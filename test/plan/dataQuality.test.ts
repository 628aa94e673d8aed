import { describe, expect, test } from 'vitest'
import { dataOf, dataWidenings } from '../../src/plan/dataNeeds'
import { DATA_WIDENING, qualityOf, widened, wideningBy } from '../../src/plan/dataQuality'
import type { PlanEvent } from '../../src/plan/planState'
import { storyMap } from '../../src/plan/views/storyMap'
import { given, PLAN } from '../support/givenWhenThen'

const ALL_FIVE = { availability: 5, quality: 5, volume: 5, access: 5, protection: 5 } as const
const REGISTERED: PlanEvent = { type: 'DataSetRegistered', dataSet: 'a', number: 1, name: 'Meter readings' }
const needs = (story: string, hypothesis: string | null = null): PlanEvent => ({ type: 'DataNeeded', dataSet: 'a', number: 1, story, hypothesis, scores: {} })
const assessed = (score: 1 | 2 | 3): PlanEvent => ({ type: 'DataAssessed', dataSet: 'a', number: 1, dimension: 'quality', score, note: 'gaps', was: null, stories: [] })
const sized = (story: string): PlanEvent => ({ type: 'StoryEstimated', story, estimate: { size: 'M', people: 2 }, was: null })
const placed: PlanEvent = { type: 'StoriesPlaced', stories: ['1', '2'].map((story) => ({ story, place: { vertical: 'front', activity: null, slice: 'mvp', rank: `a${story}` }, was: null })) }

describe('what the quality of data does (F7)', () => {
  test('DATA-11: the lowest dimension is the score; complete only when all five are assessed', () => {
    expect(qualityOf({})).toBeNull()
    expect(qualityOf({ quality: 4, volume: 2 })).toEqual({ score: 2, weakest: 'volume', isComplete: false })
    expect(qualityOf(ALL_FIVE)).toEqual({ score: 5, weakest: 'availability', isComplete: true })
  })

  test('DATA-11: the worst counts; only data that is excellent throughout narrows', () => {
    expect(wideningBy([])).toBe(1)
    expect(wideningBy([qualityOf({ quality: 1 }), qualityOf(ALL_FIVE)])).toBe(DATA_WIDENING[1])
    expect(wideningBy([qualityOf({ quality: 2 })])).toBe(DATA_WIDENING[2])
    expect(wideningBy([qualityOf({ quality: 3 })])).toBe(1)
    expect(wideningBy([qualityOf({ quality: 5 })])).toBe(1)
    expect(wideningBy([qualityOf(ALL_FIVE)])).toBe(DATA_WIDENING[5])
    expect(wideningBy([qualityOf(ALL_FIVE), null])).toBe(1)
  })

  test('DATA-11: a range widens on both sides and never turns round', () => {
    expect(widened({ min: 2, max: 4 }, 2)).toEqual({ min: 1, max: 8 })
    expect(widened({ min: 2, max: 2 }, 0.5)).toEqual({ min: 2, max: 2 })
    expect(widened({ min: 0, max: 1 }, 1.6)).toEqual({ min: 0, max: 1.6 })
  })

  test('DATA-11, F7: poor data widens the totals of the map, of open stories alone, and the card says which', () => {
    const totals = (...more: readonly PlanEvent[]) => storyMap(given(...PLAN, sized('1'), sized('2'), placed, REGISTERED, needs('1'), ...more).state.plan)
    const before = totals()
    const after = totals(assessed(1))
    const total = (map: typeof before) => [map.tally.minDays, map.tally.maxDays]
    expect(total(before)).toEqual([12, 20])
    expect(total(after)).toEqual([6 + 6 / 1.6, 10 + 10 * 1.6])
    expect(after.stories['1']!.poorData).toEqual({ factor: 1.6, sets: [{ id: 'a', number: 1, quality: { score: 1, weakest: 'quality', isComplete: false } }] })
    expect(after.stories['2']!.poorData).toBeUndefined()
    expect(total(totals(assessed(3)))).toEqual(total(before))
    const delivered = given(...PLAN, sized('1'), placed, REGISTERED, needs('1'), assessed(1), { type: 'StatusMapped', status: '10', category: 'delivered', was: null })
    expect(storyMap(delivered.state.plan).stories['1']).toMatchObject({ state: 'delivered', days: { min: 3, max: 5 } })
  })

  test('DATA-6: the need of a hypothesis that was taken back counts no longer', () => {
    const stated: PlanEvent = {
      type: 'HypothesisStated', hypothesis: 'h', story: '1', number: 1,
      statement: { belief: 'b', metric: 'm', comparison: '>=', target: 1, unit: '', dataSet: '', timeBoxDays: 5, confidence: 0.5, kind: 'product' },
    }
    const facts = [...PLAN, stated, REGISTERED, needs('1', 'h'), assessed(2)]
    expect(dataWidenings(given(...facts).state.plan)).toEqual({ '1': 1.3 })
    const withdrawn = given(...facts, { type: 'HypothesisWithdrawn', hypothesis: 'h', story: '1' }).state.plan
    expect(dataOf(withdrawn, '1')).toEqual([])
    expect(dataWidenings(withdrawn)).toEqual({})
  })
})
