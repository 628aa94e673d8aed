import { describe, expect, test } from 'vitest'
import { isCounted } from '../../src/plan/delivery'
import type { PlanCommand, PlanEvent } from '../../src/plan/planState'
import { given, PLAN } from '../support/givenWhenThen'

const about = { hypothesis: 'h', story: '1' }
const statement = {
  belief: 'b',
  metric: 'm',
  comparison: '>=' as const,
  target: 1,
  unit: '',
  dataSet: '',
  timeBoxDays: 5,
  confidence: 0.5,
  kind: 'product' as const,
}
const STATED: PlanEvent = { type: 'HypothesisStated', ...about, number: 1, statement }
const FAILED: readonly PlanEvent[] = [STATED, { type: 'HypothesisInvalidated', ...about, reason: 'r' }]
const pivot: PlanCommand = { type: 'Pivot', ...about, from: 'Storing', to: 'Selling', why: 'It failed', dropped: ['2', '3'], added: ['4'] }
const PIVOTED: PlanEvent = {
  type: 'PlanPivoted',
  ...about,
  from: 'Storing',
  to: 'Selling',
  why: 'It failed',
  stories: [
    { story: '2', role: 'dropped' },
    { story: '3', role: 'dropped' },
    { story: '4', role: 'added' },
  ],
}

