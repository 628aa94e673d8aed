import { describe, expect, it } from 'vitest'
import type { PlanEvent } from '../../../src/plan/planState'
import { iterations } from '../../../src/plan/views/iterations'
import { STARTED, entered, moved, on, sized, stateOf } from '../../support/planCommits'

const added = (iteration: string, from: string, to: string): PlanEvent => ({
  type: 'IterationAdded',
  iteration,
  details: { name: iteration, startsAt: on(from), endsAt: on(to), state: 'future', sprint: null },
})
const planned = (iteration: string, ...stories: readonly string[]): PlanEvent => ({
  type: 'StoriesScheduled',
  stories: stories.map((story) => ({ story, iteration, was: null })),
})
const state = stateOf([
  {
    at: on('2026-03-02'),
    events: [
      ...STARTED,
      entered('2026-03-02', '1', '2', '3', '4', '5'),
      sized('1', 'M'),
      sized('2', 'L'),
      added('past', '2026-02-16', '2026-03-02'),
      added('now', '2026-03-02', '2026-03-16'),
      added('next', '2026-03-16', '2026-03-30'),
      planned('past', '4'),
      planned('now', '1', '2', '3'),
      moved('3', on('2026-03-03'), '3'),
    ],
  },
])

describe('S4: totals of iterations are ranges', () => {
  const view = iterations(state, on('2026-03-04'))

  it('S4: the current one first, what is delivered last, stories without a size counted apart', () => {
    expect(view.ahead.map(({ id, time }) => [id, time])).toEqual([
      ['now', 'current'],
      ['next', 'future'],
    ])
    expect(view.ahead[0]?.stories.at(-1)).toEqual({ story: '3', size: null, delivery: 'delivered' })
    expect(view.ahead[0]?.tally).toMatchObject({ stories: 3, delivered: 1, minDays: 8, maxDays: 13, leftMin: 8, leftMax: 13 })
  })

  it('S4: an open story that was left behind in a past iteration waits to be planned', () => {
    expect(view.past.map(({ id }) => id)).toEqual(['past'])
    expect(view.unscheduled).toMatchObject({ stories: 2, unestimated: 2 })
  })
})
