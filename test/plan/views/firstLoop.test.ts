import { describe, expect, it } from 'vitest'
import type { PlanEvent } from '../../../src/plan/planState'
import { attention } from '../../../src/plan/views/attention/attention'
import { storyMap } from '../../../src/plan/views/storyMap'
import { entered, moved, on, sized, STARTED, stateOf } from '../../support/planCommits'

const MAP: readonly PlanEvent[] = [
  { type: 'VerticalAdded', vertical: 'v', name: 'Prediction', rank: 'a' },
  { type: 'SliceAdded', slice: 'mvp', name: 'MVP', investment: 'MVP', rank: 'a' },
  { type: 'SliceAdded', slice: 'growth', name: 'Growth', investment: 'Growth', rank: 'b' },
]
const placed = (slice: string, ...stories: readonly string[]): PlanEvent => ({
  type: 'StoriesPlaced',
  stories: stories.map((story) => ({ story, place: { vertical: 'v', activity: null, slice, rank: `a${story}` }, was: null })),
})
const ofKind = (kind: 'data' | 'training' | 'deployment' | 'evaluation', ...stories: readonly string[]): PlanEvent => ({
  type: 'WorkKindsSet',
  stories: stories.map((story) => ({ story, kind, was: null })),
})

const planOf = (...events: readonly PlanEvent[]) => stateOf([{ at: on('2026-03-02'), events: [...STARTED, entered('2026-03-02', '1', '2', '3', '4', '5', '6'), ...MAP, ...events] }])
const loopOf = (state: ReturnType<typeof planOf>) =>
  Object.fromEntries(Object.values(storyMap(state.plan).stories).flatMap(({ id, loop }) => (loop ? [[id, loop]] : [])))
const asked = (state: ReturnType<typeof planOf>) => attention(state, on('2026-03-03')).items.find(({ id }) => id === 'first-loop')?.text

describe('L1: the first full loop', () => {
  it('BML-1: is the thinnest path: the highest slice, then the smallest size', () => {
    const state = planOf(placed('mvp', '1', '2', '3', '4'), placed('growth', '5', '6'), ofKind('data', '1', '2', '5'), ofKind('training', '3'), ofKind('deployment', '4'), ofKind('evaluation', '6'), sized('1', 'L'), sized('2', 'S'), sized('5', 'XS'))
    expect(loopOf(state)).toEqual({ 2: ['data'], 3: ['model'], 4: ['deployment'], 6: ['measurement'] })
  })

  it('BML-1: what is done counts before what is to come, and one story in Monitor is a whole loop', () => {
    const done = planOf(placed('mvp', '1'), placed('growth', '2'), ofKind('data', '1', '2'), moved('2', on('2026-03-03'), '3'))
    expect(loopOf(done)).toEqual({ 2: ['data'] })
    const whole = planOf(placed('mvp', '1', '2'), ofKind('data', '2'), { type: 'StageAdvanced', story: '1', from: 'deploy', to: 'monitor', note: '' })
    expect(loopOf(whole)).toEqual({ 1: ['data', 'model', 'deployment', 'measurement'] })
    expect(asked(whole)).toBeUndefined()
  })

  it('BML-2: a link that no story on the map is asks for attention', () => {
    const state = planOf(placed('mvp', '1', '2'), ofKind('data', '1'), ofKind('training', '2'), ofKind('deployment', '3'))
    expect(asked(state)).toBe('The first full loop is not on the map: no story there is deployment or measurement by its kind of work.')
  })

  it('BML-2: so does a loop behind other work; one that comes first does not', () => {
    const kinds = [ofKind('data', '1'), ofKind('training', '2'), ofKind('deployment', '3'), ofKind('evaluation', '4')]
    expect(asked(planOf(placed('mvp', '1', '2', '3', '5', '6'), placed('growth', '4'), ...kinds))).toBe('The first full loop stands behind 2 other open stories in slices above it.')
    expect(asked(planOf(placed('mvp', '1', '2', '3', '4'), placed('growth', '5', '6'), ...kinds))).toBeUndefined()
  })
})
