import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ranksBefore } from '../../src/plan/areas/map/order'
import { rankBetween, ranksBetween } from '../../src/plan/areas/map/rank'

/** Ranks as moves make them: each step puts one between two neighbours, or at an end. */
const ranks = fc.array(fc.nat(), { minLength: 1, maxLength: 200 }).map((choices) => {
  const order: string[] = []
  for (const choice of choices) {
    const at = choice % (order.length + 1)
    order.splice(at, 0, rankBetween(order[at - 1] ?? null, order[at] ?? null))
  }
  return order
})

describe('ranks', () => {
  test('MAP-4: between any two there is room, and order never breaks', () => {
    fc.assert(
      fc.property(ranks, (order) => {
        expect(order.toSorted()).toEqual(order)
        expect(new Set(order).size).toBe(order.length)
      }),
    )
  })

  test('MAP-4: many at once are in order, within their limits', () => {
    fc.assert(
      fc.property(ranks, fc.nat(), fc.integer({ min: 0, max: 300 }), (order, choice, count) => {
        const at = choice % (order.length + 1)
        const [low, high] = [order[at - 1] ?? null, order[at] ?? null]
        const fresh = ranksBetween(low, high, count)
        expect(fresh.length).toBe(count)
        const all = [...(low === null ? [] : [low]), ...fresh, ...(high === null ? [] : [high])]
        expect(all.toSorted()).toEqual(all)
        expect(new Set(all).size).toBe(all.length)
      }),
    )
  })

  test('MAP-4: a hundred thousand added at either end stay short', () => {
    let [first, last] = ['a0', 'a0']
    for (let count = 0; count < 100_000; count++) {
      const [before, after] = [rankBetween(null, first), rankBetween(last, null)]
      expect(before < first && last < after).toBe(true)
      first = before
      last = after
    }
    expect(Math.max(first.length, last.length)).toBeLessThanOrEqual(5)
  })

  test('MAP-4: the two ends of all whole numbers still have room', () => {
    const top = `z${'z'.repeat(26)}`
    expect(rankBetween(top, null) > top).toBe(true)
    const bottom = `A${'0'.repeat(26)}V`
    expect(rankBetween(null, bottom) < bottom).toBe(true)
  })

  test('MAP-5: among equal ranks a newcomer stands before all of them', () => {
    const siblings = [{ id: '1', rank: 'a0' }, { id: '2', rank: 'a1' }, { id: '3', rank: 'a1' }]
    const [rank] = ranksBefore(siblings, '3', 1)
    expect(rank! > 'a0' && rank! < 'a1').toBe(true)
    expect(ranksBefore(siblings, 'gone', 1)).toEqual(['a2'])
  })
})
