import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ForecastModel } from '../../../src/forecast/forecastModel'
import type { Part } from '../../../src/forecast/parts'
import { PARTS } from '../../../src/forecast/parts'
import { outcomeOf } from '../../../src/forecast/results/outcome'
import { changedBy } from '../../../src/forecast/results/whatIf'
import type { PathTables } from '../../../src/forecast/simulation/simulate'
import { simulate } from '../../../src/forecast/simulation/simulate'
import type { SmallHypothesis, SmallStory } from '../smallModel'
import { smallModel } from '../smallModel'


/** Any plan: sizes or none, in map order, dependencies also in circles, hypotheses also on what depends on them. */
const models: fc.Arbitrary<ForecastModel> = fc
  .record({
    stories: fc.array(
      fc.record({ row: fc.integer({ min: 0, max: 3 }), days: fc.option(fc.tuple(fc.double({ min: 0, max: 8, noNaN: true }), fc.double({ min: 0, max: 8, noNaN: true }))), isDoing: fc.boolean(), needs: fc.array(fc.nat(30), { maxLength: 2 }) }),
      { minLength: 1, maxLength: 30 },
    ),
    hypotheses: fc.array(
      fc.record({
        story: fc.nat(35),
        dependants: fc.array(fc.nat(30), { maxLength: 5 }),
        probability: fc.double({ min: 0, max: 0.99, noNaN: true }),
        isTesting: fc.boolean(),
        testDays: fc.double({ min: 0.5, max: 60, noNaN: true }),
        dataSet: fc.constantFrom(null, 'a', 'b'),
      }),
      { maxLength: 6 },
    ),
    growth: fc.record({ added: fc.double({ min: 0, max: 1, noNaN: true }), dropped: fc.double({ min: 0, max: 0.3, noNaN: true }) }),
    notBefore: fc.nat(200),
  })
  .map(({ stories, hypotheses, growth, notBefore }) => {
    const ordered = stories.toSorted((a, b) => Number(b.isDoing) - Number(a.isDoing) || a.row - b.row)
    const list = ordered.map(({ row, days, isDoing, needs }, index): SmallStory => ({ id: String(index + 1), row, days: days && [Math.min(...days), Math.max(...days)], isDoing, needs: needs.map(String) }))
    const open = hypotheses.map((one, index): SmallHypothesis => ({ ...one, id: `h${index}`, story: String(one.story), dependants: one.dependants.map(String).filter((id) => id !== String(one.story)) }))
    const model = smallModel(list, open)
    return { ...model, rows: model.rows.map((row, index) => ({ ...row, growth, notBefore: index === 1 ? notBefore : 0 })) }
  })

const runs = (test: (model: ForecastModel) => void, numRuns = 40): void => fc.assert(fc.property(models, test), { numRuns })
/** All of these teams are as fast, so they share their ways through the year. */
const paths: PathTables = new Map()
const options = { trials: 100, seed: 11, paths }

describe('FC-13: work is conserved in every trial', () => {
  it('what was planned and what was added is either done or dropped; what was for nothing was done', () => {
    runs((model) => {
      const { work, trials } = simulate(model, options)
      for (let trial = 0; trial < trials; trial += 1) {
        expect(work.planned[trial]! + work.extra[trial]!).toBeCloseTo(work.done[trial]! + work.dropped[trial]!, 8)
        expect(work.lost[trial]!).toBeLessThanOrEqual(work.done[trial]! + 1e-9)
      }
    })
  })
})

describe('FC-14: dates behave as dates must', () => {
  it('more confidence, or a row further down, is never earlier; growth is never earlier than none', () => {
    runs((model) => {
      const { asIs, growing } = simulate(model, options)
      for (const [row, days] of asIs.entries()) {
        const { dates, byDay } = outcomeOf(days, model.origin)
        const named = dates.map(({ day }) => day ?? '9999')
        expect(named).toEqual(named.toSorted())
        for (let day = 1; day < byDay.length; day += 1) expect(byDay[day]!).toBeGreaterThanOrEqual(byDay[day - 1]!)
        for (const [trial, day] of days.entries()) {
          expect(growing[row]![trial]!).toBeGreaterThanOrEqual(day)
          if (row > 0 && day < 365 && asIs[row - 1]![trial]! < 366) expect(day).toBeGreaterThanOrEqual(asIs[row - 1]![trial]!)
        }
      }
    })
  })

  it('more scope is never earlier, in any trial', () => {
    fc.assert(
      fc.property(models, fc.integer({ min: 0, max: 3 }), fc.integer({ min: 1, max: 5 }), (model, row, count) => {
        const slice = model.rows[row % model.rows.length]!.slice!
        const more = changedBy(model, { kind: 'addStories', slice, count, days: [1, 5] })
        const before = simulate(model, options)
        const after = simulate(more, options)
        for (const [at, days] of before.asIs.entries())
          for (const [trial, day] of days.entries()) if (day < 366) expect(after.asIs[at]![trial]!).toBeGreaterThanOrEqual(day)
      }),
      { numRuns: 40 },
    )
  })
})

describe('FC-11: a hypothesis that is sure to hold is no hypothesis', () => {
  it('with probability 1 every number is as without it', () => {
    runs((model) => {
      const sure = { ...model, hypotheses: model.hypotheses.map((one) => ({ ...one, probability: 1 })) }
      const none = { ...model, hypotheses: [] }
      expect(simulate(sure, options)).toEqual(simulate(none, options))
    })
  })
})

describe('FC-12: a part that is switched off changes only what it should', () => {
  const without = (model: ForecastModel, part: Part) => simulate(model, { ...options, off: new Set([part]) })

  const bytes = (values: unknown): string => JSON.stringify(values, (_, value: unknown) => (ArrayBuffer.isView(value) ? Array.from(value as Float64Array) : value))

  it('the size of each story, the verdicts and the scope are drawn as before', { timeout: 60_000 }, () => {
    runs((model) => {
      const all = simulate(model, options)
      for (const part of ['pace', 'scope', 'waiting', 'gates', 'hypotheses'] as const) expect(bytes(without(model, part).work.planned)).toBe(bytes(all.work.planned))
      for (const part of ['pace', 'scope', 'gates', 'sizes', 'pivots'] as const) expect(bytes(without(model, part).verdicts)).toBe(bytes(all.verdicts))
      expect(bytes(without(model, 'scope').asIs)).toBe(bytes(all.asIs))
    }, 15)
  })

  it('without the pace all trials are equally lucky; without the sizes and all that may fail, all are one', () => {
    runs((model) => {
      const { asIs } = simulate(model, { ...options, off: new Set(['pace', 'sizes', 'hypotheses']) })
      for (const days of asIs) expect(new Set(days).size).toBe(1)
    })
  })

  it('a part that has nothing to do changes nothing', () => {
    const model = smallModel([{ id: '1' }, { id: '2', days: [1, 3] }])
    const all = simulate(model, options)
    for (const { id } of PARTS) if (id !== 'pace' && id !== 'sizes' && id !== 'calibration') expect(without(model, id)).toEqual(all)
  })
})
