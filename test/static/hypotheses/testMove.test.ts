import { describe, expect, it } from 'vitest'
import type { PlanCommand } from '../../../src/plan/planState'
import { testMove } from '../../../static/ui/hypotheses/testMove'
import { createStartedClient, HYPOTHESIS, OTHER, STATED, STORY, THIRD } from '../../support/startedPlan'

const DRAWN: PlanCommand = {
  type: 'DrawMap',
  verticals: [{ vertical: 'home', name: 'Home' }, { vertical: 'advice', name: 'Advice' }],
  activities: [],
  slices: [{ slice: 'mvp', name: 'MVP', investment: 'MVP' }, { slice: 'growth', name: 'Growth', investment: 'Growth' }],
}
const placed = (story: string, vertical: string, slice: string): PlanCommand => ({ type: 'PlaceStories', stories: [story], vertical, activity: null, slice, before: null })
const planOf = (...did: readonly PlanCommand[]) => createStartedClient({ storyId: null }, DRAWN, STATED, ...did)

describe('H3: the test of a hypothesis comes first on the map', () => {
  it('its story goes to the top of its own column, in the first slice with open stories', () => {
    const client = planOf(placed(OTHER, 'home', 'mvp'), placed(THIRD, 'advice', 'mvp'), placed(STORY, 'advice', 'growth'))
    const move = testMove(client.state().plan, HYPOTHESIS)
    expect(move).toMatchObject({ kind: 'place', story: STORY, slice: 'MVP', command: { stories: [STORY], vertical: 'advice', slice: 'mvp', before: THIRD } })
    if (move.kind === 'place') client.did(move.command)
    expect(testMove(client.state().plan, HYPOTHESIS)).toEqual({ kind: 'none', why: 'first' })
    expect(client.state().plan.map.places[STORY]).toMatchObject({ vertical: 'advice', slice: 'mvp' })
  })

  it('a slice that is delivered is not opened again', () => {
    const delivered: PlanCommand = {
      type: 'RecordObservations',
      stories: [{ story: OTHER, enteredAt: Date.UTC(2026, 0, 5), status: '3', resolution: null, transitions: [], epic: null, dependsOn: [], subtasks: null }],
    }
    const client = planOf(placed(OTHER, 'home', 'mvp'), placed(THIRD, 'home', 'growth'), placed(STORY, 'home', 'growth'), delivered)
    expect(testMove(client.state().plan, HYPOTHESIS)).toMatchObject({ kind: 'place', command: { slice: 'growth', before: THIRD } })
  })

  it('nothing is moved that has begun, stands nowhere, or is gone', () => {
    expect(testMove(planOf().state().plan, HYPOTHESIS)).toEqual({ kind: 'none', why: 'unplaced' })
    const begun = planOf(placed(STORY, 'home', 'growth'), { type: 'StartHypothesisTest', hypothesis: HYPOTHESIS, story: STORY })
    expect(testMove(begun.state().plan, HYPOTHESIS)).toEqual({ kind: 'none', why: 'underWay' })
    const dropped = planOf(placed(STORY, 'home', 'growth'), { type: 'DropStories', stories: [STORY], reason: 'no longer' })
    expect(testMove(dropped.state().plan, HYPOTHESIS)).toEqual({ kind: 'none', why: 'closed' })
    expect(testMove(planOf().state().plan, 'unknown')).toEqual({ kind: 'none', why: 'closed' })
  })
})
