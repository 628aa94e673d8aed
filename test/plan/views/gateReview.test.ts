import { describe, expect, test } from 'vitest'
import { knowledgeOf } from '../../../src/forecast/knowledgeOf'
import { planIterations } from '../../../src/plan/planning/planIterations'
import type { PlanEvent } from '../../../src/plan/planState'
import { gatesAttention } from '../../../src/plan/views/attention/gatesAttention'
import { gateReview } from '../../../src/plan/views/gateReview'
import { storyMap } from '../../../src/plan/views/storyMap'
import { given, PLAN, START } from '../../support/givenWhenThen'

const DAY = 86_400_000
const CONDITION = { id: 'n', text: 'Winter is measured', owner: 'Data science', due: '2026-01-20' }
const decided = (over: object): PlanEvent => ({ type: 'GateDecided', slice: 'mvp', decision: 'g', kind: 'noGo', who: 'Board', reason: 'Too few', conditions: [], review: '2026-02-02', open: [], was: null, ...over })
const placed: PlanEvent = {
  type: 'StoriesPlaced',
  stories: ['1', '2'].map((story) => ({ story, place: { vertical: 'front', activity: null, slice: story === '1' ? 'mvp' : 'growth', rank: 'a0' }, was: null })),
}
const sized: PlanEvent = { type: 'StoryEstimated', story: '1', estimate: { size: 'M', people: 2 }, was: null }
const at = (...facts: readonly PlanEvent[]) => given(...PLAN, placed, ...facts).state

describe('G1: the gate review', () => {
  test('GATE-8: the sheet says what was invested and what came back', () => {
    const review = gateReview(at(sized).plan, 'mvp', START, new Map([['1', 4]]))!
    expect(review.invested).toMatchObject({ estimated: { min: 6, max: 10 }, unsized: 0, actual: 0, budget: null })
    expect(review.row).toMatchObject({ slice: 'mvp', state: 'none', stories: 1, delivered: 0 })
    expect(review.open).toContain('audit')
    expect(gateReview(at().plan, 'nowhere', START, new Map())).toBeNull()
  })

  test('GATE-6: behind a closed gate the map marks, planning leaves out, the forecast waits for the review, or for today', () => {
    const closed = at(decided({}))
    expect(storyMap(closed.plan).slices.map(({ behind }) => behind?.review ?? null)).toEqual([null, '2026-02-02'])
    expect(storyMap(at().plan).slices.every(({ behind }) => behind === undefined)).toBe(true)
    expect(knowledgeOf(closed, START).notBefore).toEqual({ growth: '2026-02-02' })
    expect(knowledgeOf(closed, START + 60 * DAY).notBefore).toEqual({ growth: '2026-03-06' })
    expect(knowledgeOf(at(), START).notBefore).toBeUndefined()
    expect(JSON.stringify(planIterations(closed.plan, START, { mode: 'anew' }))).toContain('"gate"')
    expect(JSON.stringify(planIterations(at().plan, START, { mode: 'anew' }))).not.toContain('"gate"')
  })

  test('GATE-7: what is overdue presses, what is due soon and a review whose day has come are named', () => {
    const conditional = at(decided({ kind: 'conditions', review: null, conditions: [CONDITION] }))
    const said = (state: typeof conditional, days: number) => gatesAttention(state, START + days * DAY, null).map(({ urgency, text }) => [urgency, text])
    expect(said(conditional, 0)).toEqual([])
    expect(said(conditional, 10)).toEqual([['due', expect.stringContaining('is due in 5 days: Winter is measured')]])
    expect(said(conditional, 16)).toEqual([['pressing', expect.stringContaining('1 condition of the gate of')]])
    expect(said(at(decided({ kind: 'conditions', review: null, conditions: [CONDITION] }), { type: 'ConditionMet', slice: 'mvp', condition: 'n', note: '' }), 16)).toEqual([])
    expect(said(at(decided({})), 30)).toEqual([['waiting', expect.stringContaining('has waited for its decision for 2 days')]])
  })
})
