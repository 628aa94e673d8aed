import { describe, expect, it } from 'vitest'
import { daysUntil, paceForecast, probabilityOf } from '../../../src/forecast/pace/paceForecast'
import { dayQuantile } from '../../../src/forecast/results/outcome'
import { BEYOND } from '../../../src/forecast/simulation/pathTable'
import { simulate } from '../../../src/forecast/simulation/simulate'
import { ENDED } from '../../../src/forecast/simulation/simulation'
import { plainStories, smallModel } from '../smallModel'

const options = { trials: 2000, seed: 7 }
const mean = (values: ArrayLike<number>): number => Array.from(values).reduce((sum, value) => sum + value, 0) / values.length

describe('FC-3: the plan keeps the calibrated part exact', () => {
  it.each([5, 30, 80])('%i average stories and nothing else: the very days of the count forecast', (count) => {
    const model = smallModel(plainStories(count))
    if (model.pace.kind !== 'pace') throw new Error('no pace')
    const forecast = paceForecast(model.pace.pace, (day) => model.weights[day]!)
    const expected = daysUntil(forecast, count, [0.05, 0.5, 0.85, 0.95])
    const { asIs } = simulate(model, { trials: 20_000, seed: 7 })
    expect([0.05, 0.5, 0.85, 0.95].map((share) => dayQuantile(asIs[0]!, share))).toEqual(expected.map((day) => day ?? BEYOND))
    const within28 = Array.from(asIs[0]!).filter((day) => day <= 28).length / 20_000
    expect(Math.abs(within28 - probabilityOf(forecast, 28, count))).toBeLessThanOrEqual(1 / 20_000)
  })

  it('sizes count: twice the work is done as late as twice the stories', () => {
    const large = smallModel(plainStories(20)).stories.map((story) => ({ ...story, size: { ...story.size, ranges: [{ min: 2, max: 2, weight: 1 }] } }))
    const { asIs } = simulate(smallModel(plainStories(20), [], { stories: large }), options)
    expect(asIs[0]).toEqual(simulate(smallModel(plainStories(40)), options).asIs[0])
  })
})

describe('FC-4: the same seed gives the same numbers everywhere', () => {
  const model = smallModel(
    plainStories(30).map((story, index) => ({ ...story, days: [1 + (index % 3), 4 + index], row: Math.floor(index / 10) })),
    [{ id: 'h1', story: '3', dependants: ['12', '13'], probability: 0.6, dataSet: 'd' }, { id: 'h2', story: '9', dependants: ['20'], probability: 0.5, dataSet: 'd' }],
  )

  it('numbers written down once, made of nothing but whole-number arithmetic and sums', () => {
    const { asIs, work, verdicts } = simulate(model, { trials: 1000, seed: 42 })
    expect([0, 1, 2].map((row) => [0.15, 0.5, 0.85].map((share) => dayQuantile(asIs[row]!, share)))).toMatchInlineSnapshot(`
      [
        [
          13,
          22,
          37,
        ],
        [
          36,
          57,
          96,
        ],
        [
          81,
          118,
          202,
        ],
      ]
    `)
    expect(mean(verdicts['h1']!)).toMatchInlineSnapshot(`0.592`)
    expect(mean(work.planned).toFixed(6)).toMatchInlineSnapshot(`"86.862162"`)
  })

  it('another seed gives others, though much the same dates', () => {
    const [one, other] = [1, 2].map((seed) => simulate(model, { trials: 2000, seed }))
    expect(other!.asIs[2]).not.toEqual(one!.asIs[2])
    expect(Math.abs(dayQuantile(one!.asIs[2]!, 0.85) - dayQuantile(other!.asIs[2]!, 0.85))).toBeLessThanOrEqual(10)
  })
})

