import { describe, expect, it } from 'vitest'
import type { FailFastStep } from '../../../src/forecast/results/failFastOrder'
import type { ForecastDay, Outcome } from '../../../src/forecast/results/outcome'
import type { PlanForecast, SliceOutcome } from '../../../src/forecast/results/planForecast'
import { createDayWords } from '../../../static/ui/charts/useDayWords'
import { atLeastText, basisSentence, cautionsOf, wasteSentence } from '../../../static/ui/forecast/basisWords'
import { causeName, causeRemedy, widthSentence } from '../../../static/ui/forecast/causeWords'
import { forecastAnswer, sliceAnswer } from '../../../static/ui/forecast/forecastAnswer'
import { probabilityText } from '../../../static/ui/forecast/outcomeWords'
import { usualScope } from '../../../static/ui/forecast/usualDay'
import { PARTS } from '../../../src/forecast/parts'
import { madeForecast } from './madeForecast'

const words = createDayWords('en-GB', 2026)

function outcome(half: string | null, likely: string | null, why: 'beyond' | 'mayEnd' = 'beyond', atAll = 1): Outcome {
  const date = (confidence: 0.5 | 0.85 | 0.95, day: string | null): ForecastDay => (day === null ? { confidence, day, why } : { confidence, day })
  return { dates: [date(0.5, half), date(0.85, likely), date(0.95, null)], atAll, byDay: [0.1, 0.5, 0.9] }
}

const slice = (growing: Outcome | null, asIs: Outcome | null, more: Partial<SliceOutcome> = {}): SliceOutcome => ({
  slice: 'mvp', name: 'MVP', investment: 'MVP', remaining: 3, unestimated: 0, growing, asIs, outgrows: false, cut: 0, ...more,
})
const step = (savesDays: number): FailFastStep => ({ number: 3, savesDays }) as FailFastStep

describe('the answer', () => {
  it('C5: a date with its confidence, and what is gained if nothing is added', () => {
    expect(sliceAnswer(slice(outcome('2026-03-01', '2026-03-12'), outcome('2026-02-20', '2026-03-02')), words)).toBe('MVP: 85 % by 12 March (by 2 March if nothing is added)')
    expect(sliceAnswer(slice(outcome('2026-03-01', '2026-03-12'), outcome('2026-03-01', '2026-03-12')), words)).toBe('MVP: 85 % by 12 March')
  })

  it('C5: where growth outruns the pace it says so, instead of a date', () => {
    const still = outcome('2026-03-01', '2026-03-12')
    expect(sliceAnswer(slice(outcome(null, null), still, { outgrows: true }), words)).toBe('MVP: 85 % by 12 March if nothing is added; at this growth it does not finish')
    expect(sliceAnswer(slice(outcome('2026-11-01', null), still), words)).toContain('as it keeps growing, not within a year')
  })

  it('C5: a slice that a failed hypothesis may end has no date, but says how likely it is delivered at all', () => {
    const may = outcome('2026-05-02', null, 'mayEnd', 0.62)
    expect(sliceAnswer(slice(may, may), words)).toBe('MVP: delivered at all with 62 %, as a hypothesis below it may fail; 50 % by 2 May')
  })

  it('H3: the test that saves most is named in the same sentence, and none that saves nothing', () => {
    const { forecast } = madeForecast()
    expect(forecastAnswer(forecast, step(9.2), words)).toMatch(/^Slice 0: 85 % by .*; testing H-3 first saves 9 days on average\.$/)
    expect(forecastAnswer(forecast, step(0.2), words)).not.toContain('H-3')
    expect(forecastAnswer(forecast, null, words)).toMatch(/\.$/)
  })

  it('C5: with nothing to go by there is a sentence and no number of its own', () => {
    const little: PlanForecast = { kind: 'tooLittle', why: 'noSizes', remaining: 8, estimated: 2 }
    expect(forecastAnswer(little, null, words)).toBe('There is too little to say when it will be done: nothing like a pace yet, and only 2 of 8 open stories have a size.')
    expect(forecastAnswer({ kind: 'done', delivered: 1 }, null, words)).toBe('Everything in the plan is delivered: 1 story.')
  })

  it('C5: no probability is ever 0 or 100', () => {
    expect([0, 0.04, 0.05, 0.5, 0.954, 1].map(probabilityText)).toEqual(['less than 5 %', 'less than 5 %', '5 %', '50 %', 'more than 95 %', 'more than 95 %'])
  })
})

describe('the basis', () => {
  const pace = { kind: 'pace', delivered: 8, days: 60, since: '2026-01-05', unit: 'items', isThin: true, earlyFrom: '2026-04-01', widening: 1.5 } as const

  it('C5: says how much was delivered in which time, and in what it is counted', () => {
    expect(basisSentence(pace, words)).toBe('Drawn from the team’s own pace: 8 stories delivered on 60 days since 5 January, counted in stories.')
    expect(basisSentence({ ...pace, unit: 'equivalents' }, words)).toContain('story equivalents (an average story is 1)')
  })

  it('C5: thin data, an early estimate, a widened record and a guess are labelled', () => {
    expect(cautionsOf(pace, words).map(({ label }) => label)).toEqual(['Little to go by', 'Early estimate', 'Widened'])
    expect(cautionsOf({ ...pace, isThin: false, earlyFrom: null, widening: 1 }, words)).toEqual([])
    expect(cautionsOf({ kind: 'guess', hands: 2, delivered: 0, days: 3 }, words).map(({ label }) => label)).toEqual(['Guess'])
  })

  it('C5: an amount of nothing is no promise', () => {
    expect(atLeastText(0, pace)).toBe('perhaps none')
    expect(atLeastText(1, { ...pace, unit: 'equivalents' })).toBe('at least 1 story equivalent')
  })

  it('H4: work thrown away is said with its unit, and nothing where there is none', () => {
    const { forecast } = madeForecast()
    expect(wasteSentence({ ...forecast, thrownAway: 6.31, spared: 1 })).toBe(
      'On average 6.3 effort days of work will be thrown away because a hypothesis fails after it is done. 1 effort day of work will not be needed at all.',
    )
    expect(wasteSentence({ ...forecast, thrownAway: null, spared: null })).toBe('')
    expect(wasteSentence({ ...forecast, thrownAway: 0, spared: 0.01 })).toBe('')
  })
})

describe('why it is not surer', () => {
  it('C5: every part of the model has a name and something to do about it', () => {
    for (const { id } of PARTS) {
      expect(causeName({ kind: 'part', part: id, days: 3 })).not.toBe('')
      expect(causeRemedy({ kind: 'part', part: id, days: 3 })).toMatch(/\.$/)
    }
    expect(causeName({ kind: 'hypothesis', hypothesis: 'h', number: 3, days: 3 })).toBe('H-3 may fail')
  })

  it('C5: says against what the causes are measured, in days', () => {
    expect(widthSentence({ width: 74, causes: [{ kind: 'part', part: 'pace', days: 30 }] }, 'MVP')).toContain('there are 74 days for MVP')
    expect(widthSentence({ width: 1, causes: [] }, 'MVP')).not.toMatch(/\d/)
  })
})

it('C5: the picture shows the scope as it is where growth leaves no date', () => {
  const { forecast } = madeForecast()
  expect(usualScope(forecast)).toBe('growing')
  const outgrown = slice(outcome(null, null), outcome('2026-03-01', '2026-03-12'), { outgrows: true })
  expect(usualScope({ ...forecast, slices: [outgrown] })).toBe('asIs')
})
