import { describe, expect, it } from 'vitest'
import { forecastModel } from '../../src/forecast/forecastModel'
import type { ForecastKnowledge } from '../../src/forecast/model/knowledge'
import type { PlanState } from '../../src/plan/planState'
import { entered, moved, on, stateOf, STARTED } from '../support/planCommits'
import { MAP, delivering, ids, linked, placed, planOf, sizes, stated } from './forecastPlan'

const AT = on('2026-04-20')
const modelOf = (state: PlanState, knowledge: ForecastKnowledge = {}, at = AT) => forecastModel(state, state.plan.settings.calendar, at, knowledge)

describe('FC-1: the pace is that of stories delivered, when they were', () => {
  it('counts every delivery up to yesterday, from the first work on', () => {
    expect(modelOf(planOf(20)).pace).toMatchObject({ kind: 'pace', delivered: 20, days: 48, since: '2026-03-03', unit: 'items' })
  })

  it('a story that was re-opened counts once, when it was delivered for good; one that stays open not at all', () => {
    const again = [{ at: on('2026-04-10'), events: [moved('1', on('2026-04-10'), '2', '3'), moved('2', on('2026-04-10'), '2', '3')] }, { at: on('2026-04-14'), events: [moved('1', on('2026-04-14'), '3', '2')] }]
    expect(modelOf(planOf(20, [], again)).pace).toMatchObject({ delivered: 19 })
  })

  it('days that a person excludes are left out as if they had not been', () => {
    const levelOf = (knowledge: ForecastKnowledge): number => {
      const { pace } = modelOf(planOf(20), knowledge)
      return pace.kind === 'pace' ? pace.pace.level : 0
    }
    const excluded = [{ from: '2026-04-01', to: '2026-04-10' }]
    expect(modelOf(planOf(20), { excluded }).pace).toMatchObject({ days: 38 })
    expect(levelOf({ excluded })).toBeGreaterThan(levelOf({}))
  })

  it('with half a year of history the back-test decides between stories and story equivalents', () => {
    const all = ids(1, 140)
    // Large and small by turns: effort is steady, counts are not.
    const setUp = [...STARTED, ...MAP, entered('2026-01-01', ...all), placed('mvp', all), ...all.flatMap((id, index) => sizes(index % 20 < 10 ? 'XS' : 'L', id))]
    const happened = all.slice(0, 120).flatMap((id, index) => delivering([id], index % 20 < 10 ? 1 : 4, new Date(on('2026-01-05') + Math.floor(index / 20) * 44 * 86_400_000 + (index % 20 < 10 ? index % 20 : 10 + ((index % 20) - 10) * 3.4) * 86_400_000).toISOString().slice(0, 10)))
    const state = stateOf([{ at: on('2026-01-01'), events: setUp }, ...happened.toSorted((a, b) => a.at - b.at)])
    expect(modelOf(state, {}, on('2026-09-25')).pace).toMatchObject({ kind: 'pace', unit: 'equivalents' })
  })
})

describe('FC-5: remaining work in story equivalents', () => {
  it('without any size each story is the average story', () => {
    const { stories, effortDays } = modelOf(planOf(0))
    expect(effortDays).toBeNull()
    expect(new Set(stories.map(({ size }) => JSON.stringify(size)))).toEqual(new Set(['{"ranges":[{"min":1,"max":1,"weight":1}],"median":1,"sigma":0}']))
  })

  it('a story counts as its days against the mean of what was delivered; one without a size as the plan’s mix', () => {
    const { stories, effortDays } = modelOf(planOf(20, [...sizes('S', ...ids(1, 30)), ...sizes('L', '31')]))
    const sizeOf = (id: string) => stories.find((story) => story.id === id)!
    expect(sizeOf('31').size.ranges).toEqual([{ min: 5 / effortDays!, max: 8 / effortDays!, weight: 1 }])
    expect(sizeOf('32').size.ranges.map(({ weight }) => weight)).toEqual([10, 1])
    expect(sizeOf('32').hasSize).toBe(false)
  })

  it('E2: what stories took against their sizes is learnt, and shrunk while there are few', () => {
    expect(modelOf(planOf(0, sizes('S', ...ids(1, 40)))).calibration).toEqual({ median: 1, sigma: 0.5, stories: 0 })
    // Each took one day, where the middle of S is two.
    const few = modelOf(planOf(4, sizes('S', ...ids(1, 40)))).calibration
    const many = modelOf(planOf(25, sizes('S', ...ids(1, 40)))).calibration
    expect(few.median).toBeCloseTo(0.5 ** (4 / 12), 10)
    expect(many.median).toBeCloseTo(0.5 ** (25 / 33), 10)
    expect(many.sigma).toBeLessThan(few.sigma)
  })

  it('F7, E3: poor data and disagreement widen a story, not its middle', () => {
    const state = planOf(20, sizes('S', ...ids(1, 40)))
    const [plain, wide] = [{}, { widenings: { '30': 2 } }].map((knowledge) => modelOf(state, knowledge).stories.find(({ id }) => id === '30')!.size)
    expect(wide).toEqual({ ...plain, sigma: plain!.sigma * 2 })
  })
})

