import type { PlanEvent, PlanState } from '../../src/plan/planState'
import type { Happened } from '../support/planCommits'
import { STARTED, entered, moved, on, sized, stateOf } from '../support/planCommits'

export const MAP: readonly PlanEvent[] = [
  { type: 'VerticalAdded', vertical: 'V', name: 'App', rank: 'a' },
  { type: 'VerticalAdded', vertical: 'W', name: 'Model', rank: 'b' },
  { type: 'SliceAdded', slice: 'mvp', name: 'MVP', rank: 'a', investment: 'MVP' },
  { type: 'SliceAdded', slice: 'growth', name: 'Growth', rank: 'b', investment: 'Growth' },
]

export const ids = (from: number, to: number): string[] => Array.from({ length: to - from + 1 }, (_, index) => String(from + index))

export function placed(slice: string, stories: readonly string[], vertical = 'V'): PlanEvent {
  return { type: 'StoriesPlaced', stories: stories.map((story) => ({ story, place: { vertical, activity: null, slice, rank: `a${story}` }, was: null })) }
}

export function stated(hypothesis: string, number: number, story: string, confidence: number, dataSet = ''): PlanEvent {
  const statement = { belief: 'it works', metric: 'error', comparison: '<=' as const, target: 3, unit: '%', dataSet, timeBoxDays: 5, confidence, kind: 'product' as const }
  return { type: 'HypothesisStated', hypothesis, story, number, statement }
}

export function linked(hypothesis: string, story: string, ...dependants: readonly string[]): PlanEvent {
  return { type: 'DependantsLinked', hypothesis, story, stories: dependants.map((one) => ({ story: one })) }
}

/** Deliveries on working days from 3 March 2026 on, `every` working days apart, each after a day of work. */
export function delivering(stories: readonly string[], every = 1, first = '2026-03-03'): readonly Happened[] {
  let day = on(first)
  return stories.flatMap((story) => {
    const start = day
    for (let step = 0; step < every; step += 1) do day += 86_400_000
      while ([0, 6].includes(new Date(day).getUTCDay()))
    return [
      { at: start, events: [moved(story, start, '2')] },
      { at: day, events: [moved(story, day, '3', '2')] },
    ]
  })
}

/** Forty stories, 1–25 in MVP, 26–40 in Growth; the first `delivered` of them delivered, one a working day. */
export function planOf(delivered: number, setUp: readonly PlanEvent[] = [], later: readonly Happened[] = []): PlanState {
  const start: Happened = { at: on('2026-03-02'), events: [...STARTED, ...MAP, entered('2026-03-02', ...ids(1, 40)), placed('mvp', ids(1, 25)), placed('growth', ids(26, 40)), ...setUp] }
  return stateOf([start, ...delivering(ids(1, delivered)), ...later])
}

export const sizes = (size: string, ...stories: readonly string[]): readonly PlanEvent[] => stories.map((story) => sized(story, size))
