import { describe, expect, it } from 'vitest'
import { backTest } from '../../../src/forecast/backTest/backTest'
import { parseClosings, thinned } from '../../../src/forecast/backTest/closings'
import { PERCENTS, countScore, pinballLoss } from '../../../src/forecast/scoring'

const steady = { name: 'steady', first: 20_000, counts: Array.from({ length: 500 }, (_, day) => (day % 7 < 5 ? 1 : 0)) }
const options = { horizons: [14], every: 28, warmup: 364, visible: 364, when: [], seed: 1 }

describe('FC-2: a back-test shows the method only what lay before', () => {
  it('reads closing dates in any order and counts days from the earliest', () => {
    expect(parseClosings('p', '2026-05-04\n2026-05-02\n\n2026-05-04\n')).toEqual({ kind: 'read', closings: { name: 'p', first: 20_575, counts: [1, 0, 2] } })
  })

  it('names the line that is no date', () => {
    expect(parseClosings('p', '2026-05-04\nyesterday')).toEqual({ kind: 'unreadable', line: 2, text: 'yesterday' })
    expect(parseClosings('p', '2026-02-40')).toMatchObject({ kind: 'unreadable', line: 1 })
    expect(parseClosings('p', '\n\n')).toEqual({ kind: 'empty' })
  })

  it('takes its origins at the warm-up and each step after it, as long as the outcome is known', () => {
    expect(backTest(steady, options).counts.map(({ origin }) => origin - steady.first)).toEqual([364, 392, 420, 448, 476])
  })

  it('does not change when the future does', () => {
    const other = { ...steady, counts: steady.counts.map((count, day) => (day >= 392 ? 9 : count)) }
    const [first, second] = [steady, other].map((closings) => backTest(closings, options).counts.slice(0, 2))
    expect(second!.map(({ quantiles }) => quantiles)).toEqual(first!.map(({ quantiles }) => quantiles))
  })

  it('leaves out an origin at which the project slept', () => {
    const asleep = { ...steady, counts: steady.counts.map((count, day) => (day > 300 && day < 395 ? 0 : count)) }
    expect(backTest(asleep, options).counts.map(({ origin }) => origin - steady.first)).not.toContain(392)
  })

  it('thins a project to a small team, the same for the same seed', () => {
    const small = thinned(steady, 3, 7)
    expect(small).toEqual(thinned(steady, 3, 7))
    expect(small).not.toEqual(thinned(steady, 3, 8))
    const perFortnight = (small.counts.reduce((sum, count) => sum + count, 0) / small.counts.length) * 14
    expect(Math.abs(perFortnight - 3)).toBeLessThan(0.8)
    expect(small.counts.every((count, day) => count <= steady.counts[day]!)).toBe(true)
  })
})

describe('FC-2: scores', () => {
  it('a forecast that was sure and right loses nothing; being off by one costs half an item on average', () => {
    expect(pinballLoss(PERCENTS.map(() => 5), 5)).toBe(0)
    expect(pinballLoss(PERCENTS.map(() => 5), 6)).toBeCloseTo(0.5, 10)
  })

  it('counts the ends of an interval as within', () => {
    const quantiles = PERCENTS.map((percent) => Math.round(percent * 100))
    expect(countScore([{ quantiles, actual: 10, scale: 1 }, { quantiles, actual: 91, scale: 1 }])).toMatchObject({ forecasts: 2, within80: 0.5, within90: 1, kept85: 0.5, kept50: 0.5 })
    expect(countScore([])).toBeNull()
  })
})