describe('FC-6: order of work', () => {
  it('what is under way comes first, then slices, columns and ranks; S6: dependencies are drawn up', () => {
    const state = planOf(0, [placed('mvp', ['24', '25'], 'W'), { type: 'DependenciesObserved', stories: [{ story: '2', dependsOn: ['30'], was: [] }] }], [{ at: on('2026-03-05'), events: [moved('35', on('2026-03-05'), '2')] }])
    const order = modelOf(state).stories.map(({ id }) => id)
    expect(order[0]).toBe('35')
    expect(order.indexOf('30')).toBe(order.indexOf('2') - 1)
    expect(order.slice(1, 4)).toEqual(['1', '10', '11'])
    expect(order.indexOf('24')).toBeGreaterThan(order.indexOf('9'))
    expect(order.indexOf('24')).toBeLessThan(order.indexOf('26'))
  })

  it('a circle of dependencies keeps the order of the map, and is named', () => {
    const circle = [{ story: '1', dependsOn: ['10'], was: [] }, { story: '10', dependsOn: ['1'], was: [] }]
    const { stories, notes } = modelOf(planOf(0, [{ type: 'DependenciesObserved', stories: circle }]))
    expect(stories).toHaveLength(40)
    expect(notes).toContainEqual({ kind: 'circular', stories: ['10'] })
  })

  it('stories that stand nowhere come last, in a row of their own', () => {
    const { rows, stories } = modelOf(planOf(0, [entered('2026-03-02', '50')]))
    expect(rows.at(-1)).toMatchObject({ slice: null })
    expect(stories.at(-1)).toMatchObject({ id: '50', row: 2 })
  })
})

describe('FC-7: how the scope grew', () => {
  it('what came after the first fortnight is growth, by slice; what filled the plan is not', () => {
    const later = ids(50, 58).map((id, index) => ({ at: on('2026-04-01') + index * 86_400_000, events: [entered(new Date(on('2026-04-01') + index * 86_400_000).toISOString().slice(0, 10), id), placed('growth', [id])] }))
    const { rows } = modelOf(planOf(20, [], later))
    expect(rows[0]!.growth).toEqual({ added: 0, dropped: 0 })
    expect(rows[1]!.growth!.added).toBeGreaterThan(0.15)
    expect(rows[1]!.growth!.added).toBeLessThan(0.6)
  })

  it('while the plan is young nothing is said about it', () => {
    const model = modelOf(planOf(5), {}, on('2026-03-30'))
    expect(model.rows.map(({ growth }) => growth)).toEqual([null, null])
    expect(model.notes).toContainEqual({ kind: 'noGrowthKnown' })
  })
})

describe('FC-8: hypotheses that are still open', () => {
  const setUp = [stated('h1', 1, '26', 0.6, 'Houses '), linked('h1', '26', '27', '28')]

  it('carry the corrected probability, their time box and their data set', () => {
    expect(modelOf(planOf(0, setUp)).hypotheses).toMatchObject([{ id: 'h1', confidence: 0.6, probability: 0.6, testDays: 5, dataSet: 'houses', dependants: ['27', '28'], isTesting: false }])
  })

  it('a validated one is none any more; an invalidated one drops its dependants until somebody decides', () => {
    const verdict = (type: 'HypothesisValidated' | 'HypothesisInvalidated') => planOf(0, setUp, [{ at: on('2026-03-05'), events: [{ type, hypothesis: 'h1', story: '26', reason: 'seen' }] }])
    expect(modelOf(verdict('HypothesisValidated')).hypotheses).toEqual([])
    expect(modelOf(verdict('HypothesisInvalidated')).hypotheses).toMatchObject([{ id: 'h1', probability: 0, isFailed: true }])
    const decided = planOf(0, setUp, [
      { at: on('2026-03-05'), events: [{ type: 'HypothesisInvalidated', hypothesis: 'h1', story: '26', reason: 'seen' }] },
      { at: on('2026-03-06'), events: [{ type: 'WorkStopped', hypothesis: 'h1', story: '26', why: 'no', stories: [{ story: '27', role: 'dropped' }] }] },
    ])
    expect(modelOf(decided).hypotheses).toEqual([])
    expect(modelOf(decided).stories.map(({ id }) => id)).not.toContain('27')
  })

  it('a withheld data set groups with no other', () => {
    const withheld = { ...stated('h2', 2, '29', 0.5) } as Extract<ReturnType<typeof stated>, { type: 'HypothesisStated' }>
    const state = planOf(0, [...setUp, { ...withheld, statement: { ...withheld.statement, dataSet: { withheld: true } } }])
    expect(modelOf(state).hypotheses[1]!.dataSet).toBeNull()
  })
})
