import { describe, expect, it } from 'vitest'
import { amountForecast } from '../../../src/forecast/results/amountForecast'
import { causesOf } from '../../../src/forecast/results/causes'
import { failFastOrder, testedFirst } from '../../../src/forecast/results/failFastOrder'
import { dayQuantile, probabilityIn } from '../../../src/forecast/results/outcome'
import { planForecast } from '../../../src/forecast/results/planForecast'
import { whatIf } from '../../../src/forecast/results/whatIf'
import { simulate } from '../../../src/forecast/simulation/simulate'
import { addDays } from '../../../src/plan/workCalendar'
import { plainStories, smallModel } from '../smallModel'

const options = { trials: 2000, seed: 5 }
const forecastOf = (model: ReturnType<typeof smallModel>) => {
  const forecast = planForecast(model, simulate(model, { ...options, stories: true }))
  if (forecast.kind !== 'forecast') throw new Error(forecast.kind)
  return forecast
}

describe('C5: dates with their probabilities by slice, stage, milestone and story', () => {
  const model = smallModel([...plainStories(15), ...plainStories(15, 1, 16)], [{ id: 'h', story: '1', dependants: ['20', '21'], probability: 0.5 }])
  const milestones = [{ id: 'm', name: 'Fair', day: addDays(model.origin, 30), row: 1 }]
  const forecast = forecastOf({ ...model, milestones })

  it('a date is the day by whose end so many of the trials were done', () => {
    const { asIs } = forecast.slices[1]!
    for (const { confidence, day } of asIs!.dates) {
      const ahead = (Date.parse(day!) - Date.parse(model.origin)) / 86_400_000
      expect(probabilityIn(asIs!, ahead)).toBeGreaterThanOrEqual(confidence)
      expect(probabilityIn(asIs!, ahead - 1)).toBeLessThan(confidence)
    }
  })

  it('a stage ends with its last slice; T1: a milestone has the probability of its day', () => {
    expect(forecast.stages).toEqual([{ stage: 'MVP', asIs: forecast.slices[1]!.asIs, growing: forecast.slices[1]!.growing }])
    expect(forecast.milestones[0]!.asIs).toBe(probabilityIn(forecast.slices[1]!.asIs!, 30))
  })

  it('a story that a hypothesis may end is delivered at all only so often', () => {
    const [first, dependant] = ['1', '20'].map((id) => forecast.stories.find((story) => story.id === id)!.outcome)
    expect(first!.atAll).toBe(1)
    expect(Math.abs(dependant!.atAll - 0.5)).toBeLessThan(0.07)
    expect(dependant!.dates[2]).toMatchObject({ day: null, why: 'mayEnd' })
  })

  it('says how likely a slice loses a story, and how much work is expected to be spared', () => {
    expect(forecast.slices[0]!.cut).toBe(0)
    expect(Math.abs(forecast.slices[1]!.cut - 0.5)).toBeLessThan(0.05)
    expect(Math.abs(forecast.spared! - 0.5 * 2 * 4)).toBeLessThan(0.4)
  })

  it('the amount view and the date view never contradict each other', () => {
    const plain = smallModel(plainStories(30))
    const { asIs } = forecastOf(plain).slices[0]!
    const by = (asIs!.dates[1]!).day!
    expect(amountForecast(plain, by)!.atLeast85).toBeGreaterThanOrEqual(30)
    expect(amountForecast(plain, addDays(by, -1))!.atLeast85).toBeLessThan(30)
    expect(amountForecast(plain, addDays(plain.origin, -1))).toBeNull()
  })
})

describe('FC-16: why a date is as wide as it is', () => {
  it('names at most five causes, the largest first, and the hypothesis that matters among them', () => {
    const stories = [...plainStories(4), ...plainStories(30, 0, 5).map((story) => ({ ...story, days: [1, 8] as const }))]
    const model = smallModel(stories, [{ id: 'h', story: '1', dependants: stories.slice(8, 30).map(({ id }) => id), probability: 0.75 }])
    const { width, causes } = causesOf(model, 0, options)
    expect(causes.length).toBeLessThanOrEqual(5)
    expect(causes.map(({ days }) => days)).toEqual(causes.map(({ days }) => days).toSorted((a, b) => b - a))
    expect(causes).toContainEqual(expect.objectContaining({ kind: 'hypothesis', number: 1 }))
    expect(causes).toContainEqual(expect.objectContaining({ kind: 'part', part: 'pace' }))
    for (const { days } of causes) expect(days).toBeLessThanOrEqual(width)
  })
})

