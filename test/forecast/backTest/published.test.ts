import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import type { CountCase, DateCase } from '../../../src/forecast/backTest/backTest'
import { backTest } from '../../../src/forecast/backTest/backTest'
import { parseClosings } from '../../../src/forecast/backTest/closings'
import { countScore } from '../../../src/forecast/scoring'

const DATA = fileURLToPath(new URL('../../../../shared/data/throughput', import.meta.url))
const isThere = existsSync(DATA)
if (!isThere) console.warn(`Skipped: the back-test on twenty public projects, as ${DATA} is not there.`)

function casesOf(visible: number, when: readonly number[] = []): { readonly counts: readonly CountCase[]; readonly dates: readonly DateCase[] } {
  const all = readdirSync(DATA)
    .filter((name) => name.endsWith('.csv'))
    .flatMap((name) => {
      const parsed = parseClosings(name, readFileSync(`${DATA}/${name}`, 'utf8'))
      return parsed.kind === 'read' ? [backTest(parsed.closings, { horizons: [14, 28, 84], every: 28, warmup: 364, visible, when, seed: 1 })] : []
    })
  return { counts: all.flatMap(({ counts }) => counts), dates: all.flatMap(({ dates }) => dates) }
}

const scoreOf = (cases: readonly CountCase[], horizon: number, by: 'quantiles' | 'resampled' | 'level' = 'quantiles') =>
  countScore(cases.filter((one) => one.horizon === horizon).map((one) => ({ quantiles: one[by], actual: one.actual, scale: one.scale })))!

describe.skipIf(!isThere)('FC-1: on the twenty public projects the pace is as calibrated as published', () => {
  const whole = isThere ? casesOf(364, [10, 30, 100]) : { counts: [], dates: [] }

  it.each([
    [14, 1749, 0.831, 0.909, 0.247],
    [28, 1742, 0.815, 0.893, 0.316],
    [84, 1714, 0.818, 0.891, 0.362],
  ])('%i days ahead: coverage and loss, below both baselines', (horizon, forecasts, within80, within90, loss) => {
    const score = scoreOf(whole.counts, horizon)
    expect(score.forecasts).toBe(forecasts)
    expect(Math.abs(score.within80 - within80)).toBeLessThan(0.003)
    expect(Math.abs(score.within90 - within90)).toBeLessThan(0.003)
    expect(Math.abs(score.loss - loss)).toBeLessThan(0.001)
    expect(score.loss).toBeLessThan(scoreOf(whole.counts, horizon, 'resampled').loss)
    expect(score.loss).toBeLessThan(scoreOf(whole.counts, horizon, 'level').loss)
  })

  it.each([
    [10, 0.875],
    [30, 0.885],
    [100, 0.909],
  ])('%i items: dates at 85 %% that were kept', (items, kept) => {
    const named = whole.dates.filter((one) => one.items === items && one.foretold[2] !== null)
    const inTime = named.filter(({ actual, foretold }) => actual !== null && actual <= foretold[1]!)
    expect(Math.abs(inTime.length / named.length - kept)).toBeLessThan(0.01)
  })

  it('with nothing but the last 28 days it still knows how little it knows', { timeout: 60_000 }, () => {
    const { counts } = casesOf(28)
    for (const [horizon, within80, loss] of [[14, 0.852, 0.272], [28, 0.841, 0.343], [84, 0.817, 0.398]] as const) {
      const score = scoreOf(counts, horizon)
      expect(Math.abs(score.within80 - within80)).toBeLessThan(0.003)
      expect(Math.abs(score.loss - loss)).toBeLessThan(0.001)
    }
  })
})
