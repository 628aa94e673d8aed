import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Hour } from '../../../src/log/readings/hours'
import { addReadings, countOf } from '../../../src/log/readings/hours'
import { hoursToRecord, monthOf, recordToHours } from '../../../src/log/readings/monthRecord'

const MAY = Date.UTC(2026, 4, 1)
const at = (minute: number, value: number) => ({ at: MAY + minute * 60_000, value })

describe('hours of readings (P4)', () => {
  it('READ-4: an hour knows how many readings it had, the lowest, the highest, the sum and the last', () => {
    const hours = new Map<number, Hour>()
    expect(addReadings(hours, [at(59, 4), at(0, 1), at(31, 9), at(60, 2)])).toBe(4)
    const [first, second] = [...hours.values()]
    expect(first).toMatchObject({ min: 1, max: 9, sum: 14, last: 4 })
    expect(countOf(first!)).toBe(3)
    expect([countOf(second!), second!.last]).toEqual([1, 2])
  })

  it('READ-1: whatever is added, a minute counts once and keeps its first reading', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(300), fc.integer({ min: -50, max: 50 })), { maxLength: 200 }), (list) => {
        const readings = list.map(([minute, value]) => at(minute, value))
        const hours = new Map<number, Hour>()
        const added = addReadings(hours, readings)
        const first = new Map(list.toReversed().map(([minute, value]) => [minute, value]))
        expect(added).toBe(first.size)
        expect([...hours.values()].reduce((sum, hour) => sum + countOf(hour), 0)).toBe(first.size)
        const total = [...hours.values()].reduce((sum, hour) => sum + hour.sum, 0)
        expect(total).toBe([...first.values()].reduce((sum, value) => sum + value, 0))
        const before = JSON.stringify([...hours])
        expect(addReadings(hours, readings)).toBe(0)
        expect(JSON.stringify([...hours])).toBe(before)
      }),
    )
  })

  it('READ-4: a month survives its record, and a damaged record is seen', () => {
    const hours = new Map<number, Hour>()
    addReadings(hours, Array.from({ length: 44_640 }, (_, minute) => at(minute, Math.round(Math.sin(minute / 400) * 1000) / 100)))
    const list = [...hours.values()]
    const record = hoursToRecord(list)
    expect(recordToHours(record)).toEqual(list)
    expect(list).toHaveLength(744)
    expect(JSON.stringify(record).length).toBeLessThan(40_000)
    expect(recordToHours('damaged')).toBeNull()
    expect(recordToHours(undefined)).toBeNull()
    expect([monthOf(MAY - 1), monthOf(MAY)]).toEqual([56 * 12 + 3, 56 * 12 + 4])
  })
})
