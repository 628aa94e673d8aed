import { describe, expect, test } from 'vitest'
import type { PlanEvent } from '../../src/plan/planState'
import { given, PLAN } from '../support/givenWhenThen'

const STAR = { name: 'Own electricity used', unit: '%', start: 31, target: 40, due: '2026-12-31' }
const stated: PlanEvent = { type: 'NorthStarStated', northStar: 'n', star: STAR }
const read = (day: string, value: number | null, was: number | null = null): PlanEvent => ({ type: 'NorthStarRead', northStar: 'n', day, value, was })

describe('strategy (T1)', () => {
  test('STRAT-1, T1: a North Star metric is stated, changed, read by hand, and removed with its readings', () => {
    given(...PLAN).when({ type: 'StateNorthStar', northStar: 'n', star: STAR }).then(stated)
    given(...PLAN, stated).when({ type: 'StateNorthStar', northStar: 'n', star: STAR }).thenRejected('alreadyExists', 'northStar')
    given(...PLAN, stated).when({ type: 'ChangeNorthStar', northStar: 'n', star: { ...STAR, target: 38 } }).then({ type: 'NorthStarChanged', northStar: 'n', star: { ...STAR, target: 38 }, was: STAR })
    given(...PLAN, stated).when({ type: 'ReadNorthStar', northStar: 'n', day: '2026-03-31', value: 33.5 }).then(read('2026-03-31', 33.5))
    given(...PLAN, stated).when({ type: 'ReadNorthStar', northStar: 'n', day: '2026-02-30', value: 1 }).thenRejected('invalid', 'day')
    given(...PLAN).when({ type: 'ReadNorthStar', northStar: 'n', day: '2026-03-31', value: 1 }).thenRejected('notFound', 'northStar')
    const removed = given(...PLAN, stated, read('2026-03-31', 33.5)).when({ type: 'RemoveNorthStar', northStar: 'n' })
    removed.then({ type: 'NorthStarRemoved', northStar: 'n', star: STAR, readings: [{ day: '2026-03-31', value: 33.5 }] })
    expect(removed.after().plan.strategy.northStars).toEqual({})
  })

  test('STRAT-1: readings stand in the order of their days, one a day; taken back, the day is empty', () => {
    const { state } = given(...PLAN, stated, read('2026-03-31', 3), read('2026-02-28', 2), read('2026-03-31', 4, 3), read('2026-02-28', null, 2))
    expect(state.plan.strategy.northStars['n']!.readings).toEqual([{ day: '2026-03-31', value: 4 }])
  })

  test.each([
    ['2026-13', 'budgetPlanned', 1, 'month'],
    ['2026-03', 'budgetPlanned', -1, 'value'],
    ['2026-03', 'budgetBurnt', 0.5, 'value'],
    ['2026-03', 'heads', Number.POSITIVE_INFINITY, 'value'],
  ] as const)('STRAT-2: %s %s may not be %d', (month, figure, value, at) => {
    given(...PLAN).when({ type: 'SetPeriodFigure', month, figure, value }).thenRejected('invalid', at)
  })

  test('STRAT-2: one figure, one fact; half a person is half their time', () => {
    const set: PlanEvent = { type: 'PeriodFigureSet', month: '2026-03', figure: 'heads', value: 4.5, was: null }
    given(...PLAN).when({ type: 'SetPeriodFigure', month: '2026-03', figure: 'heads', value: 4.5 }).then(set)
    given(...PLAN, set).when({ type: 'SetPeriodFigure', month: '2026-03', figure: 'heads', value: 4.5 }).thenNothing()
    given(...PLAN).when({ type: 'ChooseBudgetCurrency', currency: 'XXQ' }).thenRejected('invalid', 'currency')
    given(...PLAN).when({ type: 'ChooseBudgetCurrency', currency: 'CHF' }).then({ type: 'BudgetCurrencyChosen', currency: 'CHF', was: 'EUR' })
  })
})

