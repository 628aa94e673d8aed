import { describe, expect, test } from 'vitest'
import { circlesOf } from '../../src/plan/planning/dependencies'
import type { PlanParts } from '../../src/plan/planState'
import type { PlanningOptions } from '../../src/plan/planning/planIterations'
import { iterationsMissing, longStories, planIterations } from '../../src/plan/planning/planIterations'
import { dailyRate, iterationCapacity } from '../../src/plan/planning/teamCapacity'
import { smallPlan } from '../support/mapPlan'

const WEEK = 7 * 86_400_000
const MONDAY = Date.UTC(2026, 0, 5)
const FILL: PlanningOptions = { mode: 'fill' }

type Parts = { -readonly [K in keyof PlanParts]: PlanParts[K] }

/** Iterations of a week each, from the first Monday on; two people give 2 × 0.5 × 5 = 5 days each. */
function plan(over: Partial<Parts> & { readonly sizes?: Readonly<Record<string, string>>; readonly status?: Readonly<Record<string, string>>; readonly weeks?: number } = {}): PlanParts {
  const { sizes = {}, status = {}, weeks = 3, ...parts } = over
  const base = smallPlan({ 'MVP/V1.A1': ['1', '2'], 'MVP/V2': ['3'], 'Growth/V1.A1': ['4'] }, status)
  const byId = Object.fromEntries(
    Array.from({ length: weeks }, (_, index) => [`i${index + 1}`, { name: `Iteration ${index + 1}`, startsAt: MONDAY + index * WEEK, endsAt: MONDAY + (index + 1) * WEEK, state: 'future' as const, sprint: null }]),
  )
  return {
    ...base,
    estimates: { byStory: Object.fromEntries(Object.entries(sizes).map(([story, size]) => [story, { size, people: 1 }])) },
    iterations: { ...base.iterations, weeks: 1, byId },
    iterationPlans: { team: { people: 2, focus: 0.5 }, byIteration: {} },
    ...parts,
  }
}
const placedIn = (of: ReturnType<typeof planIterations>) => Object.fromEntries(of.iterations.map(({ capacity, stories }) => [capacity.iteration, stories.map(({ story }) => story)]))
const sized = (size: string) => ({ 1: size, 2: size, 3: size, 4: size })