describe('FC-17, H3: the fail-fast order', () => {
  // The work that rests on B stands at the top of the map, its test at the bottom.
  const model = smallModel(plainStories(30).map((story) => ({ ...story, days: [3, 5] as const })), [
    { id: 'a', story: '2', dependants: ['28'], probability: 0.9 },
    { id: 'b', story: '30', dependants: ['5', '6', '7', '8', '9', '10'], probability: 0.4 },
  ])
  const order = failFastOrder(model, options)

  it('first comes what spares most for each day of test, with every figure of the sum', () => {
    expect(order.steps.map(({ hypothesis }) => hypothesis)).toEqual(['b', 'a'])
    for (const step of order.steps) {
      expect(step.sparedDays).toBeCloseTo(step.fails * (step.exposedDays - step.exposedFirstDays), 9)
      expect(step.savesDays).toBeCloseTo(step.sparedDays + step.narrowedDays, 9)
      expect(step.savesPerDay).toBeCloseTo(step.savesDays / step.testDays, 9)
    }
    const [b] = order.steps
    expect(b!.exposedDays).toBeCloseTo(b!.atStakeDays, 6)
    expect(b!.sparedDays).toBeGreaterThan(0.5 * b!.fails * b!.atStakeDays)
  })

  it('the plan played in that order throws less away than in the current one', () => {
    expect(order.gain!.failFast.thrownAwayDays).toBe(0)
    expect(order.gain!.current.thrownAwayDays).toBeGreaterThan(10)
    expect(order.gain!.failFast.p50).toBeLessThan(order.gain!.current.p50)
  })

  it('testing first draws up what the test needs, and keeps every story', () => {
    const needy = { ...model, stories: model.stories.map((story) => (story.id === '30' ? { ...story, needs: ['25'] } : story)) }
    const { stories } = testedFirst(needy, ['b'])
    expect(stories.slice(0, 2).map(({ id }) => id)).toEqual(['25', '30'])
    expect(stories).toHaveLength(30)
  })

  it('without hypotheses there is no order', () => {
    expect(failFastOrder(smallModel(plainStories(3)), options)).toMatchObject({ steps: [], row: null, gain: null })
  })

  it('says what each figure comes from: the confidence as stated and corrected, what goes together, the dates parted', () => {
    const paired = smallModel(plainStories(20), [
      { id: 'a', story: '1', dependants: ['11', '12', '13', '14', '15', '16'], probability: 0.5, dataSet: 'holdout' },
      { id: 'b', story: '2', dependants: ['17'], probability: 0.7, dataSet: 'holdout' },
      { id: 'c', story: '3', dependants: ['18'], probability: 0.7, dataSet: null },
    ])
    const { steps, row } = failFastOrder({ ...paired, hypotheses: paired.hypotheses.map((one) => ({ ...one, confidence: 0.8 })) }, options)
    const [a, b, c] = ['a', 'b', 'c'].map((id) => steps.find(({ hypothesis }) => hypothesis === id)!)
    expect(a).toMatchObject({ stated: 0.8, probability: 0.5, fails: 0.5, sameData: [2] })
    expect([b!.sameData, c!.sameData]).toEqual([[1], []])
    expect(row).toEqual({ slice: 's0', name: 'Slice 0' })
    const { now, ifHolds, ifFails, holds } = a!.narrowing!
    expect(ifFails).toBeLessThan(ifHolds)
    expect(a!.narrowedDays).toBeCloseTo((Math.max(0, now - (ifHolds * holds + ifFails * (1 - holds))) * 5) / 7, 9)
  })
})

