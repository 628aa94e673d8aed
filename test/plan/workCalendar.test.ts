import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { WorkCalendar } from '../../src/plan/areas/settings/state'
import { addDays, addWorkingDays, dayOf, isDay, isWorkingDay, startOfDay, workingDaysBetween, workingDaysFromDay } from '../../src/plan/workCalendar'

const paris: WorkCalendar = { timeZone: 'Europe/Paris', workDays: [1, 2, 3, 4, 5], holidays: ['2026-05-01'] }
const zone = (timeZone: string): WorkCalendar => ({ ...paris, timeZone })

describe('the working-day calendar', () => {
  test('CAL-1: the time zone decides what day it is', () => {
    const at = Date.UTC(2026, 0, 5, 23, 30)
    expect(['UTC', 'Europe/Paris', 'America/Los_Angeles', 'Pacific/Kiritimati'].map((name) => dayOf(at, zone(name)))).toEqual(['2026-01-05', '2026-01-06', '2026-01-05', '2026-01-06'])
  })

  test('CAL-1: days are right on either side of a change of the clocks', () => {
    // Paris: 29 March 2026, 2:00 becomes 3:00; 25 October, 3:00 becomes 2:00.
    expect(startOfDay('2026-03-29', paris)).toBe(Date.UTC(2026, 2, 28, 23))
    expect(startOfDay('2026-03-30', paris)).toBe(Date.UTC(2026, 2, 29, 22))
    expect(startOfDay('2026-10-26', paris) - startOfDay('2026-10-25', paris)).toBe(25 * 3_600_000)
    // Beirut skips midnight itself.
    expect(dayOf(startOfDay('2026-03-29', zone('Asia/Beirut')), zone('Asia/Beirut'))).toBe('2026-03-29')
  })

  test('CAL-1: the start of a day is its first moment, everywhere', () => {
    const zones = ['UTC', 'Europe/Paris', 'America/St_Johns', 'Asia/Kathmandu', 'Pacific/Apia', 'Australia/Lord_Howe']
    fc.assert(
      fc.property(fc.constantFrom(...zones), fc.integer({ min: 18_000, max: 22_000 }), (name, number) => {
        const day = new Date(number * 86_400_000).toISOString().slice(0, 10)
        const start = startOfDay(day, zone(name))
        expect(dayOf(start, zone(name))).toBe(day)
        expect(dayOf(start - 1, zone(name))).toBe(addDays(day, -1))
      }),
    )
  })

  test('CAL-2: weekends and holidays do not count', () => {
    expect(['2026-05-01', '2026-05-02', '2026-05-03', '2026-05-04'].map((day) => isWorkingDay(day, paris))).toEqual([false, false, false, true])
    expect(workingDaysFromDay('2026-04-27', '2026-05-04', paris)).toBe(4)
    expect(workingDaysBetween(Date.UTC(2026, 4, 4, 8), Date.UTC(2026, 4, 4, 18), paris)).toBe(0)
    expect(workingDaysBetween(Date.UTC(2026, 4, 4, 8), Date.UTC(2026, 4, 5, 7), paris)).toBe(1)
  })

  const day = fc.integer({ min: 20_000, max: 21_500 }).map((number) => new Date(number * 86_400_000).toISOString().slice(0, 10))

  test('CAL-2: spans add up, and counting agrees with looking at every day', () => {
    fc.assert(
      fc.property(day, day, day, (a, b, c) => {
        expect(workingDaysFromDay(a, b, paris) + workingDaysFromDay(b, c, paris)).toBe(workingDaysFromDay(a, c, paris))
        let count = 0
        for (let one = a; one < b; one = addDays(one, 1)) if (isWorkingDay(one, paris)) count++
        if (a <= b) expect(workingDaysFromDay(a, b, paris)).toBe(count)
      }),
    )
  })

  test('CAL-3: adding working days lands on a working day, that many later', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 60 }), (from, count) => {
        const to = addWorkingDays(from, count, paris)
        expect(isWorkingDay(to, paris)).toBe(true)
        expect(workingDaysFromDay(from, to, paris)).toBe(count)
      }),
    )
  })

  test('CAL-4: a day that does not exist is none', () => {
    expect(['2026-02-28', '2026-02-29', '2024-02-29', '2026-13-01', '26-1-1', '2026-04-31'].map(isDay)).toEqual([true, false, true, false, false, false])
  })
})
