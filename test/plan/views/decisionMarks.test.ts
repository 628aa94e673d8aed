import { describe, expect, test } from 'vitest'
import type { PlanCommand, PlanEvent } from '../../../src/plan/planState'
import { decisionMarks, markedCells } from '../../../src/plan/views/decisionMarks'
import { storyMap } from '../../../src/plan/views/storyMap'
import { given, PLAN } from '../../support/givenWhenThen'

const about = { hypothesis: 'h', story: '1' }
const statement = { belief: 'b', metric: 'm', comparison: '>=' as const, target: 1, unit: '', dataSet: '', timeBoxDays: 5, confidence: 0.5, kind: 'product' as const }
const at = (slice: string, rank: string) => ({ vertical: 'front', activity: null, slice, rank })
const FACTS: readonly PlanEvent[] = [
  { type: 'HypothesisStated', ...about, number: 1, statement },
  { type: 'HypothesisInvalidated', ...about, reason: 'r' },
  { type: 'StoriesDropped', reason: 'before', stories: [{ story: '9', hypothesis: null }] },
  { type: 'StoriesPlaced', stories: [{ story: '2', place: at('mvp', 'a0'), was: null }, { story: '3', place: at('growth', 'a0'), was: null }] },
  { type: 'StoryEstimated', story: '3', estimate: { size: 'M', people: 1 }, was: null },
]
const pivot = {
  type: 'Pivot',
  ...about,
  from: 'f',
  to: 't',
  why: 'w',
  dropped: ['2'],
  added: ['4'],
  resized: [{ story: '3', estimate: { size: 'M', people: 2 } }, { story: '4', estimate: { size: 'S', people: 1 } }],
  place: { vertical: 'front', activity: null, slice: 'mvp' },
} satisfies PlanCommand

describe('L2: what a decision does, read off the fold', () => {
  const plan = given(...PLAN, FACTS)
  const before = plan.state.plan

  test('LEARN-9: what leaves, comes and changes its size is marked, with both sizes; what was gone before is not', () => {
    const after = plan.when(pivot).after().plan
    expect(decisionMarks(before, after, 'h')).toEqual({
      '2': { change: 'leaves', size: null },
      '3': { change: 'resized', size: { was: 'M', is: 'M ×2' } },
      '4': { change: 'joins', size: { was: null, is: 'S' } },
    })
    expect(decisionMarks(before, plan.when({ type: 'Persevere', ...about, why: 'w' }).after().plan, 'h')).toEqual({})
  })

  test('LEARN-9: the cells that it changes are named, and what stands in none of them', () => {
    const placed = plan.when(pivot).after().plan
    const marks = decisionMarks(before, placed, 'h')
    expect(markedCells(storyMap(placed), placed, marks)).toEqual({ cells: new Set(['mvp/front', 'growth/front']), tray: [] })
    const { place: _nowhere, ...unplaced } = pivot
    const tray = plan.when(unplaced).after().plan
    expect(markedCells(storyMap(tray), tray, decisionMarks(before, tray, 'h')).tray).toEqual(['4'])
  })
})
