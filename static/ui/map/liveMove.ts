import type { MapMove } from '../../../src/forecast/reckoning/forecastRequest'
import type { StoryId } from '../../../src/plan/kernel/ids'
import type { MapNow } from './mapScope'
import type { MapUi } from './mapUi'
import { inMapOrder, placing } from './placing'

/** What would be done if the cards that are held, by pointer or keyboard, were let go here; null: nothing. */
export function liveMove({ map, grid, isShown }: MapNow, { lift, dragged, drop }: Pick<MapUi, 'lift' | 'dragged' | 'drop'>): MapMove | null {
  if (lift !== null) {
    const { column, slice, index } = lift.spot
    const target = { column: grid.columns[column]?.key ?? '', slice: grid.slices[slice] ?? '', index }
    return placing(map, inOrder(map, lift.stories), target, isShown)
  }
  if (dragged.size === 0 || drop === null) return null
  if (drop !== 'tray') return placing(map, inOrder(map, [...dragged]), drop.target, isShown)
  const placed = [...dragged].filter((story) => grid.spots.has(story))
  return placed.length === 0 ? null : { type: 'UnplaceStories', stories: placed }
}

function inOrder(map: MapNow['map'], stories: readonly StoryId[]): readonly StoryId[] {
  return stories.length < 2 ? stories : inMapOrder(map, stories)
}