describe('S5: the coming iterations are proposed', () => {
  test('IPLAN-1: in map order under capacity; nothing changes before it is accepted', () => {
    const before = plan({ sizes: sized('S') })
    const proposal = planIterations(before, MONDAY, FILL)
    // S is 1 to 3 days, 2 in the middle: two a week.
    expect(placedIn(proposal)).toEqual({ i1: ['1', '2'], i2: ['3', '4'], i3: [] })
    expect(proposal.iterations.map(({ load, capacity }) => [load, capacity.days])).toEqual([[4, 5], [4, 5], [0, 5]])
    expect(proposal.moves).toEqual([{ story: '1', iteration: 'i1' }, { story: '2', iteration: 'i1' }, { story: '3', iteration: 'i2' }, { story: '4', iteration: 'i2' }])
    expect(planIterations(before, MONDAY, FILL)).toEqual(proposal)
  })

  test('IPLAN-1: what is under way comes first, and counts as half', () => {
    const proposal = planIterations(plan({ sizes: sized('M'), status: { 4: '2' } }), MONDAY, FILL)
    expect(placedIn(proposal)['i1']).toEqual(['4'])
    expect(proposal.iterations[0]!.load).toBe(2)
  })

  test('IPLAN-2: from people and focus until history tells, less recurring work, by the part planned and the days left', () => {
    const without = plan()
    expect(dailyRate(without, MONDAY)).toEqual({ kind: 'team', perDay: 1, team: { people: 2, focus: 0.5 }, assumed: false })
    const weekly = { name: 'Import readings', kind: 'data' as const, days: 1, period: 'weekly' as const, at: MONDAY }
    const reduced = plan({ workKinds: { byStory: {}, recurring: { w: weekly } }, capacity: { byIteration: { i2: { part: 0.5, cause: 'holidays', note: '' } } } })
    expect(planIterations(reduced, MONDAY, FILL).iterations.map(({ capacity }) => capacity.days)).toEqual([4, 1.5, 4])
    // Wednesday: three working days of the week are left.
    expect(planIterations(without, MONDAY + 2 * 86_400_000, FILL).iterations[0]!.capacity.days).toBe(3)
  })

  test('IPLAN-2, IPLAN-3: history counts what was delivered; recurring work that was there then is in it', () => {
    const rows = Object.fromEntries(['11', '12', '13', '14'].map((id, index) => [id, { status: '3', resolution: null, since: MONDAY - (index < 2 ? 9 : 2) * 86_400_000, epic: null, entered: 0 }]))
    const base = plan({ sizes: { 1: 'S', 11: 'S', 12: 'S', 13: 'S', 14: 'S' } })
    const past = (weeksAgo: number) => ({ name: 'Past', startsAt: MONDAY - weeksAgo * WEEK, endsAt: MONDAY - (weeksAgo - 1) * WEEK, state: 'future' as const, sprint: null })
    const known = { ...base, jiraFacts: { ...base.jiraFacts, rows: { ...base.jiraFacts.rows, ...rows } }, iterations: { ...base.iterations, byId: { ...base.iterations.byId, p2: past(2), p1: past(1) } } }
    const rate = dailyRate(known, MONDAY)
    expect(rate).toMatchObject({ kind: 'history', iterations: 2, stories: 4, perDay: 0.8 })
    const recurring = (at: number): PlanParts => ({ ...known, workKinds: { byStory: {}, recurring: { w: { name: 'Import', kind: 'data', days: 1, period: 'weekly', at } } } })
    const daysWith = (at: number): number => iterationCapacity(recurring(at), rate, 'i1', base.iterations.byId['i1']!, MONDAY).days
    expect(daysWith(MONDAY - 5 * WEEK)).toBe(4)
    expect(daysWith(MONDAY)).toBe(3)
    expect(daysWith(MONDAY - WEEK)).toBe(3.5)
  })

  test('IPLAN-2: a plan that begins today reckons with what Jira says was delivered before, as far back as it goes', () => {
    const rows = (count: number, entered: number) =>
      Object.fromEntries(Array.from({ length: count }, (_, index) => [`d${index}`, { status: '3', resolution: null, since: MONDAY - (index + 1) * WEEK + 1, epic: null, entered }]))
    const begun = (count: number, weeks: number): PlanParts => {
      const base = plan()
      return { ...base, estimates: { byStory: Object.fromEntries(Array.from({ length: count }, (_, index) => [`d${index}`, { size: 'M', people: 1 }])) }, jiraFacts: { ...base.jiraFacts, rows: rows(count, MONDAY - weeks * WEEK) } }
    }
    // M is 4 days in the middle: one a week of five working days.
    expect(dailyRate(begun(8, 8), MONDAY)).toMatchObject({ kind: 'history', byCalendar: true, iterations: 6, stories: 6, perDay: 0.8, from: MONDAY - 6 * WEEK })
    expect(dailyRate(begun(3, 3), MONDAY)).toMatchObject({ kind: 'history', iterations: 3, perDay: 0.8 })
    // A backlog that is older than the work says nothing about the pace.
    expect(dailyRate(begun(3, 50), MONDAY)).toMatchObject({ kind: 'history', iterations: 3, perDay: 0.8 })
    expect(dailyRate(begun(3, 1), MONDAY).kind).toBe('team')
    expect(dailyRate(begun(2, 8), MONDAY).kind).toBe('team')
  })

  test('IPLAN-4: what stands in an iteration that it is too long for runs on in the plan, too', () => {
    const base = plan({ sizes: { ...sized('S'), 1: 'XL' } })
    const standing = (iteration: string) => longStories({ ...base, iterations: { ...base.iterations, byStory: { 1: iteration, 2: iteration } } }, MONDAY)
    expect([...standing('i1')]).toEqual([['1', ['i1', 'i2']]])
    expect([...standing('i3')]).toEqual([['1', ['i3']]])
    expect(longStories(plan({ sizes: sized('S') }), MONDAY).size).toBe(0)
  })

  test('IPLAN-6: about how many more iterations would hold the rest, without what stands behind a gate', () => {
    const base = plan({ sizes: sized('M'), weeks: 1 })
    const missing = (over: Partial<PlanParts>, options: PlanningOptions = FILL): number => iterationsMissing(planIterations({ ...base, ...over }, MONDAY, options))
    // Three stories of 4 days each, into weeks of 5.
    expect(missing({})).toBe(3)
    expect(missing({}, { mode: 'fill', isClosed: (story) => story === '4' })).toBe(2)
    expect(missing({ jiraFacts: { ...base.jiraFacts, dependsOn: { 3: ['4'] } } }, { mode: 'fill', isClosed: (story) => story === '4' })).toBe(1)
    expect(missing({ iterationPlans: { team: { people: 2, focus: 0 }, byIteration: {} } })).toBe(0)
  })

  test('IPLAN-4: a story longer than an iteration spans several, and a split is suggested', () => {
    // XL is 7 to 12 days, 9.5 in the middle, a week has 5.
    const proposal = planIterations(plan({ sizes: { ...sized('S'), 1: 'XL' } }), MONDAY, FILL)
    expect(proposal.iterations[0]!.stories[0]).toMatchObject({ story: '1', spans: ['i1', 'i2'] })
    expect(proposal.split).toEqual(['1'])
    expect(proposal.iterations[1]!.load).toBeCloseTo(4.5)
    expect(placedIn(proposal)['i3']).toEqual(['2', '3'])
    expect(proposal.left).toEqual([{ story: '4', effort: 2, was: null, why: 'full' }])
    expect(planIterations(plan({ sizes: { ...sized('S'), 1: 'XL' }, weeks: 1 }), MONDAY, FILL).left[0]).toMatchObject({ story: '1', why: 'tooLong' })
  })

  test('IPLAN-5: nothing comes before what it needs, by link or by hypothesis', () => {
    const base = plan({ sizes: sized('M') })
    const linked = { ...base, jiraFacts: { ...base.jiraFacts, dependsOn: { 1: ['4'] } } }
    expect(placedIn(planIterations(linked, MONDAY, FILL))).toEqual({ i1: ['4'], i2: ['1'], i3: ['2'] })
    const row = { number: 1, story: '4', status: 'testing' as const, dependants: ['1'] }
    const rests = { ...base, hypotheses: { ...base.hypotheses, rows: { h: row } } } as unknown as PlanParts
    expect(placedIn(planIterations(rests, MONDAY, FILL))['i1']).toEqual(['4'])
    const decided = { ...rests, hypotheses: { ...rests.hypotheses, rows: { h: { ...row, status: 'validated' } } } } as unknown as PlanParts
    expect(placedIn(planIterations(decided, MONDAY, FILL))['i1']).toEqual(['1'])
  })

  test('IPLAN-5, DEP-3: of stories that wait for one another the map’s order counts, and the circle is named', () => {
    const base = plan({ sizes: sized('S') })
    const proposal = planIterations({ ...base, jiraFacts: { ...base.jiraFacts, dependsOn: { 1: ['2'], 2: ['3'], 3: ['1'] } } }, MONDAY, FILL)
    expect(proposal.circles).toEqual([['1', '2', '3']])
    expect(Object.values(placedIn(proposal)).flat()).toHaveLength(4)
    const chain = Array.from({ length: 20_000 }, (_, index) => String(index))
    expect(circlesOf(chain, (story) => (story === '19999' ? ['19998'] : [String(Number(story) + 1)]))).toEqual([['19998', '19999']])
  })

  test('IPLAN-6: what does not fit is listed with the reason', () => {
    const base = plan({ sizes: sized('M'), weeks: 1, status: { 9: '1' } })
    const proposal = planIterations({ ...base, jiraFacts: { ...base.jiraFacts, dependsOn: { 4: ['2'] } } }, MONDAY, { mode: 'fill', isClosed: (story) => story === '3' })
    expect(proposal.left.map((one) => ({ story: one.story, why: one.why, ...(one.why === 'waits' && { on: one.on }) }))).toEqual([
      { story: '2', why: 'full' },
      { story: '3', why: 'gate' },
      { story: '4', why: 'waits', on: '2' },
      { story: '9', why: 'tray' },
    ])
  })

  test('IPLAN-7: what is planned stays, unless all is planned anew; the running iteration always stays', () => {
    const base = plan({ sizes: sized('S') })
    const planned = { ...base, iterations: { ...base.iterations, byStory: { 4: 'i1', 1: 'i3' } } }
    expect(placedIn(planIterations(planned, MONDAY, FILL))).toEqual({ i1: ['4', '2'], i2: ['3'], i3: ['1'] })
    expect(placedIn(planIterations(planned, MONDAY, { mode: 'anew' }))).toEqual({ i1: ['4', '1'], i2: ['2', '3'], i3: [] })
  })
})
