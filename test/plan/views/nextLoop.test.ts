import { describe, expect, it } from 'vitest'
import type { PlanEvent } from '../../../src/plan/planState'
import { dossier } from '../../../src/plan/views/dossier/dossier'
import { writeMarkdown } from '../../../src/plan/views/dossier/writeMarkdown'
import { nextLoop } from '../../../src/plan/views/nextLoop'
import { STARTED, entered, moved, on, stateOf } from '../../support/planCommits'

const placed = (story: string, slice: string): PlanEvent => ({ type: 'StoriesPlaced', stories: [{ story, place: { vertical: 'v', activity: null, slice, rank: story }, was: null }] })
const stated = (hypothesis: string, number: number, belief: string): PlanEvent => ({
  type: 'HypothesisStated',
  hypothesis,
  number,
  story: '1',
  statement: { belief, metric: 'MAE', comparison: '<=', target: 0.5, unit: 'kWh', dataSet: 'holdout', timeBoxDays: 5, confidence: 0.5, kind: 'product' },
})
const BEGUN: readonly PlanEvent[] = [
  ...STARTED,
  { type: 'VerticalAdded', vertical: 'v', name: 'Prediction', rank: 'n' },
  { type: 'SliceAdded', slice: 'mvp', name: 'MVP', rank: 'a', investment: 'MVP' },
  { type: 'SliceAdded', slice: 'growth', name: 'Growth', rank: 'b', investment: 'Growth' },
  entered('2026-03-02', '1', '2', '3'),
  placed('1', 'mvp'),
  placed('2', 'mvp'),
  placed('3', 'growth'),
  { type: 'AnswerGiven', sheet: 'framing', field: 'objective', asked: 'Objective', answer: { kind: 'text', text: 'Use more of the own sun.' }, was: null },
  stated('h1', 1, 'two years are enough'),
  { type: 'EvidenceLogged', hypothesis: 'h1', story: '1', evidence: 'e', value: 0.41, dataSet: 'holdout', runLink: '', note: '' },
  { type: 'HypothesisValidated', hypothesis: 'h1', story: '1', reason: 'in three seasons' },
  stated('h2', 2, 'the public forecast is good enough'),
  { type: 'HypothesisInvalidated', hypothesis: 'h2', story: '1', reason: 'the grid is too coarse' },
  moved('1', on('2026-03-05'), '3'),
]
const after = (...events: readonly PlanEvent[]) => stateOf([{ at: on('2026-03-02'), events: [...BEGUN, ...events] }])

describe('the next loop (O2)', () => {
  it('LOOP-1: is proposed once every story of a stage of investment is delivered or dropped', () => {
    expect(nextLoop(after())).toBeNull()
    expect(nextLoop(after(moved('2', on('2026-03-06'), '3')))).toMatchObject({ finished: 'MVP', next: 'Growth', ahead: { stories: 1, delivered: 0 } })
    expect(nextLoop(after({ type: 'StoriesDropped', reason: 'no', stories: [{ story: '2', hypothesis: null }] }))).toMatchObject({ finished: 'MVP' })
    expect(nextLoop(stateOf([{ at: on('2026-03-02'), events: STARTED }]))).toBeNull()
  })

  it('LOOP-2: drafts the framing out of what was said, what holds, and what does not', () => {
    const { drafts, lessons } = nextLoop(after(moved('2', on('2026-03-06'), '3')))!
    expect(lessons.map(({ number, verdict }) => [number, verdict])).toEqual([[1, 'validated'], [2, 'invalidated']])
    const objective = drafts.find(({ field }) => field === 'objective')!.text
    expect(objective).toMatch(/^Use more of the own sun\.\n\nWhat MVP has shown:\n- H-1 holds: two years are enough \(in three seasons\)\n- H-2 does not hold: /)
    expect(drafts.find(({ field }) => field === 'simplest-alternative')!.text).toContain('- MAE 0.41 kWh on holdout')
    expect(drafts.every(({ text }) => text.trim() !== '')).toBe(true)
  })

  it('LOOP-3: says expected gain against cost, or that nobody said it', () => {
    const done = moved('2', on('2026-03-06'), '3')
    const text = (state: ReturnType<typeof after>): string => writeMarkdown(dossier(state, on('2026-03-09'), { project: 'Solar', story: (id) => ({ text: id, href: null }), person: () => null }).document)
    expect(text(after(done))).toContain('Nobody has said yet what it may bring')
    const figures = { gain: 400_000, cost: 120_000, currency: 'EUR', feasibility: 4, probability: 60 } as const
    const known = after(done)
    const worth = { ...known, plan: { ...known.plan, opportunities: { whole: { figures, notes: {}, at: 0, by: 'owner' }, byVertical: {} } } }
    expect(nextLoop(worth)!.worth).toEqual({ figures, expected: 240_000, isWorthIt: true })
    expect(text(worth)).toContain('Expected gain 240,000 EUR (60 % of 400,000) against a cost of 120,000 EUR: **it makes sense financially.**')
  })
})
