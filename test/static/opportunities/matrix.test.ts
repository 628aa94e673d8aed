import { describe, expect, test } from 'vitest'
import { matrixScale, niceStep, placeToFigures } from '../../../static/ui/areas/opportunities/matrixScale'
import { parseAmount } from '../../../static/ui/kit/parseAmount'
import { placeLabels } from '../../../static/ui/areas/opportunities/placeLabels'

const mark = (gain: number, cost: number, probability = 50) => ({ id: 'a', name: 'A', canMove: true, figures: { gain, cost, probability, currency: 'EUR', feasibility: 3 as const } })

describe('the priority matrix (F8)', () => {
  test('F8: a place in the picture is a cost and a gain: there and back, in round steps', () => {
    const scale = matrixScale([mark(900_000, 310_000, 60)], 720)
    const back = placeToFigures(scale, scale.x(310_000), scale.y(540_000), 60)
    expect(Math.abs(back.cost - 310_000)).toBeLessThanOrEqual(scale.costStep / 4)
    expect(Math.abs(back.gain - 900_000)).toBeLessThanOrEqual(scale.gainStep / 4)
    expect(back.cost % (scale.costStep / 2)).toBe(0)
  })

  test('F8: outside of the picture is its edge; nothing is negative, and an empty one still has a scale', () => {
    const scale = matrixScale([mark(0, 0)], 720)
    expect(placeToFigures(scale, -500, 9_000, 50)).toEqual({ cost: 0, gain: 0 })
    expect(placeToFigures(scale, 9_000, -500, 50).cost).toBe(scale.x.domain()[1])
    expect(matrixScale([], 100).x.domain()[1]).toBeGreaterThan(0)
  })

  test.each([
    [1, 1],
    [3, 5],
    [51, 100],
    [4_000, 5_000],
    [0, 1],
  ])('a step of at least %d is %d', (least, step) => expect(niceStep(least)).toBe(step))

  test('names cover neither marks nor one another while there is room', () => {
    const places = placeLabels([{ x: 100, y: 100, r: 10, text: 'First' }, { x: 118, y: 104, r: 10, text: 'Second' }, { x: 690, y: 200, r: 10, text: 'At the edge' }], 0, 720)
    expect(places.map(({ anchor }) => anchor)).toEqual(['end', 'start', 'end'])
  })
})

describe('amounts as people type them', () => {
  test.each([
    ['420000', 420_000],
    ['420,000', 420_000],
    ['420.000', 420_000],
    ['1 200 000', 1_200_000],
    ['420k', 420_000],
    ['1,2 m', 1_200_000],
    ['0', 0],
  ])('%s', (typed, value) => expect(parseAmount(typed)).toBe(value))

  test.each(['', '-5', '1.5', '12,34', 'a lot', '1e5', '1,2345'])('“%s” is none', (typed) => expect(parseAmount(typed)).toBeNull())
})
