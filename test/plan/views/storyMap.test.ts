import { describe, expect, it } from 'vitest'
import type { PlanParts } from '../../../src/plan/planState'
import { storyMap } from '../../../src/plan/views/storyMap'
import { emptyPlan, largePlan, rowsOf, smallPlan } from '../../support/mapPlan'

const estimates = (sizes: Readonly<Record<string, string>>): PlanParts['estimates'] => ({
  byStory: Object.fromEntries(Object.entries(sizes).map(([id, size]) => [id, { size, people: 1 }])),
})

function freezeDeep<T>(value: T): T {
  if (typeof value === 'object' && value !== null) for (const piece of Object.values(Object.freeze(value))) freezeDeep(piece)
  return value
}

describe('the backbone (S1)', () => {
  it('puts verticals with their activities across and slices down, by rank', () => {
    const map = storyMap(smallPlan({}))
    expect(map.columns.map((column) => column.key)).toEqual(['V1.A1', 'V1.A2', 'V2'])
    expect(map.slices.map((slice) => slice.id)).toEqual(['MVP', 'Growth'])
    expect(map.verticals[1]?.columns).toHaveLength(1)
  })

  it('leaves out what is retired; its stories are in the tray', () => {
    const plan = smallPlan({ 'MVP/V2': ['1'], 'MVP/V1.A1': ['2'] })
    const { V2 } = plan.map.verticals
    const map = storyMap({ ...plan, map: { ...plan.map, verticals: { ...plan.map.verticals, V2: { ...V2!, retired: true } } } })
    expect(map.columns.map((column) => column.key)).toEqual(['V1.A1', 'V1.A2'])
    expect(map.unplaced).toEqual(['1'])
  })

  it('keeps a column for stories that were placed before their vertical was divided', () => {
    const map = storyMap(smallPlan({ 'MVP/V1': ['7'] }))
    expect(map.columns[0]).toMatchObject({ key: 'V1', isLeftover: true })
    expect(map.cells['MVP/V1']?.stories).toEqual(['7'])
  })
})

describe('cells and the tray (S2, S3)', () => {
  it('orders a cell by rank, and equal ranks by id, the same for everyone', () => {
    const plan = smallPlan({ 'MVP/V2': ['5', '3', '9'] })
    const places = { ...plan.map.places, '9': { ...plan.map.places['9']!, rank: 'a' } }
    const map = storyMap({ ...plan, map: { ...plan.map, places } })
    expect(map.cells['MVP/V2']?.stories).toEqual(['5', '9', '3'])
  })

  it('has a story that was just created from the map before its facts are read', () => {
    const plan = smallPlan({ 'MVP/V2': ['5'] })
    const map = storyMap({ ...plan, jiraFacts: { ...plan.jiraFacts, rows: {} } })
    expect(map.stories['5']).toMatchObject({ state: 'todo', size: null })
    expect(map.cells['MVP/V2']?.stories).toEqual(['5'])
  })

  it('shows neither on the map nor in the tray what left the plan, but what Jira merely hides', () => {
    const plan = smallPlan({ 'MVP/V2': ['1', '2'] }, { '3': '1' })
    const { rows } = plan.jiraFacts
    const absent = {
      '1': { ...rows['1']!, absent: 'deleted' as const },
      '2': { ...rows['2']!, absent: 'unreachable' as const },
      '3': { ...rows['3']!, absent: 'scope' as const },
    }
    const map = storyMap({ ...plan, jiraFacts: { ...plan.jiraFacts, rows: absent } })
    expect(map.cells['MVP/V2']?.stories).toEqual(['2'])
    expect(map.stories['2']?.isUnreachable).toBe(true)
    expect(map.unplaced).toEqual([])
  })

  it('lists the tray in the order in which stories came into the plan', () => {
    const plan = { ...emptyPlan(), jiraFacts: { rows: rowsOf({ '30': '1', '4': '1', '200': '1' }), dependsOn: {} } }
    const rows = { ...plan.jiraFacts.rows, '200': { ...plan.jiraFacts.rows['200']!, entered: -5 } }
    expect(storyMap({ ...plan, jiraFacts: { ...plan.jiraFacts, rows } }).unplaced[0]).toBe('200')
  })
})

describe('totals as ranges (S4)', () => {
  it('sums sizes per activity, vertical, slice, iteration and whole; unestimated stories are counted, not guessed', () => {
    const plan = smallPlan({ 'MVP/V1.A1': ['1', '2'], 'MVP/V1.A2': ['3'], 'Growth/V1.A1': ['4'] })
    const map = storyMap({
      ...plan,
      estimates: estimates({ '1': 'S', '2': 'M', '4': 'XL' }),
      iterations: {
        ...plan.iterations,
        byId: { i1: { name: 'Sprint 1', startsAt: 5, endsAt: 9, state: 'active', sprint: null } },
        byStory: { '1': 'i1', '3': 'i1' },
      },
    })
    expect(map.columns[0]?.tally).toMatchObject({ stories: 3, minDays: 1 + 3 + 7, maxDays: 3 + 5 + 12, unestimated: 0 })
    expect(map.verticals[0]?.tally).toMatchObject({ stories: 4, minDays: 11, maxDays: 20, unestimated: 1 })
    expect(map.slices[0]?.tally).toMatchObject({ stories: 3, minDays: 4, maxDays: 8, unestimated: 1 })
    expect(map.iterations[0]?.tally).toMatchObject({ stories: 2, minDays: 1, maxDays: 3, unestimated: 1 })
    expect(map.tally).toMatchObject({ stories: 4, minDays: 11, maxDays: 20 })
  })

  it('multiplies by the people on a story, and takes delivered ones out of what is left', () => {
    const plan = smallPlan({ 'MVP/V2': ['1', '2'] }, { '2': '3' })
    const map = storyMap({ ...plan, estimates: { byStory: { '1': { size: 'S', people: 2 }, '2': { size: 'L', people: 1 } } } })
    expect(map.tally).toEqual({ stories: 2, delivered: 1, unestimated: 0, minDays: 7, maxDays: 14, leftMin: 2, leftMax: 6 })
  })

  it('counts no dropped story, though it stays to be seen', () => {
    const plan = smallPlan({ 'MVP/V2': ['1', '2'] })
    const map = storyMap({ ...plan, learning: { decisions: {}, dropped: { '1': { at: 1, hypothesis: null } } } })
    expect(map.stories['1']?.state).toBe('dropped')
    expect(map.cells['MVP/V2']).toMatchObject({ stories: ['1', '2'], tally: { stories: 1 } })
  })

  it('takes an estimate whose size the plan never had for no range', () => {
    const plan = smallPlan({ 'MVP/V2': ['1'] })
    const map = storyMap({ ...plan, estimates: estimates({ '1': 'XXL' }) })
    expect(map.stories['1']).toMatchObject({ size: 'XXL', days: null })
    expect(map.tally.unestimated).toBe(1)
  })
})

