import { describe, expect, it } from 'vitest'
import { storyMap } from '../../../src/plan/views/storyMap'
import { gridOf } from '../../../static/ui/map/mapGrid'
import { insertionIndex } from '../../../static/ui/map/insertionIndex'
import { isCardShown, NO_FILTER } from '../../../static/ui/map/cardFilter'
import { inMapOrder, placing } from '../../../static/ui/map/placing'
import { NO_SELECTION, select } from '../../../static/ui/map/selectRange'
import { smallPlan } from '../../support/mapPlan'

const everything = (): boolean => true
const map = storyMap(smallPlan({ 'MVP/V2': ['1', '2', '3', '4'], 'Growth/V1.A1': ['5'], 'MVP/V1': ['6'] }))
const v2 = (index: number) => ({ column: 'V2', slice: 'MVP', index })

describe('dropping between cards (S3)', () => {
  it('names the card to stand before, or none at the end', () => {
    expect(placing(map, ['5'], v2(1), everything)).toMatchObject({ vertical: 'V2', activity: null, slice: 'MVP', before: '2' })
    expect(placing(map, ['5'], v2(4), everything)?.before).toBeNull()
    expect(placing(map, ['1'], v2(2), everything)?.before).toBe('4')
  })

  it('is nothing where the cards stand already', () => {
    expect(placing(map, ['2'], v2(1), everything)).toBeNull()
    expect(placing(map, ['2', '3'], v2(1), everything)).toBeNull()
    expect(placing(map, ['3', '2'], v2(1), everything)).not.toBeNull()
  })

  it('stays beside the cards that are seen when a filter hides the rest', () => {
    const isShown = (story: string): boolean => story !== '3' && story !== '4'
    expect(placing(map, ['5'], v2(2), isShown)?.before).toBe('3')
  })

  it('refuses a column that takes no cards', () => {
    expect(placing(map, ['1'], { column: 'V1', slice: 'MVP', index: 0 }, everything)).toBeNull()
  })

  it('moves several in the order of the map, those of the tray last', () => {
    expect(inMapOrder(map, ['77', '3', '5', '1'])).toEqual(['5', '1', '3', '77'])
  })
})

describe('where a pointer points', () => {
  const stack = [0, 50, 100].map((top) => ({ left: 0, right: 100, top, bottom: top + 40 }))
  it('is before the first card whose middle is below it', () => {
    expect([10, 30, 55, 75, 119, 121, 500].map((y) => insertionIndex(stack, 50, y, 'stack'))).toEqual([0, 1, 1, 2, 2, 3, 3])
  })

  it('reads rows of dots from left to right', () => {
    const dots = [0, 1, 2, 3].map((at) => ({ left: (at % 2) * 20, right: (at % 2) * 20 + 14, top: Math.floor(at / 2) * 20, bottom: Math.floor(at / 2) * 20 + 14 }))
    expect([insertionIndex(dots, 2, 5, 'wrap'), insertionIndex(dots, 12, 5, 'wrap'), insertionIndex(dots, 90, 5, 'wrap')]).toEqual([0, 1, 2])
    expect([insertionIndex(dots, 2, 25, 'wrap'), insertionIndex(dots, 90, 90, 'wrap')]).toEqual([2, 4])
  })
})

describe('selecting several', () => {
  const grid = gridOf(map, everything)
  it('takes a range from the anchor on, across cells, and adds or removes single cards', () => {
    const one = select(grid, NO_SELECTION, '1', 'only')
    expect([...select(grid, one, '3', 'range').stories]).toEqual(['1', '2', '3'])
    const two = select(grid, one, '4', 'toggle')
    expect([...two.stories]).toEqual(['1', '4'])
    expect([...select(grid, two, '1', 'toggle').stories]).toEqual(['4'])
    expect([...select(grid, NO_SELECTION, '2', 'range').stories]).toEqual(['2'])
  })
})

describe('filters', () => {
  const story = { ...map.stories['1']!, size: 'M', state: 'doing' as const }
  it('looks for every word in key and title, and for state and size', () => {
    expect(isCardShown(story, 'SOL-9', 'Predict tomorrow', { ...NO_FILTER, text: 'TOM sol' })).toBe(true)
    expect(isCardShown(story, 'SOL-9', 'Predict tomorrow', { ...NO_FILTER, text: 'yesterday' })).toBe(false)
    expect(isCardShown(story, '', '', { ...NO_FILTER, states: ['todo'] })).toBe(false)
    expect(isCardShown(story, '', '', { ...NO_FILTER, sizes: [null] })).toBe(false)
    expect(isCardShown({ ...story, state: 'dropped' }, '', '', NO_FILTER)).toBe(false)
  })
})
