import { describe, expect, it } from 'vitest'
import type { Change } from '../../../src/forecast/results/whatIf'
import type { PlanCommand } from '../../../src/plan/planState'
import type { Acceptance } from '../../../static/ui/whatIf/acceptance'
import { acceptanceOf } from '../../../static/ui/whatIf/acceptance'
import { createStartedClient, HYPOTHESIS, INVALIDATED, OTHER, STATED, STORY, THIRD } from '../../support/startedPlan'

const DRAWN: PlanCommand = {
  type: 'DrawMap',
  verticals: [{ vertical: 'home', name: 'Home' }],
  activities: [],
  slices: [{ slice: 'mvp', name: 'MVP', investment: 'MVP' }, { slice: 'growth', name: 'Growth', investment: 'Growth' }],
}
const placed = (story: string, slice: string): PlanCommand => ({ type: 'PlaceStories', stories: [story], vertical: 'home', activity: null, slice, before: null })
const failed: PlanCommand = { ...INVALIDATED, confirmed: true }

function clientOf(...did: readonly PlanCommand[]) {
  const client = createStartedClient({ storyId: null }, DRAWN, placed(STORY, 'growth'), placed(OTHER, 'growth'), placed(THIRD, 'mvp'), STATED, ...did)
  const accept = (change: Change): Acceptance => acceptanceOf(change, client.state().plan, () => 'weather data is enough')
  /** Sends the command that a change becomes; the plan's own rules have to take it. */
  const become = (change: Change, answers: Readonly<Record<string, string>> = {}): void => {
    const way = accept(change)
    if (way.kind !== 'command') throw new Error(`${way.kind} is no command`)
    client.did(way.toCommand(answers))
  }
  return { client, accept, become }
}

describe('FC-18: what was tried becomes a decision only when somebody accepts it', () => {
  it('a dropped slice drops what is open in it, and nothing else; once dropped there is nothing left to accept', () => {
    const { client, accept, become } = clientOf()
    const change: Change = { kind: 'dropSlice', slice: 'growth' }
    expect(accept(change)).toMatchObject({ kind: 'command', label: 'Drop 2 stories', title: 'Drop 2 stories of Growth' })
    const before = client.log().length
    accept(change)
    expect(client.log()).toHaveLength(before)
    become(change, { reason: 'nobody asks for it' })
    expect(Object.keys(client.state().plan.learning.dropped).toSorted()).toEqual([STORY, OTHER].toSorted())
    expect(accept(change)).toEqual({ kind: 'none', why: 'Nothing of it is open any more.' })
  })

  it('a new slice comes to stand where it was tried', () => {
    const { client, become } = clientOf()
    become({ kind: 'addSlice', slice: 'pilot', name: 'Pilot', after: 'mvp', count: 3, days: null })
    const slices = Object.entries(client.state().plan.map.slices).toSorted(([, a], [, b]) => (a.rank < b.rank ? -1 : 1))
    expect(slices.map(([id, { investment }]) => [id, investment])).toEqual([['mvp', 'MVP'], ['pilot', 'MVP'], ['growth', 'Growth']])
  })

  it('a verdict is given on its story; a decision needs a verdict before it', () => {
    const { accept } = clientOf()
    expect(accept({ kind: 'verdict', hypothesis: HYPOTHESIS, verdict: 'invalidated' })).toEqual({ kind: 'story', label: 'Give the verdict', story: STORY })
    expect(accept({ kind: 'pivot', hypothesis: HYPOTHESIS, dropped: [OTHER], added: [] })).toEqual({ kind: 'story', label: 'Give the verdict first', story: STORY })
    expect(accept({ kind: 'verdict', hypothesis: 'gone', verdict: 'validated' }).kind).toBe('none')
  })

  it('L2: after the verdict the draft becomes persevere, stop or pivot, with what it drops', () => {
    const decided = (change: Partial<Extract<Change, { kind: 'pivot' }>>) => {
      const { client, become } = clientOf(failed)
      become({ kind: 'pivot', hypothesis: HYPOTHESIS, dropped: [], added: [], ...change }, { why: 'we learnt', from: 'weather', to: 'irradiance' })
      return client.state().plan.learning.decisions[HYPOTHESIS]
    }
    expect(decided({})).toMatchObject({ kind: 'persevere', dropped: [] })
    expect(decided({ dropped: [OTHER] })).toMatchObject({ kind: 'stop', dropped: [OTHER] })
    expect(decided({ dropped: [OTHER], added: [{ slice: 'mvp', count: 2, days: [1, 3] }] })).toMatchObject({ kind: 'pivot', dropped: [OTHER] })
    const { accept } = clientOf(failed)
    const pivot = accept({ kind: 'pivot', hypothesis: HYPOTHESIS, dropped: [], added: [{ slice: 'mvp', count: 2, days: null }] })
    expect(pivot.kind === 'command' && pivot.asks.map(({ name, initial }) => [name, initial])).toEqual([['from', 'weather data is enough'], ['to', ''], ['why', '']])
  })

  it('H3: the test first is the map’s own command; stories and capacity lead to where they are made', () => {
    const { client, accept, become } = clientOf()
    become({ kind: 'testFirst', hypothesis: HYPOTHESIS })
    expect(client.state().plan.map.places[STORY]).toMatchObject({ slice: 'mvp' })
    expect(accept({ kind: 'testFirst', hypothesis: HYPOTHESIS })).toEqual({ kind: 'none', why: 'It is first already.' })
    expect(accept({ kind: 'addStories', slice: 'mvp', count: 2, days: null })).toMatchObject({ kind: 'view', view: 'map' })
    expect(accept({ kind: 'capacity', from: '2026-01-05', to: '2026-01-16', part: 0.5 })).toMatchObject({ kind: 'view', view: 'iterations' })
  })
})
