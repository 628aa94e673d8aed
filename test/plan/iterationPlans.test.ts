import { describe, expect, test } from 'vitest'
import type { PlanCommand, PlanEvent } from '../../src/plan/planState'
import { given, PLAN, START } from '../support/givenWhenThen'
import { stateOf } from '../support/planCommits'

const ITERATION: PlanEvent = { type: 'IterationAdded', iteration: 'one', details: { name: 'One', startsAt: START, endsAt: START + 12e8, state: 'future', sprint: null } }
const plan = given(...PLAN, ITERATION)
const about = { iteration: 'one' } as const

describe('I1: what an iteration is for, what holds it up, what came out of it', () => {
  test('IPLAN-9: goal, deliverable, focus and review are one fact each, which says what it was', () => {
    const goal: PlanCommand = { type: 'DescribeIteration', ...about, field: 'goal', value: 'Hourly prediction' }
    const said = plan.when(goal)
    said.then({ type: 'IterationDescribed', ...about, field: 'goal', value: 'Hourly prediction', was: '' })
    said.and(goal).thenNothing()
    said.and({ ...goal, value: 'By the hour' }).then({ type: 'IterationDescribed', ...about, field: 'goal', value: 'By the hour', was: 'Hourly prediction' })
    expect(said.and({ ...goal, value: '' }).after().plan.iterationPlans.byIteration).toEqual({})
    plan.when({ type: 'FocusIteration', ...about, focus: 'data' }).then({ type: 'IterationFocused', ...about, focus: 'data', was: null })
    plan.when({ ...goal, iteration: 'gone' }).thenRejected('notFound', 'iteration')
    plan.when(goal, { may: ['see'] }).thenRejected('forbidden')
  })

  test('IPLAN-10: a blocker is raised with its owner, handed over, resolved with how; all of it can be taken back', () => {
    const raised = plan.when({ type: 'RaiseBlocker', ...about, blocker: 'b', text: 'No access to the meters', owner: 'bob' })
    raised.then({ type: 'BlockerRaised', ...about, blocker: 'b', text: 'No access to the meters', owner: 'bob' })
    raised.and({ type: 'RaiseBlocker', ...about, blocker: 'b', text: 'Again', owner: null }).thenRejected('alreadyExists', 'blocker')
    plan.when({ type: 'RaiseBlocker', ...about, blocker: 'b', text: ' ', owner: null }).thenRejected('invalid', 'text')
    const handed = raised.and({ type: 'HandOverBlocker', ...about, blocker: 'b', owner: 'ann' })
    handed.then({ type: 'BlockerHandedOver', ...about, blocker: 'b', owner: 'ann', was: 'bob' })
    const resolved = handed.and({ type: 'ResolveBlocker', ...about, blocker: 'b', how: 'Asked the provider' })
    resolved.and({ type: 'ResolveBlocker', ...about, blocker: 'b', how: 'Twice' }).thenNothing()
    resolved.and({ type: 'HandOverBlocker', ...about, blocker: 'b', owner: null }).thenRejected('invalid', 'blocker')
    const back = resolved.and({ type: 'UndoCommit', seq: 7 })
    expect(back.after().plan.iterationPlans.byIteration['one']?.blockers['b']).toMatchObject({ owner: 'ann' })
    expect(back.after().plan.iterationPlans.byIteration['one']?.blockers['b']?.resolved).toBeUndefined()
  })

  test('IPLAN-10: an outcome of the review becomes a story of the plan', () => {
    const noted = plan.when({ type: 'NoteOutcome', ...about, outcome: 'o', text: 'Show it in the evening' })
    noted.and({ type: 'TakeOutcome', ...about, outcome: 'o', story: '77' }).thenRejected('notFound', 'story')
    const taken = noted.and({ type: 'TakeOutcome', ...about, outcome: 'o', story: '3' })
    taken.then({ type: 'OutcomeTaken', ...about, outcome: 'o', story: '3', was: null })
    // Taken back, it concerns no story: nothing is kept for one of no name.
    const lost = { type: 'OutcomeTaken', ...about, outcome: 'o', story: null, was: '3' } as const
    expect(Object.keys(stateOf([{ at: START, events: [lost] }]).stories)).toEqual([])
    taken.and({ type: 'RemoveOutcome', ...about, outcome: 'o' }).thenRejected('invalid', 'outcome')
    noted.and({ type: 'RemoveOutcome', ...about, outcome: 'o' }).then({ type: 'OutcomeRemoved', ...about, outcome: 'o', text: 'Show it in the evening' })
  })

  test('IPLAN-12: a mix that does not fit is accepted with a reason, once', () => {
    plan.when({ type: 'AcceptMix', ...about, why: '' }).thenRejected('invalid', 'why')
    const accepted = plan.when({ type: 'AcceptMix', ...about, why: 'A new source of data' })
    accepted.and({ type: 'AcceptMix', ...about, why: 'Again' }).thenNothing()
    accepted.and({ type: 'UndoCommit', seq: 5 }).then({ type: 'MixQuestioned', ...about, why: 'A new source of data' }, { type: 'CommitUndone', seq: 5 })
  })

  test('IPLAN-13: the team is people and the part of their days for stories', () => {
    plan.when({ type: 'SetTeam', team: { people: 4, focus: 0.6 } }).then({ type: 'TeamSet', team: { people: 4, focus: 0.6 }, was: null })
    plan.when({ type: 'SetTeam', team: { people: 0, focus: 0.6 } }).thenRejected('invalid', 'team.people')
    plan.when({ type: 'SetTeam', team: { people: 4, focus: 2 } }).thenRejected('invalid', 'team.focus')
  })
})

