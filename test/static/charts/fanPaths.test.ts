import { expect, test } from 'vitest'
import type { FanDay } from '../../../src/forecast/results/fan'
import { FAN_CONFIDENCES, fanPaths, fanPoints } from '../../../static/ui/charts/fanPaths'

const fan: readonly FanDay[] = [1, 2, 3, 4].map((day) => ({
  day: `2026-03-0${day}`,
  atLeast95: day - 1,
  atLeast85: day,
  atLeast50: day * 2,
  atLeast15: day * 3,
  atLeast5: day * 40,
}))

test('C5: the fan begins at what is delivered and never goes above the scope', () => {
  const points = fanPoints(fan, 10, 15)
  expect(points[0]).toEqual({ ahead: 0, low: { 0.95: 10, 0.85: 10, 0.5: 10 }, high: 10 })
  for (const { low, high } of points) {
    expect(high).toBeLessThanOrEqual(15)
    expect(low[0.95]).toBeLessThanOrEqual(low[0.85])
    expect(low[0.85]).toBeLessThanOrEqual(low[0.5])
    expect(low[0.5]).toBeLessThanOrEqual(high)
  }
})

test('C5: three nested bands, the widest first, and the edge of 85 %', () => {
  const { bands, edge } = fanPaths(fanPoints(fan, 0), (x) => x, (y) => -y)
  expect(bands.map(({ confidence }) => confidence)).toEqual([...FAN_CONFIDENCES])
  expect(bands.every(({ path }) => path.startsWith('M') && path.endsWith('Z'))).toBe(true)
  expect(edge).toMatch(/^M0,0L/)
  expect(edge).toContain('4,-4')
})

test('C5: a few counts are drawn as the stairs that they are', () => {
  const few = fan.map((day) => ({ ...day, atLeast5: day.atLeast15 }))
  expect(fanPaths(fanPoints(few, 0), (x) => x, (y) => y).edge).toBe('M0,0L1,0L1,1L2,1L2,2L3,2L3,3L4,3L4,4')
})