describe('L2: persevere, pivot or stop', () => {
  test('LEARN-1: a decision comes after a verdict', () => {
    given(...PLAN, STATED).when({ type: 'Persevere', ...about, why: 'w' }).thenRejected('invalid', 'hypothesis')
    given(...PLAN, FAILED).when({ type: 'Persevere', ...about, why: 'w' }).then({ type: 'PlanPersevered', ...about, why: 'w' })
    given(...PLAN).when(pivot).thenRejected('notFound', 'hypothesis')
    given(...PLAN, FAILED).when({ ...pivot, story: '2' }).thenRejected('notFound', 'hypothesis')
  })

  test('LEARN-2: there is one decision at a time', () => {
    const plan = given(...PLAN, FAILED, { type: 'PlanPersevered', ...about, why: 'w' })
    plan.when({ type: 'Persevere', ...about, why: 'again' }).thenNothing()
    plan.when(pivot).thenRejected('conflict', 'hypothesis')
    plan.when({ type: 'Stop', ...about, why: 'w', dropped: [] }).thenRejected('conflict', 'hypothesis')
  })

  test('LEARN-3: a pivot says from what, to what and why, and drops and adds stories', () => {
    const pivoted = given(...PLAN, FAILED).when(pivot)
    pivoted.then(PIVOTED)
    expect(['2', '3', '4'].map((story) => isCounted(pivoted.after(), story))).toEqual([false, false, true])
    expect(pivoted.after().plan.learning.decisions['h']).toMatchObject({ kind: 'pivot', dropped: ['2', '3'], added: ['4'], seq: 5 })
    for (const field of ['from', 'to', 'why'] as const) given(...PLAN, FAILED).when({ ...pivot, [field]: '' }).thenRejected('invalid', field)
    given(...PLAN, FAILED).when({ ...pivot, dropped: ['77'] }).thenRejected('notFound', 'dropped')
    given(...PLAN, FAILED).when({ ...pivot, added: ['2'] }).thenRejected('invalid', 'added')
    given(...PLAN, FAILED, { type: 'StoriesDropped', reason: 'r', stories: [{ story: '4', hypothesis: null }] }).when(pivot).thenRejected('invalid', 'added')
  })

  test('LEARN-4: stopping drops stories, too, its own among them', () => {
    const stopped = given(...PLAN, FAILED).when({ type: 'Stop', ...about, why: 'Not worth it', dropped: ['1', '2'] })
    stopped.then({ type: 'WorkStopped', ...about, why: 'Not worth it', stories: [{ story: '1', role: 'dropped' }, { story: '2', role: 'dropped' }] })
    expect(stopped.after().stories['1']?.areas.learning).toMatchObject({ reasons: { h: { kind: 'stop', why: 'Not worth it' } }, dropped: [[expect.any(Number), true]] })
  })

  test('LEARN-5: withdrawing a decision brings back what it dropped, and only that', () => {
    const dropped: PlanEvent = { type: 'StoriesDropped', reason: 'r', stories: [{ story: '3', hypothesis: null }] }
    const plan = given(...PLAN, FAILED, dropped).when(pivot)
    const withdrawn = plan.and({ type: 'WithdrawDecision', ...about })
    withdrawn.then({
      type: 'DecisionWithdrawn',
      ...about,
      kind: 'pivot',
      stories: [{ story: '2', role: 'dropped' }, { story: '4', role: 'added' }],
      was: { from: 'Storing', to: 'Selling', why: 'It failed' },
    })
    expect(Object.keys(withdrawn.after().plan.learning.dropped)).toEqual(['3'])
    withdrawn.and({ type: 'WithdrawDecision', ...about }).thenNothing()
    withdrawn.and({ type: 'Persevere', ...about, why: 'w' }).then({ type: 'PlanPersevered', ...about, why: 'w' })
  })

  test('LEARN-6: stories are dropped and reinstated by hand, with a reason', () => {
    const drop: PlanCommand = { type: 'DropStories', stories: ['5', '6'], reason: 'Out of budget' }
    const dropped = given(...PLAN).when(drop)
    dropped.then({ type: 'StoriesDropped', reason: 'Out of budget', stories: [{ story: '5', hypothesis: null }, { story: '6', hypothesis: null }] })
    dropped.and(drop).thenNothing()
    dropped.and({ type: 'ReinstateStories', stories: ['6', '7'], reason: 'Budget is back' }).then({ type: 'StoriesReinstated', reason: 'Budget is back', stories: [{ story: '6', hypothesis: null }] })
    given(...PLAN).when({ type: 'ReinstateStories', stories: ['6'], reason: 'r' }).thenNothing()
    given(...PLAN).when({ ...drop, reason: '' }).thenRejected('invalid', 'reason')
    given(...PLAN).when({ ...drop, stories: ['77'] }).thenRejected('notFound', 'stories')
  })

  test('LEARN-7: what stays or comes is sized anew in the same commit; what is dropped is not, and nothing is written where one size is refused', () => {
    const resized = [{ story: '4', estimate: { size: 'L', people: 1 } }]
    const pivoted = given(...PLAN, FAILED).when({ ...pivot, resized })
    pivoted.then(PIVOTED, { type: 'StoriesEstimated', basis: 'several', stories: [{ story: '4', estimate: { size: 'L', people: 1 }, was: null }] })
    expect(pivoted.after().plan.estimates.byStory['4']).toEqual({ size: 'L', people: 1 })
    given(...PLAN, FAILED).when({ type: 'Persevere', ...about, why: 'w', resized }).then({ type: 'PlanPersevered', ...about, why: 'w' }, expect.objectContaining({ type: 'StoriesEstimated' }))
    given(...PLAN, FAILED).when({ ...pivot, resized: [{ story: '2', estimate: { size: 'L', people: 1 } }] }).thenRejected('invalid', 'resized')
    given(...PLAN, FAILED).when({ ...pivot, resized: [{ story: '4', estimate: { size: 'huge', people: 1 } }] }).thenRejected('invalid', 'resized')
    given(...PLAN, FAILED).when({ ...pivot, why: '', resized }).thenRejected('invalid', 'why')
  })

  test('LEARN-8: what comes and stands nowhere on the map takes its place there, last in its cell; what stands stays; one undo takes all of it back', () => {
    const place = { vertical: 'model', activity: 'train', slice: 'mvp' }
    const stands: PlanEvent = { type: 'StoriesPlaced', stories: [{ story: '5', place: { vertical: 'front', activity: null, slice: 'growth', rank: 'a0' }, was: null }] }
    const plan = given(...PLAN, FAILED, stands)
    const pivoted = plan.when({ ...pivot, added: ['4', '5'], resized: [{ story: '5', estimate: { size: 'S', people: 2 } }], place })
    const after = pivoted.after()
    expect(after.plan.map.places['4']).toMatchObject(place)
    expect(after.plan.map.places['5']).toMatchObject({ vertical: 'front', slice: 'growth' })
    plan.when({ ...pivot, place: { ...place, activity: null } }).thenRejected('invalid', 'place')
    plan.when({ ...pivot, place: { ...place, slice: 'gone' } }).thenRejected('notFound', 'place')
    const back = pivoted.and({ type: 'UndoCommit', seq: plan.state.seq + 1 }).after()
    expect([back.plan.learning, back.plan.map, back.plan.estimates]).toEqual([plan.state.plan.learning, plan.state.plan.map, plan.state.plan.estimates])
  })
})
