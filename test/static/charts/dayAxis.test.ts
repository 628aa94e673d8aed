import { expect, test } from 'vitest'
import { dayAxis, daysBetween } from '../../../static/ui/charts/dayAxis'
import { createDayWords } from '../../../static/ui/charts/useDayWords'

const words = createDayWords('en-GB', 2026)
const texts = (from: string, days: number, most: number): readonly string[] => dayAxis(from, days, most, words).map(({ text }) => text)

test('C4: an axis of one year names months, one that spans years names each year once, where it begins', () => {
  expect(texts('2026-01-15', 120, 12)).toEqual(['Feb', 'Mar', 'Apr', 'May'])
  expect(texts('2026-10-15', 180, 12)).toEqual(['Nov 2026', 'Dec', 'Jan 2027', 'Feb', 'Mar', 'Apr'])
  expect(texts('2026-08-15', 420, 4)).toEqual(['Sept 2026', 'Jan 2027', 'May', 'Sept'])
})

test('C4: a short axis names Mondays, and never more marks than there is room for', () => {
  expect(texts('2026-11-21', 20, 9)).toEqual(['23 Nov', '30 Nov', '7 Dec'])
  expect(dayAxis('2026-01-01', 2000, 5, words).length).toBeLessThanOrEqual(5)
  expect(dayAxis('2026-01-01', 60, 0.2, words).length).toBe(1)
})

test('C4: marks stand where their days are, across changes of the clock', () => {
  expect(daysBetween('2026-03-01', '2026-04-01')).toBe(31)
  expect(dayAxis('2026-03-01', 90, 12, words).map(({ ahead }) => ahead)).toEqual([0, 31, 61])
})

test('C4: a year is still named where another label takes the place of its first month', () => {
  expect(dayAxis('2026-10-15', 180, 12, words, (ahead) => ahead < 60 || ahead > 100).map(({ text }) => text)).toEqual(['Nov 2026', 'Dec', 'Feb 2027', 'Mar', 'Apr'])
})
