import { describe, expect, it } from 'vitest'
import { amount, daysText, percent } from '../../../static/ui/kit/amounts'
import { createDates } from '../../../static/ui/kit/dates'
import { isWebAddress } from '../../../static/ui/kit/OutsideLink'

describe('amounts as people read them', () => {
  it('writes ranges of working days with an en dash, one day as one', () => {
    expect([daysText(3, 5), daysText(0, 1), daysText(1), daysText(2, 2), daysText(0.5, 1.25), daysText(52.4, 97.2), daysText(18.6, 19.9)]).toEqual([
      '3–5 days',
      '0–1 days',
      '1 day',
      '2 days',
      '0.5–1.3 days',
      '52–97 days',
      '18.6–19.9 days',
    ])
    expect(amount(2)).toBe('2')
  })

  it('never says that something is certain', () => {
    expect([percent(1), percent(0.999), percent(0), percent(0.604)]).toEqual(['99 %', '99 %', '1 %', '60 %'])
  })
})

describe('dates as people read them', () => {
  const now = Date.UTC(2026, 4, 20, 12)
  it('follows locale and time zone, and names the year only when it is another one', () => {
    const dates = createDates('en-GB', 'UTC', () => now)
    expect(dates.day(Date.UTC(2026, 4, 2))).toBe('2 May')
    expect(dates.day(Date.UTC(2025, 4, 2))).toBe('2 May 2025')
    expect(createDates('de', 'UTC', () => now).day(Date.UTC(2026, 4, 2))).toBe('2. Mai')
    expect(createDates('en-GB', 'Pacific/Auckland', () => now).day(Date.UTC(2026, 4, 2, 20))).toBe('3 May')
  })

  it('counts days by the calendar, not by 24 hours', () => {
    const dates = createDates('en-GB', 'UTC', () => Date.UTC(2026, 4, 20, 0, 5))
    expect(dates.relative(Date.UTC(2026, 4, 19, 23, 55))).toBe('yesterday')
    expect(dates.relative(Date.UTC(2026, 4, 20, 0, 1))).toBe('today')
    expect(dates.relative(Date.UTC(2026, 3, 1))).toBe('1 April')
  })
})

describe('what may become a link', () => {
  it('is an address of the web and nothing else', () => {
    expect(['https://a.example/1', 'http://a.example'].every(isWebAddress)).toBe(true)
    expect(['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', 'run 7', ''].some(isWebAddress)).toBe(false)
  })
})
