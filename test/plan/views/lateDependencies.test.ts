import { describe, expect, test } from 'vitest'
import type { PlanParts } from '../../../src/plan/planState'
import { healCommand } from '../../../src/plan/planning/healCommand'
import { commitmentOf } from '../../../src/plan/views/commitment'
import { iterationMix } from '../../../src/plan/views/iterationMix'
import { lateDependencies } from '../../../src/plan/views/lateDependencies'
import { planIterations } from '../../../src/plan/planning/planIterations'
import { largePlan, smallPlan } from '../../support/mapPlan'

const WEEK = 7 * 86_400_000
const MONDAY = Date.UTC(2026, 0, 5)
const iteration = (index: number) => ({ name: `I${index}`, startsAt: MONDAY + (index - 1) * WEEK, endsAt: MONDAY + index * WEEK, state: 'future' as const, sprint: null })
const base = smallPlan({ 'MVP/V1.A1': ['1', '2'], 'MVP/V2': ['3'], 'Growth/V1.A1': ['4', '5'] })

const needing = (dependsOn: PlanParts['jiraFacts']['dependsOn'], plan: PlanParts = base): PlanParts => ({ ...plan, jiraFacts: { ...plan.jiraFacts, dependsOn } })
const scheduled = (byStory: Readonly<Record<string, string>>, plan: PlanParts): PlanParts => ({ ...plan, iterations: { ...plan.iterations, byId: { i1: iteration(1), i2: iteration(2), i3: iteration(3) }, byStory } })

describe('S6: nothing comes before what it needs', () => {
  test('DEP-1, DEP-2: a story in an earlier slice than what it needs is flagged; what is needed moves up where that is least', () => {
    const plan = needing({ 1: ['4'] })
    const [late] = lateDependencies(plan, MONDAY).late
    expect(late).toEqual({ story: '1', where: 'slice', needs: [{ story: '4', hypothesis: null }], healing: { way: 'earlier', stories: ['4'], to: 0 }, to: 'MVP' })
    expect(healCommand(plan, late!)).toEqual({ type: 'LayOutStories', places: [{ story: '4', vertical: 'V1', activity: 'A1', slice: 'MVP' }] })
    const delivered = { ...plan, jiraFacts: { ...plan.jiraFacts, rows: { ...plan.jiraFacts.rows, 4: { ...plan.jiraFacts.rows['4']!, status: '3' } } } }
    expect(lateDependencies(delivered, MONDAY).late).toEqual([])
  })

  test('DEP-2: with what it needs in turn; or the story itself moves down, and what needs it', () => {
    // Two would have to move up, one down.
    const [late] = lateDependencies(needing({ 1: ['4'], 4: ['5'] }), MONDAY).late
    expect(late).toMatchObject({ healing: { way: 'later', stories: ['1'] }, to: 'Growth' })
    const [bound] = lateDependencies(needing({ 1: ['4'], 4: ['5'], 2: ['1'] }), MONDAY).late
    expect(bound).toMatchObject({ healing: { way: 'earlier', stories: ['4', '5'] }, to: 'MVP' })
  })

  test('DEP-1: while a hypothesis has no verdict, the story that tests it comes first', () => {
    const row = { number: 3, story: '4', status: 'testing' as const, dependants: ['1'] }
    const plan = { ...base, hypotheses: { ...base.hypotheses, rows: { h: row } } } as unknown as PlanParts
    expect(lateDependencies(plan, MONDAY).late[0]).toMatchObject({ story: '1', needs: [{ story: '4', hypothesis: 'h' }] })
  })

  test('DEP-2: in the plan of iterations, too; what is planned nowhere comes last', () => {
    const plan = scheduled({ 1: 'i1', 2: 'i3', 3: 'i2' }, needing({ 1: ['2'], 3: ['4'] }))
    const late = lateDependencies(plan, MONDAY).late.filter(({ where }) => where === 'iteration')
    expect(late.map(({ story, healing, to }) => [story, healing.way, healing.stories, to])).toEqual([
      ['1', 'earlier', ['2'], 'i1'],
      ['3', 'earlier', ['4'], 'i2'],
    ])
    expect(healCommand(plan, late[0]!)).toEqual({ type: 'PlanIterations', stories: [{ story: '2', iteration: 'i1' }] })
  })

  test('DEP-3: stories that wait for one another are named as a circle', () => {
    expect(lateDependencies(needing({ 1: ['2'], 2: ['3'], 3: ['1'], 4: ['5'] }), MONDAY).circles).toEqual([['1', '2', '3']])
    expect(lateDependencies(needing({ 1: ['1'] }), MONDAY).circles).toEqual([])
  })
})

describe('I1: an iteration against what it was begun with', () => {
  test('IPLAN-11: what was added and what was taken out is named; a story carried over keeps its first commitment', () => {
    const plan = scheduled({ 2: 'i2', 3: 'i2', 1: 'i3' }, base)
    const known = { ...plan, iterations: { ...plan.iterations, committed: { i1: ['2'], i2: ['1', '2'] } } }
    expect(commitmentOf(known, 'i2', MONDAY + WEEK)).toEqual({ stories: ['1', '2'], added: ['3'], left: [{ story: '1', to: 'i3' }], carried: { 2: 'i1' } })
    expect(commitmentOf(known, 'i3', MONDAY)).toBeNull()
    expect(commitmentOf(plan, 'i2', MONDAY + WEEK)).toMatchObject({ stories: ['2', '3'], added: [] })
  })

  test('IPLAN-12: a mix that does not fit the phase is pointed out, by the focus or by what is delivered', () => {
    const kinds = (byStory: PlanParts['workKinds']['byStory']): PlanParts => ({ ...scheduled({ 1: 'i1', 2: 'i1', 3: 'i1' }, base), workKinds: { byStory, recurring: {} } })
    const late = kinds({ 1: 'deployment', 2: 'deployment', 3: 'data' })
    expect(iterationMix(late, 'i1')).toMatchObject({ phase: 'data', isChosen: false, fits: false })
    expect(iterationMix(kinds({ 1: 'deployment', 2: 'data', 3: 'data' }), 'i1')).toMatchObject({ fits: true })
    const focused = { ...late, iterationPlans: { team: null, byIteration: { i1: { texts: {}, focus: 'deployment' as const, blockers: {}, outcomes: {}, mixAccepted: null } } } }
    expect(iterationMix(focused, 'i1')).toMatchObject({ phase: 'deployment', isChosen: true, fits: true })
    expect(iterationMix(kinds({ 1: 'deployment' }), 'i1')).toBeNull()
  })
})

test('IPLAN-8: a plan of 500 stories is one command’s worth, and quickly made', () => {
  const large = scheduled({}, largePlan(500))
  const plan = { ...large, iterationPlans: { team: { people: 100, focus: 1 }, byIteration: {} } }
  const began = performance.now()
  const { moves, left } = planIterations(plan, MONDAY, { mode: 'fill' })
  expect(performance.now() - began).toBeLessThan(1000)
  expect(moves.length).toBeGreaterThan(100)
  expect(moves.length + left.length).toBeLessThanOrEqual(500)
})
