import { describe, expect, test } from 'vitest'
import { WITHHELD } from '../../src/plan/kernel/text'
import { given, PLAN, START } from '../support/givenWhenThen'

const M = { size: 'M', people: 1 }
const L = { size: 'L', people: 2 }

describe('E1, S4: a size stands for the expected duration', () => {
  test('EST-1: an estimate says what it was before, and why', () => {
    const first = given(...PLAN).when({ type: 'EstimateStory', story: '1', estimate: M })
    first.then({ type: 'StoryEstimated', story: '1', estimate: M, was: null })
    const second = first.and({ type: 'EstimateStory', story: '1', estimate: L, note: 'Two data sets' }, { by: 'bob' })
    second.then({ type: 'StoryEstimated', story: '1', estimate: L, was: M, note: 'Two data sets' })
    expect(second.after().stories['1']?.areas.estimates?.history).toEqual([
      { at: START + 4 * 60_000, by: 'ann', seq: 4, estimate: M },
      { at: START + 5 * 60_000, by: 'bob', seq: 5, estimate: L, note: 'Two data sets' },
    ])
  })

  test('EST-2: the same estimate again writes nothing, unless it comes with a reason', () => {
    const plan = given(...PLAN, { type: 'StoryEstimated', story: '1', estimate: M, was: null })
    plan.when({ type: 'EstimateStory', story: '1', estimate: M }).thenNothing()
    plan.when({ type: 'EstimateStory', story: '1', estimate: M, note: ' ' }).thenNothing()
    plan.when({ type: 'EstimateStory', story: '1', estimate: M, note: 'Looked again' }).then({ type: 'StoryEstimated', story: '1', estimate: M, was: M, note: 'Looked again' })
    plan.when({ type: 'EstimateStory', story: '1', estimate: M, note: WITHHELD }).then({ type: 'StoryEstimated', story: '1', estimate: M, was: M, note: WITHHELD })
  })

  test('EST-4: a size must be one of the plan, people a sensible number, the story one of the plan', () => {
    given(...PLAN).when({ type: 'EstimateStory', story: '1', estimate: { size: 'XXL', people: 1 } }).thenRejected('invalid', 'estimate.size')
    given(...PLAN).when({ type: 'EstimateStory', story: '1', estimate: { size: 'M', people: 0 } }).thenRejected('invalid', 'estimate.people')
    given(...PLAN).when({ type: 'EstimateStory', story: '77', estimate: M }).thenRejected('notFound', 'story')
  })

  test('EST-5: many at once from story points: only what changes, all or nothing', () => {
    const plan = given(...PLAN, { type: 'StoryEstimated', story: '1', estimate: M, was: null })
    plan
      .when({ type: 'EstimateStories', basis: 'storyPoints', stories: [{ story: '1', estimate: M }, { story: '2', estimate: L }] })
      .then({ type: 'StoriesEstimated', basis: 'storyPoints', stories: [{ story: '2', estimate: L, was: null }] })
    plan
      .when({ type: 'EstimateStories', basis: 'storyPoints', stories: [{ story: '2', estimate: L }, { story: '3', estimate: { size: 'Q', people: 1 } }] })
      .thenRejected('invalid', 'stories.1.estimate.size')
    plan.when({ type: 'EstimateStories', basis: 'original', stories: [{ story: '1', estimate: M }] }).thenNothing()
  })

  test('EST-8: several sized together are one entry, and one undo takes all of it back', () => {
    const plan = given(...PLAN, { type: 'StoryEstimated', story: '1', estimate: M, was: null })
    const sized = plan.when({ type: 'EstimateStories', basis: 'several', stories: [{ story: '1', estimate: L }, { story: '2', estimate: L }] })
    sized.then({ type: 'StoriesEstimated', basis: 'several', stories: [{ story: '1', estimate: L, was: M }, { story: '2', estimate: L, was: null }] })
    const undone = sized.and({ type: 'UndoCommit', seq: sized.after().seq })
    expect(undone.after().plan.estimates.byStory).toEqual({ '1': M })
  })

  test('EST-7: an estimate can be withdrawn and leaves its trace', () => {
    const plan = given(...PLAN, { type: 'StoryEstimated', story: '1', estimate: M, was: null })
    const withdrawn = plan.when({ type: 'WithdrawEstimates', stories: ['1'] })
    withdrawn.then({ type: 'EstimatesWithdrawn', stories: [{ story: '1', was: M }] })
    expect(withdrawn.after().plan.estimates.byStory).toEqual({})
    expect(withdrawn.after().stories['1']?.areas.estimates?.history.at(-1)?.estimate).toBeNull()
    withdrawn.and({ type: 'WithdrawEstimates', stories: ['1'] }).thenNothing()
  })

  test('EST-7, EST-8: several estimates are withdrawn by one command, and one undo brings all of them back', () => {
    const plan = given(...PLAN, { type: 'StoryEstimated', story: '1', estimate: M, was: null }, { type: 'StoryEstimated', story: '2', estimate: L, was: null })
    const withdrawn = plan.when({ type: 'WithdrawEstimates', stories: ['1', '2', '3'] })
    withdrawn.then({ type: 'EstimatesWithdrawn', stories: [{ story: '1', was: M }, { story: '2', was: L }] })
    const undone = withdrawn.and({ type: 'UndoCommit', seq: withdrawn.after().seq })
    expect(undone.after().plan.estimates.byStory).toEqual({ '1': M, '2': L })
    plan.when({ type: 'WithdrawEstimates', stories: ['1', '77'] }).thenRejected('notFound', 'stories')
  })
})