describe('S8: kinds of work', () => {
  test('KIND-1: several stories are of one of six kinds, or of none any more', () => {
    const set = plan.when({ type: 'SetWorkKind', stories: ['1', '2'], kind: 'data' })
    set.then({ type: 'WorkKindsSet', stories: [{ story: '1', kind: 'data', was: null }, { story: '2', kind: 'data', was: null }] })
    set.and({ type: 'SetWorkKind', stories: ['1', '3'], kind: 'data' }).then({ type: 'WorkKindsSet', stories: [{ story: '3', kind: 'data', was: null }] })
    expect(set.and({ type: 'SetWorkKind', stories: ['1'], kind: null }).after().plan.workKinds.byStory).toEqual({ 2: 'data' })
    plan.when({ type: 'SetWorkKind', stories: ['1'], kind: 'cooking' as 'data' }).thenRejected('invalid', 'kind')
    plan.when({ type: 'SetWorkKind', stories: ['77'], kind: 'data' }).thenRejected('notFound', 'stories')
  })

  test('KIND-2: recurring work is added, changed, ended and taken back', () => {
    const details = { name: 'Read meters', kind: 'data', days: 1, period: 'weekly' } as const
    const added = plan.when({ type: 'AddRecurringWork', work: 'w', details })
    added.then({ type: 'RecurringWorkAdded', work: 'w', details })
    added.and({ type: 'AddRecurringWork', work: 'w', details }).thenRejected('alreadyExists', 'work')
    added.and({ type: 'ChangeRecurringWork', work: 'w', details: { ...details, days: 2 } }).then({ type: 'RecurringWorkChanged', work: 'w', details: { ...details, days: 2 }, was: details })
    const ended = added.and({ type: 'RetireRecurringWork', work: 'w' })
    ended.and({ type: 'ChangeRecurringWork', work: 'w', details }).thenRejected('notFound', 'work')
    ended.and({ type: 'UndoCommit', seq: 6 }).then({ type: 'RecurringWorkRestored', work: 'w' }, { type: 'CommitUndone', seq: 6 })
    plan.when({ type: 'AddRecurringWork', work: 'w', details: { ...details, days: 0 } }).thenRejected('invalid', 'details.days')
  })

  test('KIND-3: a story’s own part knows its kind', () => {
    const after = plan.when({ type: 'SetWorkKind', stories: ['1', '2'], kind: 'training' }).after()
    expect(after.stories['2']?.areas.workKinds).toEqual({ kind: 'training' })
  })
})