describe('FC-7: scope has two answers', () => {
  const growing = (added: number, dropped = 0) => {
    const model = smallModel(plainStories(30))
    return { ...model, rows: model.rows.map((row) => ({ ...row, growth: { added, dropped } })) }
  }

  it('without growth both are the same', () => {
    const { asIs, growing: later } = simulate(growing(0), options)
    expect(later).toEqual(asIs)
  })

  it('the more comes in, the later; dropped items take of it', () => {
    const p50 = (added: number, dropped = 0): number => dayQuantile(simulate(growing(added, dropped), options).growing[0]!, 0.5)
    expect(p50(0.1)).toBeGreaterThan(p50(0))
    expect(p50(0.3)).toBeGreaterThan(p50(0.1))
    expect(p50(0.3, 0.2)).toBeLessThan(p50(0.3))
  })

  it('what grows faster than it is worked off is never done', () => {
    expect(dayQuantile(simulate(growing(2), options).growing[0]!, 0.5)).toBe(BEYOND)
  })

  it('around its rate growth is Poisson: the date with a sure rate is about the one that the published rule gives', () => {
    const model = growing(0.2)
    if (model.pace.kind !== 'pace') throw new Error('no pace')
    const forecast = paceForecast(model.pace.pace, (day) => model.weights[day]!)
    const [expected] = daysUntil(forecast, 30, [0.5], (day) => Math.ceil(0.2 * forecast.ahead[day]!))
    expect(Math.abs(dayQuantile(simulate(model, options).growing[0]!, 0.5) - expected!)).toBeLessThanOrEqual(2)
  })
})

describe('FC-9: hypotheses that fail', () => {
  const stories = plainStories(30)
  const one = { id: 'h', story: '1', dependants: ['11', '12', '13', '14'], probability: 0.7 }

  it('holds in the share of trials that its probability says', () => {
    expect(Math.abs(mean(simulate(smallModel(stories, [one]), { trials: 20_000, seed: 1 }).verdicts['h']!) - 0.7)).toBeLessThan(0.01)
  })

  it('drops its dependants, and by half the chance half of the work comes back', () => {
    const { work } = simulate(smallModel(stories, [one], { inconclusive: 0 }), { trials: 20_000, seed: 1 })
    expect(Math.abs(mean(work.dropped) - 0.3 * 4)).toBeLessThan(0.06)
    expect(Math.abs(mean(work.extra) - 0.3 * 0.5 * 0.5 * 4)).toBeLessThan(0.03)
  })

  it('a failed one whose consequence nobody has drawn drops them in every trial', () => {
    const { cut } = simulate(smallModel(stories, [{ ...one, probability: 0, isFailed: true }]), options)
    expect(cut[0]).toBe(options.trials)
  })

  it('ends a slice of which nothing else is left: it may not be delivered at all', () => {
    const model = smallModel([{ id: '1' }, { id: '2', row: 1 }], [{ ...one, dependants: ['2'] }], { pivots: { probability: 0, replaced: 0.5, pivots: 0 } })
    const ended = Array.from(simulate(model, options).asIs[1]!).filter((day) => day === ENDED).length / options.trials
    expect(Math.abs(ended - 0.3)).toBeLessThan(0.04)
  })

  it('a question whose own story was dropped is not asked any more, and takes what rests on it along', () => {
    const chain = [one, { id: 'g', story: '11', dependants: ['20'], probability: 0.9 }]
    const { verdicts } = simulate(smallModel(stories, chain), options)
    for (let trial = 0; trial < options.trials; trial += 1) if (verdicts['h']![trial] === 0) expect(verdicts['g']![trial]).toBe(0)
  })

  it('a test without a verdict is repeated, and costs time', () => {
    const p50 = (inconclusive: number): number => dayQuantile(simulate(smallModel(stories.slice(0, 14), [one], { inconclusive }), options).asIs[0]!, 0.5)
    expect(p50(0.9)).toBeGreaterThan(p50(0))
  })

  it('those on the same data set fail together more often than others', () => {
    const both = (dataSet: string | null): number => {
      const two = [{ ...one, dataSet }, { id: 'g', story: '2', dependants: ['15'], probability: 0.7, dataSet }]
      const { verdicts } = simulate(smallModel(stories, two), { trials: 20_000, seed: 3 })
      return mean(verdicts['h']!.map((held, trial) => (held === 0 && verdicts['g']![trial] === 0 ? 1 : 0)))
    }
    expect(Math.abs(both(null) - 0.09)).toBeLessThan(0.01)
    expect(both('runs')).toBeGreaterThan(0.11)
    expect(both('runs')).toBeLessThan(0.2)
  })
})