describe('hypotheses and dependencies placed too late (H1, S6)', () => {
  const row = { number: 3, story: '2', confidence: 0.6, timeBoxDays: 10, statedAt: 0, testingSince: null, verdictAt: null, kind: 'product' } as const

  it('flags a story whose needs stand in a later slice, by link or by hypothesis', () => {
    const plan = smallPlan({ 'MVP/V2': ['1'], 'Growth/V2': ['2', '3'] })
    const map = storyMap({
      ...plan,
      jiraFacts: { ...plan.jiraFacts, dependsOn: { '1': ['3'], '3': ['1'] } },
      hypotheses: { nextNumber: 4, withdrawn: {}, rows: { h: { ...row, status: 'testing', dependants: ['1'] } } },
    })
    expect(map.stories['1']?.late.toSorted()).toEqual(['2', '3'])
    expect(map.stories['3']?.late).toEqual([])
    expect(map.stories['1']?.hypotheses).toEqual([{ id: 'h', number: 3, status: 'testing', isOwn: false }])
    expect(map.stories['2']?.hypotheses[0]?.isOwn).toBe(true)
  })

  it('DEP-2: flags a story that is planned into an earlier iteration than its needs, or they into none', () => {
    const DAY = 86_400_000
    const future = (from: number) => ({ name: 'n', startsAt: from * DAY, endsAt: (from + 7) * DAY, state: 'future' as const, sprint: null })
    const plan = smallPlan({ 'MVP/V2': ['1', '2', '3'] })
    const planned = (byStory: Readonly<Record<string, string>>, now: number | null) =>
      storyMap({ ...plan, jiraFacts: { ...plan.jiraFacts, dependsOn: { '1': ['2', '3'] } }, iterations: { ...plan.iterations, byId: { a: future(0), b: future(7) }, byStory } }, undefined, now).stories['1']
    expect(planned({ '1': 'a', '2': 'b', '3': 'a' }, DAY)).toMatchObject({ late: [], lateInPlan: ['2'] })
    expect(planned({ '1': 'a', '3': 'b' }, DAY)?.lateInPlan).toEqual(['2', '3'])
    expect(planned({ '1': 'b', '2': 'b', '3': 'a' }, DAY)?.lateInPlan).toEqual([])
    // An iteration that is over says nothing about what comes first.
    expect(planned({ '1': 'a' }, 8 * DAY)?.lateInPlan).toEqual([])
    expect(planned({ '1': 'a' }, null)?.lateInPlan).toEqual([])
  })

  it('flags nothing any more once the needed story is delivered or the hypothesis decided', () => {
    const plan = smallPlan({ 'MVP/V2': ['1'], 'Growth/V2': ['2', '3'] }, { '3': '3' })
    const map = storyMap({
      ...plan,
      jiraFacts: { ...plan.jiraFacts, dependsOn: { '1': ['3'] } },
      hypotheses: { nextNumber: 4, withdrawn: {}, rows: { h: { ...row, status: 'validated', dependants: ['1'] } } },
    })
    expect(map.stories['1']?.late).toEqual([])
  })
})

describe('redrawing', () => {
  it('keeps the same objects for all that a move leaves as it was', () => {
    const plan = freezeDeep(largePlan(200))
    const before = storyMap(plan)
    const moved = { ...plan.map.places['10001']!, slice: 's5', rank: 'a' }
    const after = storyMap({ ...plan, map: { ...plan.map, places: { ...plan.map.places, '10001': moved } } }, before)
    const changed = Object.keys(after.cells).filter((key) => after.cells[key] !== before.cells[key])
    expect(changed.toSorted()).toEqual(['s0/v0.v0a0', 's5/v0.v0a0'])
    expect(after.stories).toBe(before.stories)
    expect(after.verticals).toBe(before.verticals)
  })

  it('is the same object when nothing changed, and equal to one drawn afresh after any change', () => {
    const plan = largePlan(60)
    const before = storyMap(plan)
    expect(storyMap(plan, before)).toBe(before)
    const changed = { ...plan, estimates: { byStory: { ...plan.estimates.byStory, '10006': { size: 'XL', people: 3 } } } }
    expect(storyMap(changed, before)).toEqual(storyMap(changed))
  })
})
