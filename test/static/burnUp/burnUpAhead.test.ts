import { expect, test } from 'vitest'
import { fanOf } from '../../../src/forecast/results/fan'
import type { PlanForecast } from '../../../src/forecast/results/planForecast'
import { addDays } from '../../../src/plan/workCalendar'
import type { BurnUp } from '../../../src/plan/views/burnUp'
import { burnUpAhead } from '../../../static/ui/burnUp/burnUpAhead'
import { burnUpCsv } from '../../../static/ui/burnUp/burnUpCsv'
import { aheadSentence } from '../../../static/ui/burnUp/burnUpWords'
import { createDayWords } from '../../../static/ui/charts/useDayWords'
import { madeForecast } from '../forecast/madeForecast'

const words = createDayWords('en-GB', 2026)
const amount = (stories: number) => ({ stories, days: stories * 4, unestimated: 0 })

function burnUpOf(origin: string): BurnUp {
  return { points: [{ day: addDays(origin, -30), scope: amount(10), done: amount(0) }, { day: origin, scope: amount(20), done: amount(8) }], changes: [] }
}

test('C5: the fan goes from what is delivered to the scope, as far as its slow edge needs', () => {
  const { forecast, model } = madeForecast()
  const ahead = burnUpAhead(burnUpOf(forecast.origin), forecast, model, fanOf(model, 364))!
  expect(ahead.isGuess).toBe(false)
  expect(ahead.points[0]!.low[0.85]).toBe(8)
  expect(ahead.points.at(-1)!.low[0.95]).toBe(20)
  expect(ahead.points.length).toBeLessThan(300)
  const sentence = aheadSentence(ahead, ahead.points[10]!, words)
  expect(sentence).toMatch(/: at least \d+ of 20 stories delivered with 85 % confidence, \d+ with 95 %, \d+ with 50 %$/)
  expect(aheadSentence(ahead, ahead.points.at(-1)!, words)).toContain('all 20 stories delivered with 85 % confidence')
})

test('T1: a milestone stands on its day, at what it needs, with its probability; the picture reaches to it', () => {
  const { model: plain } = madeForecast()
  const day = addDays(plain.origin, 200)
  const { forecast, model } = madeForecast({ milestones: [{ id: 'beta', name: 'Beta', day, row: 0 }] })
  const ahead = burnUpAhead(burnUpOf(forecast.origin), forecast, model, fanOf(model, 364))!
  expect(ahead.milestones).toMatchObject([{ name: 'Beta', day, stories: 14 }])
  expect(ahead.points.length).toBeGreaterThan(200)
  expect(aheadSentence(ahead, ahead.points[201]!, words)).toMatch(/; Beta is due, met with (more than 95|\d+) %$/)
})

test('C5: without a pace the fan is a guess in straight lines, called so, and not sharper than 85 %', () => {
  const { model: paced } = madeForecast()
  const { forecast, model } = madeForecast({ pace: { kind: 'guess', hands: 1, effortDays: 4, delivered: 2, days: 5 }, workDaysAWeek: paced.workDaysAWeek })
  const ahead = burnUpAhead(burnUpOf(forecast.origin), forecast, model, null)!
  expect(ahead.isGuess).toBe(true)
  const sentence = aheadSentence(ahead, ahead.points[5]!, words)
  expect(sentence).toMatch(/a guess$/)
  expect(sentence).not.toContain('95 %')
})

test('C5: where there is no forecast the burn-up ends today', () => {
  const { model } = madeForecast()
  const nothing: PlanForecast = { kind: 'tooLittle', why: 'noSizes', remaining: 3, estimated: 0 }
  expect(burnUpAhead(burnUpOf(model.origin), nothing, model, null)).toBeNull()
})

test('C4: the burn-up leaves as a table, its days to come with what is delivered at least', () => {
  const { forecast, model } = madeForecast()
  const view = burnUpOf(forecast.origin)
  const ahead = burnUpAhead(view, forecast, model, fanOf(model, 364))!
  const lines = burnUpCsv(view, new Map(), ahead).trimEnd().split('\r\n')
  expect(lines).toHaveLength(1 + view.points.length + ahead.points.length - 1)
  expect(lines[2]).toBe(`${forecast.origin},20,8,80,32,0,,,,`)
  expect(lines.at(-1)).toMatch(/,20,20,20$/)
})
