import { describe, expect, test } from 'vitest'
import { given, PLAN, START } from '../support/givenWhenThen'

const details = (over: object = {}) => ({ name: 'Fair', day: '2026-03-02', slice: 'mvp', ...over })
const set = (over: object = {}) => ({ type: 'SetMilestone' as const, milestone: 'm1', details: details(over) })
const change = (over: object = {}, why = 'the fair was moved') => ({ type: 'ChangeMilestone' as const, milestone: 'm1', details: details(over), why })
const SET = { type: 'MilestoneSet' as const, milestone: 'm1', details: details() }

describe('milestones', () => {
  test('MILE-1: a milestone is a name, a day that has not passed, and a slice of the map', () => {
    given(...PLAN).when(set()).then(SET)
    given(...PLAN, SET).when(set()).thenNothing()
    given(...PLAN, SET).when(set({ day: '2026-03-03' })).thenRejected('alreadyExists', 'milestone')
    given(...PLAN).when(set({ day: '2026-01-05' })).then({ ...SET, details: details({ day: '2026-01-05' }) })
    given(...PLAN).when(set({ day: '2026-01-04' })).thenRejected('invalid', 'details.day')
    expect(given(...PLAN).when(set({ day: '2026-01-04' })).decision).toMatchObject({ message: 'This day has passed: choose today or a later one.' })
    given(...PLAN).when(set({ day: '2026-02-30' })).thenRejected('invalid', 'details.day')
    given(...PLAN).when(set({ name: ' ' })).thenRejected('invalid', 'details.name')
    given(...PLAN).when(set({ slice: 'gone' })).thenRejected('notFound', 'details.slice')
    given(...PLAN, { type: 'SliceRetired', slice: 'growth' }).when(set({ slice: 'growth' })).thenRejected('invalid', 'details.slice')
    given(...PLAN).when(set(), { may: ['see', 'plan'] }).thenRejected('forbidden')
  })

  test('MILE-1: today is the day of the plan’s calendar', () => {
    const calendar = { timeZone: 'Pacific/Auckland', workDays: [1, 2, 3, 4, 5], holidays: [] }
    const late = { at: START + 12 * 3_600_000 }
    given(...PLAN).when(set({ day: '2026-01-05' }), late).then({ ...SET, details: details({ day: '2026-01-05' }) })
    given(...PLAN, { type: 'CalendarSet', calendar, was: { ...calendar, timeZone: 'UTC' } }).when(set({ day: '2026-01-05' }), late).thenRejected('invalid', 'details.day')
  })

  test('MILE-2: it is moved with a reason, renamed, tied to another slice; each fact says what it was', () => {
    const plan = given(...PLAN, SET)
    plan.when(change()).thenNothing()
    plan.when(change({ day: '2026-03-16' })).then({ type: 'MilestoneMoved', milestone: 'm1', day: '2026-03-16', was: '2026-03-02', why: 'the fair was moved' })
    plan.when(change({ name: 'Trade fair', slice: 'growth' })).then(
      { type: 'MilestoneTied', milestone: 'm1', slice: 'growth', was: 'mvp' },
      { type: 'MilestoneRenamed', milestone: 'm1', name: 'Trade fair', was: 'Fair' },
    )
    plan.when(change({ day: '2026-01-02' })).thenRejected('invalid', 'details.day')
    given(...PLAN).when(change()).thenRejected('notFound', 'milestone')
    // Long after its day it can still be given another name.
    plan.when(change({ name: 'Trade fair' }), { at: START + 90 * 86_400_000 }).then({ type: 'MilestoneRenamed', milestone: 'm1', name: 'Trade fair', was: 'Fair' })
    expect(plan.when(change({ day: '2026-03-16', slice: 'growth' })).after().plan.milestones.byId).toEqual({ m1: details({ day: '2026-03-16', slice: 'growth' }) })
  })

  test('MILE-3: it is removed, and all of it can be taken back, also where its slice has been retired since', () => {
    const remove = { type: 'RemoveMilestone' as const, milestone: 'm1', why: '' }
    const removed = given(...PLAN, SET).when(remove)
    removed.then({ type: 'MilestoneRemoved', milestone: 'm1', was: details(), why: '' })
    given(...PLAN).when(remove).thenNothing()
    expect(removed.and({ type: 'UndoCommit', seq: 5 }).after().plan.milestones.byId).toEqual({ m1: details() })
    const moved = given(...PLAN, SET).when(change({ day: '2026-03-16', slice: 'growth', name: 'Trade fair' }))
    expect(moved.and({ type: 'UndoCommit', seq: 5 }).after().plan.milestones.byId).toEqual({ m1: details() })
    given(...PLAN, SET, { type: 'MilestoneMoved', milestone: 'm1', day: '2026-04-01', was: '2026-03-02', why: '' }).when({ type: 'UndoCommit', seq: 4 }).thenRejected('notUndoable')
    const retired = given(...PLAN, SET, { type: 'MilestoneRemoved', milestone: 'm1', was: details(), why: '' }, { type: 'SliceRetired', slice: 'mvp' })
    expect(retired.when({ type: 'UndoCommit', seq: 5 }).after().plan.milestones.byId).toEqual({ m1: details() })
    given(...PLAN, SET).when({ type: 'UndoCommit', seq: 4 }, { may: ['see', 'plan'] }).thenRejected('forbidden')
  })
})