describe('FC-18: what if', () => {
  const model = smallModel([...plainStories(15).map((story) => ({ ...story, days: [2, 6] as const })), ...plainStories(15, 1, 16)], [{ id: 'h', story: '1', dependants: ['5', '6', '7'], probability: 0.6 }])
  const p50 = (forecast: ReturnType<typeof planForecast>, row: number): string => (forecast.kind === 'forecast' ? (forecast.slices[row]!.asIs?.dates[0]!.day ?? '9999') : '')

  it('nothing changed, nothing differs', () => {
    const { now, then, costNow, costThen, droppedStories } = whatIf(model, [], options)
    expect(then).toEqual(now)
    expect(costThen).toBe(costNow)
    expect(droppedStories).toEqual([])
  })

  it('a hypothesis that failed makes the rest earlier and cheaper; one that held, dearer', () => {
    const failed = whatIf(model, [{ kind: 'verdict', hypothesis: 'h', verdict: 'invalidated' }], options)
    const held = whatIf(model, [{ kind: 'verdict', hypothesis: 'h', verdict: 'validated' }], options)
    expect(failed.costThen!).toBeLessThan(failed.costNow!)
    expect(held.costThen!).toBeGreaterThan(failed.costThen!)
    expect(p50(failed.then, 1) <= p50(held.then, 1)).toBe(true)
  })

  it('dropping a slice says what is dropped and what that saves', () => {
    const { then, droppedStories, droppedDays, costNow, costThen } = whatIf(model, [{ kind: 'dropSlice', slice: 's1' }], options)
    expect(droppedStories).toHaveLength(15)
    expect(droppedDays).toBeCloseTo(15 * 4, 6)
    expect(costNow! - costThen!).toBeCloseTo(60, 6)
    expect(then.kind === 'forecast' && then.slices[1]!.remaining).toBe(0)
  })

  it('a hypothesis that fails drops what rests on it', () => {
    const { droppedStories, droppedDays } = whatIf(model, [{ kind: 'verdict', hypothesis: 'h', verdict: 'invalidated' }], options)
    expect(droppedStories).toEqual(['5', '6', '7'])
    expect(droppedDays).toBeGreaterThan(6)
  })

  it('a new slice stands where it is put, moves what is below down, and makes only that later', () => {
    const milestones = [{ id: 'm', name: 'Fair', day: addDays(model.origin, 60), row: 1 }]
    const { now, then } = whatIf({ ...model, milestones }, [{ kind: 'addSlice', slice: 'new', name: 'Pilot', after: 's0', count: 8, days: [2, 6] }], options)
    if (now.kind !== 'forecast' || then.kind !== 'forecast') throw new Error('no forecast')
    expect(then.slices.map(({ slice, remaining }) => [slice, remaining])).toEqual([['s0', 15], ['new', 8], ['s1', 15]])
    expect(p50(then, 0)).toBe(p50(now, 0))
    expect(p50(then, 2) > p50(now, 1)).toBe(true)
    expect(then.milestones[0]!.asIs).toBeLessThan(now.milestones[0]!.asIs)
  })

  it('half the people from tomorrow on make it later; a pivot drops some and adds some', () => {
    const half = whatIf(model, [{ kind: 'capacity', from: model.origin, to: addDays(model.origin, 400), part: 0.5 }], options)
    expect(p50(half.then, 1) > p50(half.now, 1)).toBe(true)
    const pivot = whatIf(model, [{ kind: 'pivot', hypothesis: 'h', dropped: ['5', '6', '7'], added: [{ slice: 's0', count: 2, days: [1, 3] }] }], options)
    expect(pivot.droppedStories).toEqual(['5', '6', '7'])
    expect(pivot.then.kind === 'forecast' && pivot.then.slices[0]!.remaining).toBe(14)
  })

  it('the same draws before and after: an untouched slice keeps its dates to the day', () => {
    const { now, then } = whatIf(model, [{ kind: 'addStories', slice: 's1', count: 4, days: null }], options)
    expect(p50(then, 0)).toBe(p50(now, 0))
    expect(p50(then, 1) > p50(now, 1)).toBe(true)
  })

  it('what it names and the plan does not know changes nothing', () => {
    const { now, then } = whatIf(model, [{ kind: 'verdict', hypothesis: 'no', verdict: 'invalidated' }, { kind: 'addStories', slice: 'no', count: 3, days: null }, { kind: 'testFirst', hypothesis: 'no' }], options)
    expect(then).toEqual(now)
  })

  it('a date further down is found by the same quantiles as anywhere', () => {
    const days = Uint16Array.of(5, 1, 9, 366)
    expect([0.25, 0.5, 0.75, 1].map((share) => dayQuantile(days, share))).toEqual([1, 5, 9, 366])
  })
})