describe('FC-10: dependants wait for a verdict', () => {
  const late = plainStories(6).map((story) => ({ ...story, row: story.id === '2' ? 1 : 0 }))
  const sure = { pivots: { probability: 0, replaced: 0, pivots: 0 }, inconclusive: 0 }

  it('a test that comes before them holds them up; the rest of the work goes on', () => {
    const test = { id: 'h', story: '1', dependants: ['2'], probability: 0.98, testDays: 60 }
    const { asIs } = simulate(smallModel(late, [test], sure), options)
    const { asIs: without } = simulate(smallModel(late), options)
    expect(dayQuantile(asIs[1]!, 0.5)).toBeGreaterThanOrEqual(84)
    expect(dayQuantile(without[1]!, 0.5)).toBeLessThan(20)
    expect(dayQuantile(asIs[0]!, 0.5)).toBe(dayQuantile(without[0]!, 0.5))
  })

  it('work that stands before its test is done at a risk: thrown away when it fails', () => {
    const after = { id: 'h', story: '6', dependants: ['3', '4'], probability: 0.5 }
    const { work } = simulate(smallModel(plainStories(6), [after], sure), options)
    expect(Math.abs(mean(work.lost) - 1)).toBeLessThan(0.1)
    expect(mean(work.dropped)).toBe(0)
  })

  it('a test whose own story is delivered or dropped is asked before the first work that needs it, whatever was drawn before', () => {
    const orphan = { id: 'h', story: 'delivered', dependants: ['3', '4'], probability: 0.5, testDays: 5 }
    const model = smallModel(late, [orphan], sure)
    const { asIs, work, verdicts } = simulate(model, options)
    expect(dayQuantile(asIs[0]!, 0.95)).toBeLessThan(90)
    expect(work.planned.every((planned, trial) => Math.abs(planned + work.extra[trial]! - work.done[trial]! - work.dropped[trial]!) < 1e-9)).toBe(true)
    expect(Math.abs(mean(work.dropped) - 1)).toBeLessThan(0.1)
    expect(mean(work.lost)).toBe(0)
    expect(Math.abs(mean(verdicts['h']!) - 0.5)).toBeLessThan(0.05)
    const certain = simulate(smallModel(late, [{ ...orphan, probability: 0.999 }], sure), options)
    expect(dayQuantile(certain.asIs[0]!, 0.5)).toBeGreaterThanOrEqual(dayQuantile(simulate(smallModel(late), options).asIs[0]!, 0.5))
    expect(dayQuantile(certain.asIs[0]!, 0.5)).toBeLessThan(45)
  })

  it('where nothing is left but what an orphaned hypothesis drops, it may not be delivered at all', () => {
    const model = smallModel([{ id: '1' }, { id: '2', row: 1 }], [{ id: 'h', story: 'gone', dependants: ['2'], probability: 0.7 }], sure)
    const ended = Array.from(simulate(model, options).asIs[1]!).filter((day) => day === ENDED).length / options.trials
    expect(Math.abs(ended - 0.3)).toBeLessThan(0.04)
  })

  it('a gate that is not passed holds up its slice and no other', () => {
    const model = smallModel([...plainStories(5), ...plainStories(5, 1, 6)])
    const gated = { ...model, rows: model.rows.map((row, index) => (index === 1 ? { ...row, notBefore: 100 } : row)) }
    const { asIs } = simulate(gated, options)
    expect(asIs[0]).toEqual(simulate(model, options).asIs[0])
    expect(Math.min(...asIs[1]!)).toBeGreaterThan(100)
  })
})
