import { describe, expect, it } from 'vitest'
import type { IssuedForecast } from '../../../src/plan/areas/forecasts/state'
import { fold, initialState } from '../../../src/plan/plan'
import { commitsAsOf } from '../../../src/plan/views/asOf'
import { changesSum, datesMovedBy } from '../../../src/plan/views/changes/changesSum'
import { dateChanges, issuedDates } from '../../../src/plan/views/changes/dateChanges'
import { changesBetween, isUnchanged } from '../../../src/plan/views/changesBetween'
import type { PlanEvent } from '../../../src/plan/planState'
import type { Happened } from '../../support/planCommits'
import { STARTED, commitsOf, entered, moved, on, sized } from '../../support/planCommits'

const STATED = { belief: 'b', metric: 'm', comparison: '<=', target: 1, unit: '', dataSet: '', timeBoxDays: 5, confidence: 0.5, kind: 'product' } as const
const place = (slice: string) => ({ vertical: 'v', activity: null, slice, rank: 'n' })
const placed = (story: string, slice: string): PlanEvent => ({ type: 'StoriesPlaced', stories: [{ story, place: place(slice), was: null }] })
const issued = (at: number, day: string): PlanEvent => {
  const forecast: IssuedForecast = { at, origin: '2026-03-16', version: 1, seed: 1, inputs: 1, counts: [], slices: [{ slice: 'mvp', p50: day, p85: day, p95: day }], milestones: [] }
  return { type: 'ForecastIssued', occasion: { kind: 'iteration', of: `i${at}` }, forecast: forecast as never }
}
const GO: PlanEvent = { type: 'GateDecided', slice: 'mvp', decision: 'd1', kind: 'go', who: 'Steering board', reason: 'the season begins', conditions: [], review: null, open: [], was: null }
const BEFORE: readonly Happened[] = [
  {
    at: on('2026-03-02'),
    events: [
      ...STARTED,
      { type: 'VerticalAdded', vertical: 'v', name: 'Prediction', rank: 'n' },
      { type: 'SliceAdded', slice: 'mvp', name: 'MVP', rank: 'a', investment: 'MVP' },
      { type: 'SliceAdded', slice: 'growth', name: 'Growth', rank: 'b', investment: 'Growth' },
      entered('2026-03-02', '1', '2', '3', '4'),
      sized('1', 'M'),
      placed('1', 'mvp'),
      { type: 'HypothesisStated', hypothesis: 'h', number: 1, story: '1', statement: STATED },
      { type: 'MilestoneSet', milestone: 'fair', details: { name: 'Fair', day: '2026-05-01', slice: 'mvp' } },
    ],
  },
]
const SINCE: readonly Happened[] = [
  { at: on('2026-03-10'), by: 'owner', events: [{ ...sized('1', 'L'), note: 'shadows on the roof' } as PlanEvent, placed('1', 'growth')] },
  { at: on('2026-03-11'), source: 'jira', events: [entered('2026-03-11', '5'), moved('2', on('2026-03-11'), '3')] },
  {
    at: on('2026-03-12'),
    by: 'owner',
    events: [
      { type: 'HypothesisInvalidated', hypothesis: 'h', story: '1', reason: 'too far off' },
      { type: 'PlanPivoted', hypothesis: 'h', story: '1', from: 'a', to: 'b', why: 'clouds', stories: [{ story: '3', role: 'dropped' }] },
      GO,
      { type: 'MilestoneMoved', milestone: 'fair', day: '2026-05-08', was: '2026-05-01', why: 'the fair moved' },
    ],
  },
]
const at = (happened: readonly Happened[], moment: number) => ({ at: moment, state: fold(initialState('all'), commitsAsOf(commitsOf(happened), moment)) })
const between = (happened: readonly Happened[], from: string, to: string) => changesBetween(at(happened, on(from, '12:00')), at(happened, on(to, '12:00')), commitsOf(happened))

