import { describe, expect, it } from 'vitest'
import { fold, initialState } from '../../src/plan/plan'
import { createTimeTravel } from '../../src/plan/timeTravel'
import { beginOf, commitsAsOf } from '../../src/plan/views/asOf'
import { marksAround, timeMarks } from '../../src/plan/views/timeMarks'
import type { PlanEvent } from '../../src/plan/planState'
import type { Happened } from '../support/planCommits'
import { STARTED, commitsOf, entered, moved, on, sized, stateOf } from '../support/planCommits'

const DAY = 86_400_000
const imported = (event: PlanEvent): PlanEvent => ({ ...event, imported: true }) as PlanEvent

/** A plan that read a past from Jira, and then lived for so many commits, four a day. */
function livedPlan(count: number): readonly Happened[] {
  const start = on('2026-03-10')
  return [
    { at: start, events: STARTED },
    { at: start + 1000, source: 'import', events: [imported(entered('2026-02-02', '1', '2')), imported(moved('1', on('2026-02-10'), '3'))] },
    ...Array.from({ length: count }, (_, index): Happened => {
      const at = start + DAY + Math.floor(index / 4) * DAY + (index % 4) * 1000
      return { at, events: [index === 0 ? entered('2026-03-11', '3') : sized(String(1 + (index % 3)), ['S', 'M', 'L'][index % 7 % 3]!)] }
    }),
  ]
}

describe('time travel (I3, C4)', () => {
  const commits = commitsOf(livedPlan(1500))
  const { settings } = fold(initialState('all'), commits).plan
  const travel = createTimeTravel(commits)

  it.each(['2026-02-05', '2026-03-09', '2026-03-10', '2026-03-12', '2026-05-01', '2026-08-01', '2027-04-01', '2030-01-01'])(
    'HIST-1: with checkpoints, the plan as of %s is what folding the log up to it gives',
    (day) => {
      const at = on(day, '12:00')
      const slow = fold(initialState('all'), commitsAsOf(commits, at))
      expect(travel.stateAt(at, slow.plan.settings)).toEqual(slow)
    },
  )

  it('HIST-1: forward, back, and with checkpoints made beforehand, it is the same', () => {
    const prepared = createTimeTravel(commits)
    while (prepared.prepare());
    const moments = ['2026-06-01', '2026-03-12', '2027-01-01', '2026-02-20'].map((day) => on(day))
    for (const at of moments) expect(prepared.stateAt(at, settings)).toEqual(travel.stateAt(at, settings))
  })

  it('HIST-2: a status that was mapped later means in the past what it means today', () => {
    const log = commitsOf([
      { at: on('2026-03-02'), events: [...STARTED, entered('2026-03-02', '1')] },
      { at: on('2026-03-03'), events: [moved('1', on('2026-03-03'), '9')] },
      { at: on('2026-03-09'), events: [{ type: 'StatusMapped', status: '9', category: 'delivered', was: null }] },
    ])
    const today = fold(initialState('all'), log).plan.settings
    const past = createTimeTravel(log).stateAt(on('2026-03-04'), today)
    expect(past.plan.settings.statuses['9']).toBe('delivered')
    expect(past.seq).toBe(2)
  })

  it('HIST-9, G1: after a commit it is what was recorded by then, read with the mapping of then', () => {
    for (const seq of [1, 2, 3, 255, 256, 257, 1200, commits.length]) expect(travel.stateAfter(seq)).toEqual(fold(initialState('all'), commits.slice(0, seq)))
    expect(travel.stateAfter(1).plan.jiraFacts.rows).toEqual({})
    expect(travel.stateAfter(commits.length + 7).seq).toBe(commits.length)
    const log = commitsOf([
      { at: on('2026-03-02'), events: [...STARTED, entered('2026-03-02', '1'), moved('1', on('2026-03-02'), '9')] },
      { at: on('2026-03-09'), events: [{ type: 'StatusMapped', status: '9', category: 'delivered', was: null }] },
    ])
    expect(createTimeTravel(log).stateAfter(1).plan.settings.statuses['9']).toBeUndefined()
  })

  it('HIST-1: an empty log has no beginning, an imported one begins in Jira', () => {
    expect(beginOf([])).toBeNull()
    expect(beginOf(commits)).toBe(on('2026-02-02'))
    expect(createTimeTravel([]).stateAt(on('2026-02-02'), settings).seq).toBe(0)
  })
})

describe('marks of the time line', () => {
  const STATED = { belief: 'b', metric: 'm', comparison: '<=', target: 1, unit: '', dataSet: '', timeBoxDays: 5, confidence: 0.5, kind: 'product' } as const
  const happened: readonly Happened[] = [
    { at: on('2026-03-02'), events: [...STARTED, entered('2026-03-02', '1', '2'), { type: 'HypothesisStated', hypothesis: 'h', number: 1, story: '1', statement: STATED }] },
    { at: on('2026-03-12'), events: [{ type: 'PlanPivoted', hypothesis: 'h', story: '1', from: 'a', to: 'b', why: 'c', stories: [] }] },
  ]

  it('HIST-3: pivots stand where they were decided, with a sentence; what is still to come has no mark', () => {
    const { plan } = stateOf(happened)
    const marks = timeMarks(commitsOf(happened), plan, on('2026-03-13'))
    expect(marks.map(({ kind, at }) => [kind, at])).toEqual([['pivot', on('2026-03-12')]])
    expect(marks[0]!.what[0]).toBe('pivoted after ')
  })

  it('HIST-3: ends of iterations are marks, in order of time; the ones before and after a moment are found', () => {
    const { plan } = stateOf(happened)
    const ended = { ...plan, iterations: { ...plan.iterations, byId: { i: { name: 'Iteration 1', startsAt: on('2026-03-02'), endsAt: on('2026-03-10'), state: 'closed', sprint: null } as const } } }
    const marks = timeMarks(commitsOf(happened), ended, on('2026-03-30'))
    expect(marks.map(({ kind }) => kind)).toEqual(['iteration', 'pivot'])
    expect(marksAround(marks, on('2026-03-11'))).toEqual({ before: marks[0], after: marks[1] })
    expect(marksAround(marks, marks[0]!.at)).toEqual({ before: null, after: marks[1] })
  })
})
