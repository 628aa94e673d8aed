import { describe, expect, test } from 'vitest'
import type { PlanEvent } from '../../../src/plan/planState'
import { attention } from '../../../src/plan/views/attention/attention'
import { aimPanel } from '../../../src/plan/views/criteria/aimPanel'
import { scorecard } from '../../../src/plan/views/criteria/scorecard'
import { eventSentence } from '../../../src/plan/views/eventSentence'
import { given, PLAN, START } from '../../support/givenWhenThen'

type Pledge = { readonly metric: string; readonly unit: string; readonly comparison: '>=' | '<='; readonly target: number; readonly commitment: 'guarantee' | 'target' | 'hope' }
const MAE: Pledge = { metric: 'MAE', unit: 'kWh', comparison: '<=', target: 0.42, commitment: 'target' }
const SAVED: Pledge = { metric: 'saved', unit: 'EUR', comparison: '>=', target: 12, commitment: 'guarantee' }
const added = (criterion: string, number: number, kind: 'ml' | 'business', pledge: Pledge): PlanEvent => ({ type: 'CriterionAdded', criterion, number, name: `Name ${criterion}`, kind, ...pledge })
const noted = (criterion: string, day: string, value: number, latest = value): PlanEvent => ({ type: 'CriterionReadingNoted', criterion, day, value, note: '', was: null, pushedOut: null, latest, stories: [{ story: '1' }] })
const agreed = (criterion: string, side: 'technical' | 'business'): PlanEvent => ({ type: 'CriterionAgreed', criterion, side, who: '', was: null })
const WORTH = { step: 0.01, amount: 600, unit: 'EUR', per: 'month', basis: '' } as const
const KNOWN = { number: 1, metric: 'MAE', unit: 'kWh', comparison: '<=', target: 0.42, latest: null, serves: null } as const
const aimed = (over: object = {}): PlanEvent => ({ type: 'StoryAimed', criterion: 'm', story: '1', gain: 0.05, against: null, was: null, known: KNOWN, ...over })
const FACTS = [...PLAN, added('m', 1, 'ml', MAE), added('b', 2, 'business', SAVED)]

describe('the scorecard (P6)', () => {
  test('P6: target, latest, trend, met or not; what is better depends on the comparison', () => {
    const { rows, met, missed } = scorecard(given(...FACTS, noted('m', '2026-01-02', 0.5), noted('m', '2026-01-03', 0.41), noted('b', '2026-01-02', 13), noted('b', '2026-01-03', 11)).state.plan)
    expect(rows.map(({ id, latest, isMet, trend }) => [id, latest?.value, isMet, trend])).toEqual([['b', 11, false, 'worse'], ['m', 0.41, true, 'better']])
    expect([met, missed]).toEqual([1, 1])
    const [first] = scorecard(given(...FACTS).state.plan).rows
    expect(first).toMatchObject({ latest: null, isMet: null, trend: null, sides: { technical: 'missing', business: 'missing' } })
  })

  test('P6: what is missed, lapsed or missing asks for attention, a broken guarantee first', () => {
    const said = (...facts: readonly PlanEvent[]) => attention(given(...FACTS, ...facts).state, START).items.filter(({ id }) => id.startsWith('criteri'))
    const all = (['technical', 'business'] as const).flatMap((side) => [agreed('m', side), agreed('b', side)])
    expect(said().map(({ text }) => text)).toEqual(['2 criteria wait for an agreement: C-2, C-1.'])
    expect(said(...all)).toEqual([])
    const lapse: PlanEvent = { type: 'CriterionChanged', criterion: 'm', change: { target: 0.4 }, was: { target: 0.42 }, lapsed: ['technical', 'business'], stories: [] }
    const items = said(...all, lapse, agreed('m', 'technical'), noted('m', '2026-01-02', 0.5), noted('b', '2026-01-02', 11))
    expect(items.map(({ urgency, text }) => [urgency, text])).toEqual([
      ['pressing', 'C-2 Name b misses its guarantee: 11 against ≥ 12 EUR.'],
      ['waiting', 'C-1 Name m misses its target: 0.5 against ≤ 0.4 kWh.'],
      ['waiting', 'The business side’s agreement to C-1 Name m lapsed, because it was changed.'],
    ])
    expect(items[0]!.action).toEqual({ label: 'Look at it', view: 'criteria', params: { criterion: 'b' } })
  })
})

describe('what a better metric is worth (P7)', () => {
  const withoutCriteria = (...facts: readonly PlanEvent[]) => {
    const { state } = given(...FACTS, { type: 'StoryEstimated', story: '1', estimate: { size: 'L', people: 1 }, was: null }, ...facts)
    const { criteria: _, ...plan } = state.plan
    return aimPanel({ ...state, plan: plan as typeof state.plan }, '1')
  }

  test('P7: the panel says the worth of the gain against the story’s days from its own part alone', () => {
    const { aims, days } = withoutCriteria(aimed({ known: { ...KNOWN, serves: { number: 2, worth: WORTH } } }))
    expect(days).toEqual({ min: 5, max: 8 })
    expect(aims[0]).toMatchObject({ points: 5, worth: { amount: 3000, unit: 'EUR', per: 'month' }, reasons: [] })
    expect(withoutCriteria()).toEqual({ aims: [], days: { min: 5, max: 8 } })
  })

  test('CRIT-9: a reason is chosen, or follows: not linked, or met already', () => {
    const reasons = (...facts: readonly PlanEvent[]) => withoutCriteria(...facts).aims[0]!.reasons.map(({ reason, follows }) => `${reason}${follows ? ' follows' : ''}`)
    expect(reasons(aimed())).toEqual(['notLinked follows'])
    expect(reasons(aimed({ against: 'dataDrift' }))).toEqual(['dataDrift', 'notLinked follows'])
    expect(reasons(aimed({ against: 'notLinked' }))).toEqual(['notLinked follows'])
    const linked = aimed({ against: 'noInfrastructure', known: { ...KNOWN, serves: { number: 2, worth: null } } })
    expect(reasons(linked)).toEqual(['noInfrastructure'])
    expect(reasons(linked, noted('m', '2026-01-02', 0.41))).toEqual(['noInfrastructure', 'notRequiredYet follows'])
    expect(withoutCriteria(linked).aims[0]!.worth).toBeNull()
  })
})

test('P6, P7: what is said of criteria is a sentence, also where they are not at hand', () => {
  const { plan } = given(...FACTS).state
  const { criteria: _, ...without } = plan
  const said = (event: PlanEvent, of: object = plan): string => eventSentence(event, of as typeof plan).what.map((part) => (typeof part === 'string' ? part : 'text' in part ? String(part.text) : part.kind)).join('')
  expect(said(FACTS.at(-1) as PlanEvent)).toBe('added the business criterion C-2 Name b: saved ≥ 12 EUR, guarantee')
  expect(said({ type: 'CriterionChanged', criterion: 'm', change: { target: 0.4, comparison: '<' }, was: { target: 0.42, comparison: '<=' }, lapsed: ['technical', 'business'], stories: [] })).toBe(
    'changed C-1 Name m: target 0.42 → 0.4, comparison ≤ → <; both agreements lapsed',
  )
  expect(said({ type: 'BusinessServed', criterion: 'm', serves: { business: 'b', worth: WORTH }, was: null, known: { number: 2, worth: WORTH }, stories: [] })).toBe('said that C-1 Name m serves C-2: 0.01 is worth 600 EUR a month')
  expect(said(agreed('m', 'business'), without)).toBe('agreed for the business side to a criterion')
  expect(said(aimed())).toBe('marked stories as aiming at C-1, better by 0.05')
})
