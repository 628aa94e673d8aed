import { describe, expect, test } from 'vitest'
import type { PlanCommand, PlanEvent } from '../../src/plan/planState'
import { given, PLAN, START } from '../support/givenWhenThen'

const WEEK = 7 * 86_400_000
const details = (name: string, from: number, over: object = {}) => ({
  name,
  startsAt: START + from * WEEK,
  endsAt: START + (from + 2) * WEEK,
  state: 'future' as const,
  sprint: null as string | null,
  ...over,
})
const sprint = (id: string, from: number, over: object = {}) => ({ id, details: details(`Sprint ${id}`, from, { sprint: id, ...over }) })
const record = (...sprints: readonly ReturnType<typeof sprint>[]): PlanCommand => ({ type: 'RecordSprints', sprints: [...sprints] })
const added = (id: string, from: number): PlanEvent => ({ type: 'IterationAdded', iteration: `sprint-${id}`, details: sprint(id, from).details })
const byHand: PlanEvent = { type: 'IterationAdded', iteration: 'one', details: details('One', 0) }
const into = (story: string, of: string | null): PlanCommand => ({ type: 'RecordSprintStories', stories: [{ story, sprint: of }] })
const schedule = (stories: string[], iteration: string | null): PlanCommand => ({ type: 'ScheduleStories', stories, iteration })

describe('iterations', () => {
  test('ITER-1: one board is chosen, iterations last one to four weeks', () => {
    given(...PLAN).when({ type: 'ChooseBoard', board: '7' }).then({ type: 'BoardChosen', board: '7', was: null })
    given(...PLAN).when({ type: 'ChooseBoard', board: null }).thenNothing()
    given(...PLAN).when({ type: 'SetIterationLength', weeks: 3 }).then({ type: 'IterationLengthSet', weeks: 3, was: 2 })
    given(...PLAN).when({ type: 'SetIterationLength', weeks: 2 }).thenNothing()
    given(...PLAN).when({ type: 'SetIterationLength', weeks: 5 }).thenRejected('invalid', 'weeks')
  })

  test('ITER-2: calendar iterations start before they end and do not overlap', () => {
    const add = (...iterations: readonly { iteration: string; details: ReturnType<typeof details> }[]): PlanCommand => ({ type: 'AddIterations', iterations: [...iterations] })
    const first = given(...PLAN).when(add({ iteration: 'one', details: details('One', 0) }))
    first.then(byHand)
    first.and(add({ iteration: 'one', details: details('One', 0) }, { iteration: 'two', details: details('Two', 2) })).then({ type: 'IterationAdded', iteration: 'two', details: details('Two', 2) })
    first.and(add({ iteration: 'two', details: details('Two', 1) })).thenRejected('invalid', 'iterations.0.details.startsAt')
    first.and(add({ iteration: 'one', details: details('Other', 4) })).thenRejected('alreadyExists', 'iterations.0.iteration')
    given(...PLAN).when(add({ iteration: 'one', details: details('One', 0, { endsAt: START }) })).thenRejected('invalid', 'iterations.0.details.startsAt')
    given(...PLAN).when(add({ iteration: 'one', details: details('One', 0, { sprint: '4' }) })).thenRejected('invalid', 'iterations.0.details.sprint')
  })

  test('ITER-3: sprints are recorded as Jira shows them; the same list again writes nothing', () => {
    const recorded = given(...PLAN).when(record(sprint('4', 0), sprint('5', 2)))
    recorded.then(added('4', 0), added('5', 2))
    recorded.and(record(sprint('4', 0), sprint('5', 2))).thenNothing()
    recorded
      .and(record(sprint('4', 0, { state: 'active' }), sprint('5', 2)))
      .then({ type: 'IterationChanged', iteration: 'sprint-4', details: sprint('4', 0, { state: 'active' }).details, was: sprint('4', 0).details })
    given(...PLAN).when(record(sprint('4', 0), sprint('4', 0))).thenRejected('invalid', 'sprints.1.id')
    given(...PLAN).when(record(sprint('4', 0)), { may: ['plan', 'structure'] }).thenRejected('forbidden')
  })

  test('ITER-4: a sprint that Jira no longer has is removed, its stories first; planned iterations stay', () => {
    given(...PLAN, byHand, added('4', 4), { type: 'StoriesScheduled', stories: [{ story: '1', iteration: 'sprint-4', was: null }] })
      .when(record())
      .then(
        { type: 'StoriesScheduled', stories: [{ story: '1', iteration: null, was: 'sprint-4' }] },
        { type: 'IterationRemoved', iteration: 'sprint-4', was: sprint('4', 4).details },
      )
  })

  test('ITER-5: which sprint a story is in is Jira\u2019s word; a planned iteration is not', () => {
    const plan = given(...PLAN, byHand, added('4', 4))
    const inSprint = plan.when(into('1', '4'))
    inSprint.then({ type: 'StoriesScheduled', stories: [{ story: '1', iteration: 'sprint-4', was: null }] })
    inSprint.and(into('1', '4')).thenNothing()
    inSprint.and(into('1', null)).then({ type: 'StoriesScheduled', stories: [{ story: '1', iteration: null, was: 'sprint-4' }] })
    plan.when(into('1', '99')).thenNothing()
    plan.when(into('77', '4')).thenNothing()
    plan.when({ type: 'ScheduleStories', stories: ['1'], iteration: 'one' }).and(into('1', null)).thenNothing()
  })

  test('ITER-6: stories are scheduled into an iteration that is there and open', () => {
    const plan = given(...PLAN, byHand, { type: 'IterationAdded', iteration: 'old', details: details('Old', -4, { state: 'closed' }) })
    const scheduled = plan.when(schedule(['1', '2'], 'one'))
    scheduled.then({ type: 'StoriesScheduled', planned: true, stories: [{ story: '1', iteration: 'one', was: null }, { story: '2', iteration: 'one', was: null }] })
    scheduled.and(schedule(['1', '3'], 'one')).then({ type: 'StoriesScheduled', planned: true, stories: [{ story: '3', iteration: 'one', was: null }] })
    expect(scheduled.and(schedule(['1'], null)).after().plan.iterations.byStory).toEqual({ '2': 'one' })
    plan.when(schedule(['1'], 'gone')).thenRejected('notFound', 'iteration')
    plan.when(schedule(['1'], 'old')).thenRejected('invalid', 'iteration')
    plan.when(schedule(['77'], 'one')).thenRejected('notFound', 'stories')
    plan.when(schedule(['1'], null)).thenNothing()
  })

  test('ITER-7: a planned iteration is removed, its stories first; a sprint is not ours to remove', () => {
    given(...PLAN, byHand, { type: 'StoriesScheduled', stories: [{ story: '1', iteration: 'one', was: null }] })
      .when({ type: 'RemoveIteration', iteration: 'one' })
      .then(
        { type: 'StoriesScheduled', stories: [{ story: '1', iteration: null, was: 'one' }] },
        { type: 'IterationRemoved', iteration: 'one', was: details('One', 0) },
      )
    given(...PLAN).when({ type: 'RemoveIteration', iteration: 'one' }).thenNothing()
    given(...PLAN, added('4', 0)).when({ type: 'RemoveIteration', iteration: 'sprint-4' }).thenRejected('invalid', 'iteration')
  })
})