describe('tactics (T2)', () => {
  test('STRAT-4, T2: others work on a stage with its owner; who becomes the owner is no longer one of them, and is again when that is taken back', () => {
    const owned: PlanEvent = { type: 'StageOwned', stage: 'data', owner: { by: 'ann' }, was: null }
    const joined: PlanEvent = { type: 'StageJoined', stage: 'data', person: { by: 'bob' } }
    given(...PLAN, owned).when({ type: 'JoinStage', stage: 'data', person: { by: 'bob' } }).then(joined)
    given(...PLAN, owned).when({ type: 'JoinStage', stage: 'data', person: { by: 'ann' } }).thenRejected('invalid', 'person')
    given(...PLAN, owned, joined).when({ type: 'JoinStage', stage: 'data', person: { by: 'bob' } }).thenNothing()
    given(...PLAN).when({ type: 'JoinStage', stage: 'nowhere', person: { by: 'bob' } }).thenRejected('notFound', 'stage')
    const crowd = Array.from({ length: 20 }, (_, index): PlanEvent => ({ type: 'StageJoined', stage: 'data', person: { by: `person-${index}` } }))
    given(...PLAN, ...crowd).when({ type: 'JoinStage', stage: 'data', person: { by: 'bob' } }).thenRejected('invalid', 'person')
    const left: PlanEvent = { type: 'StageLeft', stage: 'data', person: { by: 'bob' } }
    given(...PLAN, owned, joined).when({ type: 'LeaveStage', stage: 'data', person: { by: 'bob' } }).then(left)
    given(...PLAN, owned).when({ type: 'LeaveStage', stage: 'data', person: { by: 'bob' } }).thenNothing()
    const handed = given(...PLAN, owned, joined).when({ type: 'OwnStage', stage: 'data', owner: { by: 'bob' } })
    handed.then(left, { type: 'StageOwned', stage: 'data', owner: { by: 'bob' }, was: { by: 'ann' } })
    expect(handed.after().plan.strategy.stages['data']).toEqual({ owner: { by: 'bob' }, span: null })
    // Nobody stands twice: who owns it now does not come back beside themselves.
    given(...PLAN, owned, joined, left, { ...owned, owner: { by: 'bob' }, was: { by: 'ann' } }).when({ type: 'UndoCommit', seq: PLAN.length + 3 }).thenRejected('notUndoable')
    expect(given(...PLAN, joined).when({ type: 'UndoCommit', seq: PLAN.length + 1 }).after().plan.strategy.stages).toEqual({})
  })

  test('STRAT-4, T2: a stage of the plan gets an owner and a span of days', () => {
    given(...PLAN).when({ type: 'OwnStage', stage: 'data', owner: { by: 'ann' } }).then({ type: 'StageOwned', stage: 'data', owner: { by: 'ann' }, was: null })
    given(...PLAN).when({ type: 'OwnStage', stage: 'nowhere', owner: null }).thenRejected('notFound', 'stage')
    given(...PLAN).when({ type: 'DateStage', stage: 'data', span: { from: '2026-03-02', to: '2026-03-27' } }).then({ type: 'StageDated', stage: 'data', span: { from: '2026-03-02', to: '2026-03-27' }, was: null })
    given(...PLAN).when({ type: 'DateStage', stage: 'data', span: { from: '2026-03-02', to: '2026-03-01' } }).thenRejected('invalid', 'span.to')
    given(...PLAN).when({ type: 'DateStage', stage: 'data', span: { from: '2026-02-30', to: '2026-03-01' } }).thenRejected('invalid', 'span')
  })
})

describe('taking it back (STRAT-7)', () => {
  const undo = (seq: number) => ({ type: 'UndoCommit' as const, seq })

  test('STRAT-7: a removed metric comes back with its readings', () => {
    const facts = [...PLAN, stated, read('2026-02-28', 2), read('2026-03-31', 3)]
    const removed: PlanEvent = { type: 'NorthStarRemoved', northStar: 'n', star: STAR, readings: [{ day: '2026-02-28', value: 2 }, { day: '2026-03-31', value: 3 }] }
    const after = given(...facts, removed).when(undo(facts.length + 1)).after()
    expect(after.plan.strategy.northStars['n']!.readings).toHaveLength(2)
    given(...facts).when(undo(facts.length - 2)).thenRejected('notUndoable')
  })

  test('STRAT-7: of a stage nothing is left when owner and days are taken back', () => {
    const owned: PlanEvent = { type: 'StageOwned', stage: 'data', owner: { by: 'ann' }, was: null }
    expect(given(...PLAN, owned).when(undo(PLAN.length + 1)).after().plan.strategy.stages).toEqual({})
    given(...PLAN, owned, { ...owned, owner: { by: 'bob' }, was: { by: 'ann' } }).when(undo(PLAN.length + 1)).thenRejected('notUndoable')
  })
})
