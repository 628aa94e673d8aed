import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { storyMap } from '../../../src/plan/views/storyMap'
import { gridOf } from '../../../static/ui/map/mapGrid'
import type { Focus, Step } from '../../../static/ui/map/moveFocus'
import { focusId, moveFocus, standingFocus } from '../../../static/ui/map/moveFocus'
import type { Lift } from '../../../static/ui/map/moveLift'
import { cellsWithLift, liftCards, moveLift } from '../../../static/ui/map/moveLift'
import { cellName, placeSentence } from '../../../static/ui/map/spoken'
import { smallPlan } from '../../support/mapPlan'

const everything = (): boolean => true
const cells = { 'MVP/V1.A1': ['1', '2', '3'], 'MVP/V2': ['4'], 'Growth/V1.A1': ['5'], 'Growth/V1.A2': ['6', '7'] }
const map = storyMap(smallPlan(cells))
const grid = gridOf(map, everything)
const card = (story: string): Focus => ({ at: 'card', story })
const walk = (from: Focus, ...steps: Step[]): string => focusId(steps.reduce((focus, step) => moveFocus(grid, focus, step), from))
const STEPS: readonly Step[] = ['up', 'down', 'left', 'right', 'rowStart', 'rowEnd', 'first', 'last']

describe('arrows move the focus (S3)', () => {
  it('down a cell and on into the next slice', () => {
    expect(walk(card('2'), 'down', 'down')).toBe('card:5')
    expect(walk(card('5'), 'up')).toBe('card:3')
  })

  it('sideways into the next cell, to the same place or the last card, or to the empty cell itself', () => {
    expect(walk(card('3'), 'right')).toBe('cell:MVP/V1.A2')
    expect(walk(card('3'), 'right', 'right')).toBe('card:4')
    expect(walk(card('7'), 'left')).toBe('card:5')
  })

  it('up into the headers of activity and vertical, left into the slice', () => {
    expect(walk(card('1'), 'up')).toBe('column:V1.A1')
    expect(walk(card('1'), 'up', 'up')).toBe('vertical:V1')
    expect(walk(card('4'), 'up')).toBe('vertical:V2')
    expect(walk(card('1'), 'left')).toBe('slice:MVP')
    expect(walk(card('1'), 'left', 'down', 'right')).toBe('card:5')
  })

  it('from anywhere ends on something that stands on the map', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...STEPS), { maxLength: 30 }), (steps) => {
        const focus = steps.reduce<Focus>((at, step) => moveFocus(grid, at, step), card('1'))
        expect(focusId(standingFocus(grid, focus, null))).toBe(focusId(focus))
      }),
    )
  })
})

describe('focus is never lost', () => {
  it('goes to the neighbour when somebody takes the card away', () => {
    const spot = grid.spots.get('2') ?? null
    const after = gridOf(storyMap(smallPlan({ ...cells, 'MVP/V1.A1': ['1', '3'] })), everything)
    expect(standingFocus(after, card('2'), spot)).toEqual(card('3'))
  })

  it('goes to the emptied cell when the last card is filtered away', () => {
    const after = gridOf(map, (story) => story !== '4')
    expect(standingFocus(after, card('4'), grid.spots.get('4') ?? null)).toEqual({ at: 'cell', column: 'V2', slice: 'MVP' })
  })
})

describe('a lifted card moves through cells and places (S3)', () => {
  const lifted = (stories: string[], ...steps: Step[]): Lift =>
    steps.reduce((lift, step) => moveLift(grid, lift, step), liftCards(grid, stories, null)!)

  it('through the places of its cell, then on to the next slice', () => {
    expect(lifted(['1'], 'down').spot).toEqual({ column: 0, slice: 0, index: 1 })
    expect(lifted(['1'], 'down', 'down').spot).toEqual({ column: 0, slice: 0, index: 2 })
    expect(lifted(['1'], 'down', 'down', 'down').spot).toEqual({ column: 0, slice: 1, index: 0 })
    expect(lifted(['5'], 'up').spot).toEqual({ column: 0, slice: 0, index: 3 })
  })

  it('takes several cards along, shown where they would stand', () => {
    expect(cellsWithLift(grid, lifted(['1', '3'], 'right', 'right'))).toMatchObject({ 'MVP/V1.A1': ['2'], 'MVP/V2': ['1', '3', '4'] })
  })

  it('stands still at the edge of the map', () => {
    expect(lifted(['4'], 'right', 'right').spot.column).toBe(2)
    expect(lifted(['1'], 'up').spot).toEqual({ column: 0, slice: 0, index: 0 })
  })

  it('enters from the tray where the focus last stood', () => {
    expect(liftCards(grid, ['99'], { column: 2, slice: 0, index: 1 })?.spot).toEqual({ column: 2, slice: 0, index: 1 })
    expect(liftCards(grid, ['99'], null)?.spot).toEqual({ column: 0, slice: 0, index: 3 })
  })

  it('leaves out columns that take no cards', () => {
    const withLeftover = gridOf(storyMap(smallPlan({ 'MVP/V1': ['8'], 'MVP/V1.A1': ['1'] })), everything)
    const lift = liftCards(withLeftover, ['1'], null)!
    expect(moveLift(withLeftover, lift, 'left').spot.column).toBe(1)
  })

  it('keeps every card exactly once, wherever it goes', () => {
    const all = [...grid.spots.keys()].toSorted()
    fc.assert(
      fc.property(fc.subarray(all, { minLength: 1 }), fc.array(fc.constantFrom(...STEPS), { maxLength: 20 }), (stories, steps) => {
        expect(Object.values(cellsWithLift(grid, lifted(stories, ...steps))).flat().toSorted()).toEqual(all)
      }),
    )
  })
})

describe('what is spoken', () => {
  it('names story, column, slice and place', () => {
    expect(placeSentence(['SOL-9'], cellName(map, 1, 0), 1, 4)).toBe('SOL-9, Prediction, MVP, second of four')
    expect(placeSentence(['A-1', 'A-2'], cellName(map, 2, 1), 0, 14)).toBe('2 stories, Recommendation, Growth, first of 14')
  })
})