describe('iterations that are written to Jira', () => {
  const planned = given(...PLAN, byHand, { type: 'StoriesScheduled', planned: true, stories: [{ story: '1', iteration: 'one', was: null }, { story: '2', iteration: 'one', was: null }] })
  const written = (over: object = {}) => ({ id: '7', details: details('One', 0, { sprint: '7', ...over }) })
  const tied = planned.when(record(written()))

  test('ITER-9: many stories are scheduled at once, whole or not at all', () => {
    const plan = given(...PLAN, byHand, { type: 'IterationAdded', iteration: 'two', details: details('Two', 2) }, { type: 'IterationAdded', iteration: 'old', details: details('Old', -4, { state: 'closed' }) })
    const all = plan.when({ type: 'PlanIterations', stories: [{ story: '1', iteration: 'one' }, { story: '2', iteration: 'two' }, { story: '3', iteration: null }] })
    all.then({ type: 'StoriesScheduled', planned: true, stories: [{ story: '1', iteration: 'one', was: null }, { story: '2', iteration: 'two', was: null }] })
    expect(all.and({ type: 'UndoCommit', seq: 7 }).after().plan.iterations.byStory).toEqual({})
    plan.when({ type: 'PlanIterations', stories: [{ story: '1', iteration: 'one' }, { story: '2', iteration: 'old' }] }).thenRejected('invalid', 'iteration')
    plan.when({ type: 'PlanIterations', stories: [{ story: '1', iteration: 'one' }, { story: '1', iteration: 'two' }] }).thenRejected('invalid', 'stories')
    plan.when({ type: 'PlanIterations', stories: [{ story: '77', iteration: 'one' }] }).thenRejected('notFound', 'stories')
    plan.when({ type: 'PlanIterations', stories: [{ story: '1', iteration: 'one' }] }, { may: ['see'] }).thenRejected('forbidden')
  })

  test('ITER-2: one that lies across an open sprint is refused; it may begin on the day on which that ends', () => {
    const plan = given(...PLAN, added('4', 0))
    const add = (from: number, shift = 0): PlanCommand => ({ type: 'AddIterations', iterations: [{ iteration: 'two', details: details('Two', from, { startsAt: START + from * WEEK + shift }) }] })
    plan.when(add(1)).thenRejected('invalid', 'iterations.0.details.startsAt')
    expect(plan.when(add(2, -9 * 3_600_000)).decision.kind).toBe('decided')
  })

  test('ITER-10: a sprint of its name for its first day is the iteration that was planned here', () => {
    tied.then({ type: 'IterationChanged', iteration: 'one', details: written().details, was: details('One', 0) })
    tied.and(record(written())).thenNothing()
    planned.when(record({ ...written(), details: details('One', 1, { sprint: '7' }) })).then({ type: 'IterationAdded', iteration: 'sprint-7', details: details('One', 1, { sprint: '7' }) })
  })

  test('ITER-13: what is planned otherwise than Jira says stays until Jira says something new', () => {
    expect(tied.after().plan.iterations.jiraSays).toEqual({ 1: null, 2: null })
    tied.and(into('1', null)).thenNothing()
    const filled = tied.and(into('1', '7'))
    expect(filled.after().plan.iterations).toMatchObject({ byStory: { 1: 'one', 2: 'one' }, jiraSays: { 2: null } })
    const movedHere = filled.and(schedule(['1'], null))
    expect(movedHere.after().plan.iterations).toMatchObject({ byStory: { 2: 'one' }, jiraSays: { 1: 'one', 2: null } })
    movedHere.and(into('1', '7')).thenNothing()
    expect(movedHere.and(into('1', null)).after().plan.iterations.jiraSays).toEqual({ 2: null })
  })

  test('ITER-12: a sprint that was planned into from here and is deleted in Jira becomes an iteration again, its stories with it', () => {
    const lost = tied.and(into('1', '7')).and(record())
    lost.then({ type: 'IterationChanged', iteration: 'one', details: details('One', 0, { lost: true }), was: written().details })
    expect(lost.after().plan.iterations).toMatchObject({ byStory: { 1: 'one', 2: 'one' }, jiraSays: {} })
    const again = lost.and(record({ id: '8', details: details('One', 0, { sprint: '8' }) }))
    expect(again.after().plan.iterations.byId['one']).toEqual(details('One', 0, { sprint: '8' }))
    // A sprint of Jira's own goes as ever, unless something is planned into it that Jira does not know of.
    const own = given(...PLAN, added('4', 0)).when(schedule(['1'], 'sprint-4'))
    expect(own.and(record()).after().plan.iterations).toMatchObject({ byId: { 'sprint-4': { sprint: null, lost: true } }, byStory: { 1: 'sprint-4' } })
  })

  test('ITER-11: what it began with is its commitment, whatever comes or goes later', () => {
    const active = tied.and(into('1', '7')).and(into('2', '7')).and(record(written({ state: 'active' })))
    const later = active.and(into('3', '7')).and(into('1', null))
    expect(later.after().plan.iterations).toMatchObject({ committed: { one: ['1', '2'] }, byStory: { 2: 'one', 3: 'one' } })
    // One of the calendar began when its first day came; empty then, it is what it was first filled with.
    const begun = given(...PLAN, byHand).when(schedule(['4', '5'], 'one')).and(schedule(['6'], 'one')).and(schedule(['4'], null))
    expect(begun.after().plan.iterations.committed).toEqual({ one: ['4', '5'] })
    const future = given(...PLAN, { type: 'IterationAdded', iteration: 'two', details: details('Two', 2) }).when(schedule(['4'], 'two'))
    expect(future.after().plan.iterations.committed).toEqual({})
  })
})
