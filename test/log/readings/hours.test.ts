import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Hour } from '../../../src/log/readings/hours'
import { addReadings, correctReading, countOf, valueAt } from '../../../src/log/readings/hours'
import { monthOf, monthToRecord, recordToMonth } from '../../../src/log/readings/monthRecord'

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

  it('READ-8: whatever is corrected, the hour is what it would have been; of dense hours none is known alone', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(59), { minLength: 1, maxLength: 6 }), fc.nat(5), fc.integer({ min: -50, max: 50 }), (minutes, which, value) => {
        const chosen = minutes[which % minutes.length]!
        const hours = new Map<number, Hour>()
        addReadings(hours, minutes.map((minute) => at(minute, minute)))
        expect(valueAt(hours, at(chosen, 0).at)).toBe(chosen)
        correctReading(hours, at(chosen, value), chosen)
        const right = new Map<number, Hour>()
        addReadings(right, minutes.map((minute) => at(minute, minute === chosen ? value : minute)))
        expect([...hours.values()]).toEqual([...right.values()])
        expect(recordToMonth(monthToRecord({ hours: [...hours.values()], corrections: [] }))?.hours).toEqual([...right.values()])
      }),
    )
    const dense = new Map<number, Hour>()
    addReadings(dense, [0, 1, 2, 3, 4, 5, 6].map((minute) => at(minute, minute)))
    expect([valueAt(dense, MAY), valueAt(dense, MAY + 30 * 60_000), valueAt(dense, 0)]).toEqual([null, undefined, undefined])
    // Others came into the hour between looking and writing.
    correctReading(dense, at(6, 1), 6)
    expect([...dense.values()]).toMatchObject([{ min: 0, max: 6, sum: 16, last: 1 }])
  })

  it('READ-4: a month survives its record, and a damaged record is seen', () => {
    const hours = new Map<number, Hour>()
    addReadings(hours, Array.from({ length: 44_640 }, (_, minute) => at(minute, Math.round(Math.sin(minute / 400) * 1000) / 100)))
    const list = [...hours.values()]
    const record = monthToRecord({ hours: list, corrections: [] })
    expect(recordToMonth(record)).toEqual({ hours: list, corrections: [] })
    expect(list).toHaveLength(744)
    expect(JSON.stringify(record).length).toBeLessThan(40_000)
    expect(recordToMonth('damaged')).toBeNull()
    expect(recordToMonth(undefined)).toBeNull()
    expect([monthOf(MAY - 1), monthOf(MAY)]).toEqual([56 * 12 + 3, 56 * 12 + 4])
  })
})
