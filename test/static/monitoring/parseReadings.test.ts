import { describe, expect, it } from 'vitest'
import { MOST_LINES, parseReadings } from '../../../static/ui/areas/monitoring/parseReadings'
import { momentToWallTime, wallTimeToMoment } from '../../../static/ui/areas/monitoring/wallTime'
import { toPoints } from '../../../static/ui/areas/monitoring/readingPoints'

const NOW = Date.UTC(2026, 4, 3, 12)
const parse = (text: string, timeZone = 'Europe/Berlin') => parseReadings(text, { timeZone, now: NOW })

describe('pasted readings (P4)', () => {
  it.each([
    ['2026-05-02 14:05 212', Date.UTC(2026, 4, 2, 12, 5), 212],
    ['2026-05-02T14:05,0.42', Date.UTC(2026, 4, 2, 12, 5), 0.42],
    ['2026-05-02 14:05;0,42', Date.UTC(2026, 4, 2, 12, 5), 0.42],
    ['2026-05-02T14:05:30.250Z\t-3e2', Date.UTC(2026, 4, 2, 14, 5, 30), -300],
    ['2026-05-02T14:05+05:30, 1', Date.UTC(2026, 4, 2, 8, 35), 1],
    ['"2026-05-02 14:05","7"', Date.UTC(2026, 4, 2, 12, 5), 7],
    ['2026-05-02 5', Date.UTC(2026, 4, 1, 22), 5],
    ['09:30 5', Date.UTC(2026, 4, 3, 7, 30), 5],
    [`${Date.UTC(2026, 4, 2)} 9`, Date.UTC(2026, 4, 2), 9],
    [`${Date.UTC(2026, 4, 2) / 1000} 9`, Date.UTC(2026, 4, 2), 9],
  ])('READ-7: %s', (line, at, value) => {
    expect(parse(line)).toEqual({ readings: [{ at, value }], problems: [] })
  })

  it.each([
    ['hello 4', 'It does not begin with a time, such as 2026-05-02 14:05.'],
    ['2026-05-02 14:05', 'The value is missing.'],
    ['2026-05-02 14:05 NaN', '“NaN” is no number.'],
    ['2026-05-02 14:05 1 2', '“1 2” is no number.'],
    ['2026-05-02 14:05 Infinity', '“Infinity” is no number.'],
    ['2026-05-02 14:05 1e99', 'The value is too large.'],
    ['2026-02-30 14:05 1', 'There is no such time.'],
    ['2026-05-02 25:05 1', 'There is no such time.'],
    ['2026-05-04 14:05 1', 'It lies in the future.'],
    ['2020-05-04 14:05 1', 'It is more than 400 days old.'],
    ['2026-05-02 14:05 <img src=x onerror=alert(1)>', '“<img src=x onerror=a” is no number.'],
  ])('READ-7: why %s cannot be read', (line, why) => {
    expect(parse(`time;value\n\n${line}`)).toEqual({ readings: [], problems: [{ line: 3, text: line.slice(0, 60), why }] })
  })

  it('READ-7: 10,000 lines are read in a moment, each wrong one by its number; too many are refused at once; 100 KB in one line as well', () => {
    const lines = Array.from({ length: 10_000 }, (_, n) => (n === 7 || n === 9_999 ? 'wrong' : `${new Date(NOW - n * 60_000).toISOString().slice(0, 16).replace('T', ' ')} ${n}`))
    const began = performance.now()
    const { readings, problems } = parse(lines.join('\r\n'), 'UTC')
    expect(performance.now() - began).toBeLessThan(2000)
    expect([readings.length, problems.map(({ line }) => line)]).toEqual([9_998, [8, 10_000]])
    expect(parse('x\n'.repeat(MOST_LINES + 1)).problems[0]!.why).toContain('20000 at most')
    expect(parse(`2026-05-02 14:05 ${'9'.repeat(100_000)}`).problems[0]).toMatchObject({ line: 1, why: 'The value is too large.' })
  })

  it('READ-7: clocks that are put on and back: an hour that is not there, and one that is there twice', () => {
    expect(wallTimeToMoment([2026, 3, 29, 2, 30, 0], 'Europe/Berlin')).toBe(Date.UTC(2026, 2, 29, 1, 30))
    expect(wallTimeToMoment([2026, 10, 25, 2, 30, 0], 'Europe/Berlin')).toBe(Date.UTC(2026, 9, 25, 0, 30))
    expect(momentToWallTime(Date.UTC(2026, 4, 2, 12, 5), 'Asia/Kolkata')).toBe('2026-05-02T17:35')
  })

  it('READ-4, P4: days are made of hours, in the time zone of the plan', () => {
    const calendar = { timeZone: 'Europe/Berlin', workDays: [1], holidays: [] }
    const hour = Date.UTC(2026, 4, 1, 21) / 3_600_000
    const hours = [[hour, 2, 1, 3, 4, 3], [hour + 1, 1, 9, 9, 9, 9], [hour + 2, 1, 5, 5, 5, 5]] as const
    expect(toPoints(hours, 90, calendar)).toMatchObject([{ count: 2, mean: 2 }, { count: 2, min: 5, max: 9, mean: 7, from: Date.UTC(2026, 4, 1, 22) }])
    expect(toPoints(hours, 7, calendar)).toHaveLength(3)
  })
})
