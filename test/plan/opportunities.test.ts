import { describe, expect, test } from 'vitest'
import type { PlanEvent } from '../../src/plan/planState'
import { given, PLAN } from '../support/givenWhenThen'

const FIGURES = { gain: 420_000, cost: 140_000, currency: 'EUR', feasibility: 4, probability: 70 } as const
const VERTICAL: PlanEvent = { type: 'VerticalAdded', vertical: 'v', name: 'Prediction', rank: 'm' }
const stated = (vertical: string | null, over: object = {}): PlanEvent => ({ type: 'OpportunityStated', vertical, figures: { ...FIGURES, ...over } })
const state = (vertical: string | null, over: object = {}) => ({ type: 'StateOpportunities' as const, opportunities: [{ vertical, figures: { ...FIGURES, ...over }, notes: [] }] })
const DISCARDED: PlanEvent = { type: 'OpportunityDiscarded', vertical: 'v', why: 'The gateway cannot do it' }

describe('opportunities (F6, F8)', () => {
  test('OPP-1, F6: stated for the plan as a whole and for a vertical, with what is written beside the figures', () => {
    const notes = [{ field: 'method' as const, value: 'Trees' }, { field: 'source' as const, value: '' }]
    given(...PLAN, VERTICAL)
      .when({ type: 'StateOpportunities', opportunities: [{ vertical: null, figures: FIGURES, notes }, { vertical: 'v', figures: FIGURES, notes: [] }] })
      .then(stated(null), { type: 'OpportunityDescribed', vertical: null, field: 'method', value: 'Trees', was: '' }, stated('v'))
  })

  test('OPP-1: whole or not at all: twice, already there, or a vertical that is not on the map', () => {
    given(...PLAN, VERTICAL).when({ type: 'StateOpportunities', opportunities: [...state('v').opportunities, ...state('v').opportunities] }).thenRejected('alreadyExists', 'vertical')
    given(...PLAN, VERTICAL, stated('v')).when(state('v')).thenRejected('alreadyExists', 'vertical')
    given(...PLAN).when(state('v')).thenRejected('notFound', 'vertical')
    given(...PLAN, VERTICAL, { type: 'VerticalRetired', vertical: 'v' }).when(state('v')).thenRejected('notFound', 'vertical')
  })

  test.each([
    ['probability', 0],
    ['probability', 100],
    ['gain', -1],
    ['cost', 0.5],
    ['gain', Number.NaN],
    ['feasibility', 6],
    ['currency', 'euro'],
    ['currency', 'XXQ'],
  ])('OPP-1, OPP-2: %s may not be %s', (key, value) => {
    given(...PLAN, VERTICAL).when(state('v', { [key]: value })).thenRejected('invalid', key === 'currency' && value === 'XXQ' ? 'currency' : `opportunities.0.figures.${key}`)
  })

  test('OPP-3: a change says only what differs, and what it was; the same again writes nothing', () => {
    given(...PLAN, VERTICAL, stated('v'))
      .when({ type: 'ChangeOpportunity', vertical: 'v', figures: { gain: 500_000, cost: 140_000 } })
      .then({ type: 'OpportunityChanged', vertical: 'v', figures: { gain: 500_000 }, was: { gain: 420_000 } })
    given(...PLAN, VERTICAL, stated('v')).when({ type: 'ChangeOpportunity', vertical: 'v', figures: { ...FIGURES } }).thenNothing()
    given(...PLAN, VERTICAL, stated('v')).when({ type: 'ChangeOpportunity', vertical: 'v', figures: { currency: 'ZZZ' } }).thenRejected('invalid', 'currency')
    given(...PLAN, VERTICAL).when({ type: 'ChangeOpportunity', vertical: 'v', figures: { gain: 1 } }).thenRejected('notFound', 'vertical')
  })

  test('OPP-4: one field, one fact', () => {
    const described: PlanEvent = { type: 'OpportunityDescribed', vertical: 'v', field: 'source', value: 'Business case', was: '' }
    given(...PLAN, VERTICAL, stated('v')).when({ type: 'DescribeOpportunity', vertical: 'v', field: 'source', value: 'Business case' }).then(described)
    given(...PLAN, VERTICAL, stated('v'), described).when({ type: 'DescribeOpportunity', vertical: 'v', field: 'source', value: 'Business case' }).thenNothing()
  })

  test('OPP-5, F8: discarded with a reason, taken up again with one; in between nothing changes it', () => {
    given(...PLAN, VERTICAL, stated('v')).when({ type: 'DiscardOpportunity', vertical: 'v', why: ' ' }).thenRejected('invalid', 'why')
    given(...PLAN, VERTICAL, stated('v')).when({ type: 'DiscardOpportunity', vertical: 'v', why: 'The gateway cannot do it' }).then(DISCARDED)
    given(...PLAN, VERTICAL, stated('v'), DISCARDED).when({ type: 'DiscardOpportunity', vertical: 'v', why: 'Again' }).thenNothing()
    given(...PLAN, VERTICAL, stated('v'), DISCARDED).when({ type: 'ChangeOpportunity', vertical: 'v', figures: { gain: 1 } }).thenRejected('conflict', 'vertical')
    given(...PLAN, VERTICAL, stated('v'), DISCARDED).when({ type: 'TakeUpOpportunity', vertical: 'v', why: '' }).thenRejected('invalid', 'why')
    given(...PLAN, VERTICAL, stated('v'), DISCARDED)
      .when({ type: 'TakeUpOpportunity', vertical: 'v', why: 'The maker opens it' })
      .then({ type: 'OpportunityTakenUp', vertical: 'v', why: 'The maker opens it', was: 'The gateway cannot do it' })
  })
})

describe('taking it back (OPP-6)', () => {
  const undo = (seq: number) => ({ type: 'UndoCommit' as const, seq })
  const changed: PlanEvent = { type: 'OpportunityChanged', vertical: 'v', figures: { gain: 1 }, was: { gain: 420_000 } }
  const facts = [...PLAN, VERTICAL, stated('v')]
  const at = facts.length

  test('OPP-6: what was stated is withdrawn while it stands as it was stated, not after a change', () => {
    given(...facts).when(undo(at)).then({ type: 'OpportunityWithdrawn', vertical: 'v', was: FIGURES }, { type: 'CommitUndone', seq: at })
    given(...facts, changed).when(undo(at)).thenRejected('notUndoable')
  })

  test('OPP-6: a change is given back also where another figure was changed since', () => {
    const other: PlanEvent = { type: 'OpportunityChanged', vertical: 'v', figures: { probability: 20 }, was: { probability: 70 } }
    const after = given(...facts, changed, other).when(undo(at + 1)).after()
    expect(after.plan.opportunities.byVertical['v']!.figures).toEqual({ ...FIGURES, probability: 20 })
    given(...facts, changed, { ...changed, figures: { gain: 2 }, was: { gain: 1 } }).when(undo(at + 1)).thenRejected('notUndoable')
  })

  test('OPP-6: taking up again, taken back, leaves it discarded for the reason it was', () => {
    const after = given(...facts, DISCARDED, { type: 'OpportunityTakenUp', vertical: 'v', why: 'x', was: 'The gateway cannot do it' }).when(undo(at + 2)).after()
    expect(after.plan.opportunities.byVertical['v']!.discarded?.why).toBe('The gateway cannot do it')
  })
})