describe('what changed between two moments (I3)', () => {
  const changes = between([...BEFORE, ...SINCE], '2026-03-03', '2026-03-20')

  it('I3, HIST-4: what came in is explained by its coming, not by what became of it; what Jira dropped by its status', () => {
    const later: readonly Happened[] = [...BEFORE, ...SINCE, { at: on('2026-03-13'), source: 'jira', events: [moved('5', on('2026-03-13'), '3')] }]
    const { stories } = between(later, '2026-03-03', '2026-03-20')
    expect(stories.in.map(({ story, behind }) => [story, behind?.event.type])).toEqual([['5', 'StoriesEntered']])
    expect(stories.delivered.find(({ story }) => story === '5')?.behind?.event.type).toBe('StatusesChanged')
  })

  it('HIST-4: stories in, out, delivered, sized anew and moved, each with the fact behind it', () => {
    const { stories } = changes
    expect(stories.in.map(({ story, behind }) => [story, behind?.event.type])).toEqual([['5', 'StoriesEntered']])
    expect(stories.out.map(({ story, behind }) => [story, behind?.event.type, behind?.commit.by])).toEqual([['3', 'PlanPivoted', 'owner']])
    expect(stories.delivered.map(({ story }) => story)).toEqual(['2'])
    expect(stories.resized).toMatchObject([{ story: '1', was: ['M'], is: ['L'], behind: { event: { note: 'shadows on the roof' } } }])
    expect(stories.moved).toMatchObject([{ story: '1', was: ['Prediction', 'MVP'], is: ['Prediction', 'Growth'] }])
  })

  it('HIST-4: verdicts, pivots and milestones with the facts behind them', () => {
    expect(changes.hypotheses.map(({ kind, number, is, behind }) => [kind, number, is, behind?.event.type])).toEqual([
      ['verdict', 1, 'invalidated', 'HypothesisInvalidated'],
      ['decided', 1, 'pivot', 'PlanPivoted'],
    ])
    expect(changes.milestones).toMatchObject([{ name: 'Fair', was: '2026-05-01', is: '2026-05-08', behind: { event: { why: 'the fair moved' } } }])
  })

  it('HIST-4: what was said at a gate, taken back or put off, with who and why', () => {
    expect(changes.gates).toMatchObject([{ kind: 'decided', slice: 'mvp', name: 'MVP', was: null, is: 'go', behind: { commit: { by: 'owner' }, event: { who: 'Steering board', reason: 'the season begins' } } }])
    const later = [...BEFORE, ...SINCE]
    const back: Happened = { at: on('2026-03-14'), by: 'owner', events: [{ type: 'GateRestored', slice: 'mvp', gate: null, was: null }] }
    const review: Happened = { at: on('2026-03-15'), by: 'owner', events: [{ type: 'GateReviewSet', slice: 'growth', day: '2026-06-01', was: null }] }
    const gates = between([...later, back, review], '2026-03-13', '2026-03-20').gates
    expect(gates).toMatchObject([
      { kind: 'decisionTaken', slice: 'mvp', was: 'go', is: null, behind: { event: { type: 'GateRestored' } } },
      { kind: 'review', slice: 'growth', was: null, is: '2026-06-01', behind: { event: { type: 'GateReviewSet' } } },
    ])
    const noGo: Happened = { at: on('2026-03-16'), by: 'owner', events: [{ ...GO, decision: 'd2', kind: 'noGo', review: '2026-07-01' }] }
    const anew = between([...later, noGo], '2026-03-13', '2026-03-20')
    expect(anew.gates).toMatchObject([{ kind: 'decided', was: 'go', is: 'noGo' }])
    expect(changesSum(anew, null)).toBe('1 gate decision')
    expect(isUnchanged(anew)).toBe(false)
  })

  it('HIST-6: what moved the dates is said in days of work', () => {
    expect(datesMovedBy(changes)).toBe('+3 days of work by other sizes, 1 story delivered, 1 verdict, 1 change at a gate')
  })

  it('HIST-5: the sum names what is different, and only that', () => {
    expect(changesSum(changes, null)).toBe('1 story in, 1 out, 1 delivered, 1 moved, 1 sized anew, 1 verdict, 1 pivot, 1 gate decision, 1 milestone changed')
    expect(changesSum(between([...BEFORE, ...SINCE], '2026-03-13', '2026-03-20'), null)).toBe('Nothing changed')
  })

  it('HIST-4: what came and went again is no difference', () => {
    const back: Happened = { at: on('2026-03-14'), events: [sized('1', 'M'), placed('1', 'mvp')] }
    const { stories } = between([...BEFORE, ...SINCE, back], '2026-03-03', '2026-03-20')
    expect([stories.resized, stories.moved]).toEqual([[], []])
    expect(isUnchanged(between([...BEFORE, back], '2026-03-03', '2026-03-20'))).toBe(true)
  })

  it('HIST-4: history read at installation counts by when it happened in Jira', () => {
    const imported = { ...moved('2', on('2026-02-10'), '3'), imported: true } as PlanEvent
    const log: readonly Happened[] = [
      { at: on('2026-03-02'), events: STARTED },
      { at: on('2026-03-02'), source: 'import', events: [{ ...entered('2026-02-02', '2'), imported: true } as PlanEvent, imported] },
    ]
    const { stories } = between(log, '2026-02-05', '2026-02-20')
    expect(stories.delivered.map(({ story, behind }) => [story, behind?.event.type])).toEqual([['2', 'StatusesChanged']])
  })
})

describe('what the forecast said at both moments (C5)', () => {
  const log = [...BEFORE, { at: on('2026-03-03'), events: [issued(on('2026-03-03'), '2026-05-04')] }, ...SINCE]

  it('HIST-6: two issued forecasts are compared as they were given out, in working days', () => {
    const changes = between([...log, { at: on('2026-03-17'), events: [issued(on('2026-03-17'), '2026-05-15')] }], '2026-03-04', '2026-03-20')
    expect(changes.dates).toEqual({
      basis: 'issued',
      was: on('2026-03-03'),
      is: on('2026-03-17'),
      rows: [{ slice: 'mvp', name: 'MVP', was: '2026-05-04', is: '2026-05-15', workingDays: 9 }],
      behind: expect.objectContaining({ event: expect.objectContaining({ type: 'ForecastIssued' }) as unknown }) as unknown,
    })
    expect(changesSum(changes, changes.dates)).toMatch(/, MVP \+9 days$/)
  })

  it('HIST-6: where one forecast stands for both moments, none is passed off as another', () => {
    expect(between(log, '2026-03-04', '2026-03-20').dates).toBeNull()
    expect(issuedDates(at(BEFORE, on('2026-03-03')).state)).toBeNull()
  })

  it('HIST-6: a date that is not known is not counted with', () => {
    const { state } = at(BEFORE, on('2026-03-03'))
    const rows = dateChanges('remade', { at: 1, slices: { mvp: null } }, { at: 2, slices: { mvp: '2026-05-04' } }, state).rows
    expect(rows).toMatchObject([{ was: null, is: '2026-05-04', workingDays: null }])
    expect(dateChanges('issued', { at: 1, slices: { mvp: '2026-05-04' } }, { at: 2, slices: {} }, state).rows).toMatchObject([{ is: 'done', workingDays: null }])
  })
})
