import { describe, expect, test } from 'vitest'
import type { PlanEvent } from '../../src/plan/planState'
import { given, PLAN, START } from '../support/givenWhenThen'

const WEEK = 7 * 86_400_000
const iteration = (id: string, from: number, over: object = {}): PlanEvent => ({
  type: 'IterationAdded',
  iteration: id,
  details: { name: id, startsAt: START + from * WEEK, endsAt: START + (from + 2) * WEEK, state: 'future', sprint: null, ...over },
})
const half = { part: 0.5, cause: 'holidays' as const, note: 'Easter' }
const plan = (over: object = {}, of = 'one') => ({ type: 'PlanCapacity' as const, iteration: of, capacity: { ...half, ...over } })
const PLANNED: PlanEvent = { type: 'CapacityPlanned', iteration: 'one', capacity: half, was: null }

describe('capacity', () => {
  test('CAP-1: an iteration that has dates and is not over is planned with a part of the usual capacity', () => {
    const open = given(...PLAN, iteration('one', 0))
    open.when(plan()).then(PLANNED)
    open.when(plan()).and(plan()).thenNothing()
    open.when(plan()).and(plan({ part: 0, cause: 'people', note: '' })).then({ type: 'CapacityPlanned', iteration: 'one', capacity: { part: 0, cause: 'people', note: '' }, was: half })
    open.when(plan({ part: 2.1 })).thenRejected('invalid', 'capacity.part')
    open.when(plan({ part: -0.1 })).thenRejected('invalid', 'capacity.part')
    open.when(plan({ part: Number.NaN })).thenRejected('invalid', 'capacity.part')
    open.when(plan({}, 'gone')).thenRejected('notFound', 'iteration')
    open.when(plan(), { at: START + 2 * WEEK }).thenRejected('invalid', 'iteration')
    given(...PLAN, iteration('one', 0, { sprint: '4', startsAt: null, endsAt: null })).when(plan()).thenRejected('invalid', 'iteration')
    given(...PLAN, iteration('one', 0, { sprint: '4', state: 'closed' })).when(plan()).thenRejected('invalid', 'iteration')
    // A sprint whose days are over goes on until Jira says that it is closed.
    given(...PLAN, iteration('one', -4, { sprint: '4', state: 'active' })).when(plan()).then(PLANNED)
    open.when(plan(), { may: ['see'] }).thenRejected('forbidden')
  })

  test('CAP-2: withdrawn, it is the usual one again; both can be taken back', () => {
    const planned = given(...PLAN, iteration('one', 0), PLANNED)
    const withdrawn = planned.when({ type: 'WithdrawCapacity', iteration: 'one' })
    withdrawn.then({ type: 'CapacityWithdrawn', iteration: 'one', was: half })
    withdrawn.and({ type: 'WithdrawCapacity', iteration: 'one' }).thenNothing()
    expect(withdrawn.and({ type: 'UndoCommit', seq: 6 }).after().plan.capacity.byIteration).toEqual({ one: half })
    expect(planned.when({ type: 'UndoCommit', seq: 5 }).after().plan.capacity.byIteration).toEqual({})
    expect(planned.when(plan({ part: 0.8 })).and({ type: 'UndoCommit', seq: 6 }).after().plan.capacity.byIteration).toEqual({ one: half })
    given(...PLAN, iteration('one', 0), PLANNED, { type: 'CapacityWithdrawn', iteration: 'one', was: half }).when({ type: 'UndoCommit', seq: 5 }).thenRejected('notUndoable')
  })
})
