import type { StoryId } from '../../../src/plan/kernel/ids'
import type { MapGrid } from './mapGrid'
import { cardsAt } from './mapGrid'

/** What a click does to the selection: alone, added or taken out (Ctrl), or all from the anchor to here (Shift). */
export type SelectHow = 'only' | 'toggle' | 'range'

export interface Selection {
  readonly stories: ReadonlySet<StoryId>
  /** Where a range starts. */
  readonly anchor: StoryId | null
}

export const NO_SELECTION: Selection = { stories: new Set(), anchor: null }

/** A range runs column by column, from top to bottom, over the cards on the screen. */
export function select(grid: MapGrid, selection: Selection, story: StoryId, how: SelectHow): Selection {
  switch (how) {
    case 'only':
      return { stories: new Set([story]), anchor: story }
    case 'toggle': {
      const stories = new Set(selection.stories)
      if (!stories.delete(story)) stories.add(story)
      return { stories, anchor: story }
    }
    case 'range': {
      const order = readingOrder(grid)
      const from = selection.anchor === null ? -1 : order.indexOf(selection.anchor)
      const to = order.indexOf(story)
      if (from < 0 || to < 0) return { stories: new Set([story]), anchor: story }
      return { stories: new Set(order.slice(Math.min(from, to), Math.max(from, to) + 1)), anchor: selection.anchor }
    }
  }
}

function readingOrder(grid: MapGrid): StoryId[] {
  return grid.columns.flatMap((_, column) => grid.slices.flatMap((__, slice) => cardsAt(grid, column, slice)))
}
