import { expect, test } from 'vitest'
import { addDays } from '../../../src/plan/workCalendar'
import { createDayWords } from '../../../static/ui/charts/useDayWords'
import { dateRows, daysShown, readingAt } from '../../../static/ui/forecast/dateRows'
import { forecastCsv } from '../../../static/ui/forecast/forecastCsv'
import { madeForecast } from './madeForecast'

const words = createDayWords('en-GB', 2026)
const SECRET = { withheld: true } as const

function withMilestone() {
  const { model } = madeForecast()
  return madeForecast({ milestones: [{ id: 'beta', name: '=Beta', day: addDays(model.origin, 20), row: 0 }] })
}

test('C5: one row for each slice with open stories, and T1: its milestones with their probabilities', () => {
  const { forecast, model } = withMilestone()
  const rows = dateRows(forecast, model, 'asIs')
  expect(rows.map(({ name }) => name)).toEqual(['Slice 0', 'Slice 1'])
  expect(rows[0]!.milestones.map(({ id }) => id)).toEqual(['beta'])
  expect(rows[0]!.milestones[0]!.probability).toBeGreaterThan(0)
  expect(rows[0]!.milestones[0]!.probability).toBeLessThan(1)
})

test('C5: every day reads how likely each slice is done by then, never less on a later day, and what is due', () => {
  const { forecast, model } = withMilestone()
  const rows = dateRows(forecast, model, 'asIs')
  const reading = readingAt(rows, forecast.origin, 20, words)
  expect(reading).toMatch(/\d{4}: Slice 0 (less than 5|more than 95|\d+) %, Slice 1 .* %; =Beta is due$/)
  const share = (ahead: number): number => Number(/Slice 0 (\d+) %/.exec(readingAt(rows, forecast.origin, ahead, words))?.[1] ?? Number.NaN)
  const shares = Array.from({ length: 60 }, (_, ahead) => share(ahead)).filter((one) => !Number.isNaN(one))
  expect(shares).toEqual(shares.toSorted((a, b) => a - b))
})

test('C5: the picture reaches to the last date, a year at most', () => {
  const { forecast, model } = withMilestone()
  const rows = dateRows(forecast, model, 'asIs')
  expect(daysShown(rows, forecast.origin)).toBeGreaterThan(20)
  const none = rows.map((row) => ({ ...row, milestones: [], outcome: { ...row.outcome, dates: row.outcome.dates.map(({ confidence }) => ({ confidence, day: null, why: 'beyond' as const })) } }))
  expect(daysShown(none, forecast.origin)).toBe(364)
  expect(daysShown([], forecast.origin)).toBeLessThanOrEqual(364)
})

test('C5: a withheld name stays withheld', () => {
  const { model } = madeForecast()
  const { forecast } = madeForecast({ rows: model.rows.map((row) => ({ ...row, name: SECRET })) })
  expect(dateRows(forecast, model, 'asIs').map(({ name }) => name)).toEqual(['withheld', 'withheld'])
})

test('C5: the table file has each slice by both scopes, each milestone and each story, as of a moment; no formula, no certainty', () => {
  const { forecast, model } = withMilestone()
  const file = forecastCsv(forecast, { model, chosen: addDays(forecast.origin, 30), nameOf: (id) => `=S-${id}` })
  const lines = file.trimEnd().split('\r\n')
  expect(lines.filter((line) => line.includes(',slice,'))).toHaveLength(4)
  expect(lines.filter((line) => line.includes(',milestone,'))).toHaveLength(2)
  expect(lines.filter((line) => line.includes(',story,'))).toHaveLength(12)
  expect(lines.slice(1).every((line) => line.startsWith(new Date(forecast.at).toISOString()))).toBe(true)
  expect(file).not.toMatch(/(^|,)=/m)
  expect(file).not.toMatch(/,(1|0)\r?$/m)
})
