import { describe, expect, it } from 'vitest'
import type { PlanState } from '../../../src/plan/planState'
import { burnUp } from '../../../src/plan/views/burnUp'
import { explainChanges } from '../../../src/plan/views/scopeChange'
import { deepFreeze } from '../../support/deepFreeze'
import type { Happened } from '../../support/planCommits'
import { STARTED, commitsOf, entered, moved, on, sized, stateOf } from '../../support/planCommits'

const start: Happened = { at: on('2026-03-02'), events: [...STARTED, entered('2026-03-02', '1', '2', '3')] }

/** "scope/done" of each reckoned day. */
function lines(state: PlanState, at: number): readonly string[] {
  return burnUp(deepFreeze(state), at).points.map(({ day, scope, done }) => `${day.slice(8)} ${scope.stories}/${done.stories}`)
}

describe('C4: scope line and done line per working day', () => {
  it('C2, C4: counts stories when they entered and when they were delivered in Jira, not when it was recorded', () => {
    const state = stateOf([
      start,
      { at: on('2026-03-06'), events: [moved('1', on('2026-03-03'), '3'), entered('2026-03-04', '4')] },
    ])
    expect(lines(state, on('2026-03-05'))).toEqual(['02 3/0', '03 3/1', '04 4/1', '05 4/1'])
  })

  it('C4: a delivered story that is re-opened lowers the done line and counts once when it is delivered again', () => {
    const state = stateOf([
      start,
      { at: on('2026-03-03'), events: [moved('1', on('2026-03-03'), '3')] },
      { at: on('2026-03-04'), events: [moved('1', on('2026-03-04'), '2', '3')] },
      { at: on('2026-03-05'), events: [moved('1', on('2026-03-05'), '3', '2')] },
    ])
    expect(lines(state, on('2026-03-06'))).toEqual(['02 3/0', '03 3/1', '04 3/0', '05 3/1', '06 3/1'])
  })

  it('C4: what happens on a free day counts for the next working day', () => {
    const state = stateOf([start, { at: on('2026-03-07'), events: [moved('1', on('2026-03-07'), '3')] }])
    expect(lines(state, on('2026-03-09'))).toEqual(['02 3/0', '03 3/0', '04 3/0', '05 3/0', '06 3/0', '09 3/1'])
  })

  it('C4: the time zone of the plan decides which day it was', () => {
    const calendar = { timeZone: 'Pacific/Auckland', workDays: [1, 2, 3, 4, 5], holidays: [] }
    const state = stateOf([
      start,
      {
        at: on('2026-03-03'),
        events: [
          { type: 'CalendarSet', calendar, was: { ...calendar, timeZone: 'UTC' } },
          moved('1', on('2026-03-03', '23:00'), '3'),
        ],
      },
    ])
    expect(lines(state, on('2026-03-04')).find((line) => line.endsWith('/1'))).toBe('04 3/1')
  })

  it('L2, C4: dropped stories leave the scope, reinstated ones come back', () => {
    const about = { story: '1', hypothesis: null }
    const state = stateOf([
      start,
      { at: on('2026-03-03'), events: [{ type: 'StoriesDropped', reason: '', stories: [about] }, moved('2', on('2026-03-03'), '4')] },
      { at: on('2026-03-04'), events: [{ type: 'StoriesReinstated', reason: '', stories: [about] }] },
    ])
    expect(lines(state, on('2026-03-04'))).toEqual(['02 3/0', '03 1/0', '04 2/0'])
  })

  it('E1, C4: estimated days are the middle of the range, stories without a size are counted apart', () => {
    const state = stateOf([start, { at: on('2026-03-03'), events: [sized('1', 'M')] }, { at: on('2026-03-04'), events: [moved('1', on('2026-03-04'), '3')] }])
    const { points } = burnUp(state, on('2026-03-04'))
    expect(points.at(-1)).toEqual({
      day: '2026-03-04',
      scope: { stories: 3, days: 4, unestimated: 2 },
      done: { stories: 1, days: 4, unestimated: 0 },
    })
  })

  it('C4: drawn as of a past day, it is the same line cut off there', () => {
    const state = stateOf([start, { at: on('2026-03-05'), events: [moved('1', on('2026-03-05'), '3')] }])
    const whole = burnUp(state, on('2026-03-10')).points
    expect(burnUp(state, on('2026-03-04', '23:00')).points).toEqual(whole.slice(0, 3))
  })

  it('is empty without stories', () => {
    expect(burnUp(stateOf([{ at: on('2026-03-02'), events: STARTED }]), on('2026-03-03'))).toEqual({ points: [], changes: [] })
  })
})

describe('C4: scope changes explained by the events behind them', () => {
  it('names for each change the commit and the event that caused it', () => {
    const happened: readonly Happened[] = [
      start,
      { at: on('2026-03-03'), events: [entered('2026-03-03', '4')], by: 'actor-2' },
      { at: on('2026-03-03', '10:00'), events: [{ type: 'StoriesDropped', reason: 'not worth it', stories: [{ story: '1', hypothesis: null }] }] },
    ]
    const { changes } = burnUp(stateOf(happened), on('2026-03-03', '12:00'))
    const ofDay = changes.filter(({ day }) => day === '2026-03-03')
    expect(ofDay.map(({ story, kind }) => [story, kind])).toEqual([
      ['4', 'added'],
      ['1', 'removed'],
    ])
    const { explained, rest } = explainChanges(ofDay, commitsOf(happened))
    expect(rest).toEqual([])
    expect(explained.map(({ commit, event }) => [commit.seq, commit.by, event.type])).toEqual([
      [2, 'actor-2', 'StoriesEntered'],
      [3, 'actor-1', 'StoriesDropped'],
    ])
  })
})

describe('C4: a large plan', () => {
  it('draws 1,000 stories over two years, each delivered once', () => {
    const stories = Array.from({ length: 1000 }, (_, index) => String(index + 1))
    const day = (index: number): number => on('2024-03-04') + (index % 730) * 86_400_000
    const state = stateOf([
      {
        at: on('2024-03-04'),
        events: [
          ...STARTED,
          {
            type: 'StoriesEntered',
            stories: stories.map((story, index) => ({ story, occurredAt: day(index), status: '1', resolution: null, epic: null })),
          },
        ],
      },
      ...stories.map((story, index) => ({ at: on('2026-03-04'), events: [sized(story, 'M'), moved(story, day(index) + 5_000_000, '2'), moved(story, day(index) + 9_000_000, '3')] })),
    ])
    const { points } = burnUp(state, on('2026-03-05'))
    expect(points.at(-1)?.scope.stories).toBe(1000)
    expect(points.at(-1)?.done.stories).toBe(1000)
    // 104 weeks of five working days, and Monday to Thursday of the next.
    expect(points.length).toBe(524)
  })
})
