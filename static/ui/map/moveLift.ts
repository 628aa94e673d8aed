import type { StoryId } from '../../../src/plan/kernel/ids'
import type { CellKey } from '../../../src/plan/views/storyMap/backbone'
import { cellKey } from '../../../src/plan/views/storyMap/backbone'
import type { Step } from './moveFocus'
import type { MapGrid, Spot } from './mapGrid'
import { cardsAt } from './mapGrid'

/** Cards taken up with the keyboard and where they would be dropped; `spot.index` counts the cell's other cards. */
export interface Lift {
  readonly stories: readonly StoryId[]
  readonly spot: Spot
}

/** Lifts these cards where the first of them stands; from the tray, above the last place of the first cell. Null: nowhere to put them. */
export function liftCards(grid: MapGrid, stories: readonly StoryId[], from: Spot | null): Lift | null {
  const first = stories.map((story) => grid.spots.get(story)).find((spot) => spot !== undefined) ?? from
  const open = first ? first.column : grid.columns.findIndex((column) => !column.isClosed)
  if (stories.length === 0 || open < 0 || grid.slices.length === 0) return null
  const slice = first?.slice ?? 0
  const others = othersAt(grid, stories, open, slice)
  const before = first ? cardsAt(grid, open, slice).slice(0, first.index).filter((id) => !stories.includes(id)).length : others.length
  return { stories, spot: { column: open, slice, index: before } }
}

/** The next place of lifted cards: through a cell's cards, then on to the next slice; sideways to the next open column. */
export function moveLift(grid: MapGrid, { stories, spot }: Lift, step: Step): Lift {
  const { column, slice, index } = spot
  const to = (x: number, y: number, at: number): Lift => {
    const room = othersAt(grid, stories, x, y).length
    return { stories, spot: { column: x, slice: y, index: Math.max(0, Math.min(at, room)) } }
  }
  switch (step) {
    case 'up':
      if (index > 0) return to(column, slice, index - 1)
      return slice > 0 ? to(column, slice - 1, Number.MAX_SAFE_INTEGER) : { stories, spot }
    case 'down':
      if (index < othersAt(grid, stories, column, slice).length) return to(column, slice, index + 1)
      return slice + 1 < grid.slices.length ? to(column, slice + 1, 0) : { stories, spot }
    case 'left':
      return to(openColumn(grid, column, -1), slice, index)
    case 'right':
      return to(openColumn(grid, column, 1), slice, index)
    case 'rowStart':
      return to(openColumn(grid, -1, 1), slice, index)
    case 'rowEnd':
      return to(openColumn(grid, grid.columns.length, -1), slice, index)
    case 'first':
      return to(column, slice, 0)
    case 'last':
      return to(column, slice, Number.MAX_SAFE_INTEGER)
  }
}

/** The cells as they would be if the lifted cards were dropped now: what is drawn meanwhile. */
export function cellsWithLift(grid: MapGrid, { stories, spot }: Lift): Readonly<Record<CellKey, readonly StoryId[]>> {
  const lifted = new Set(stories)
  const cells: Record<CellKey, readonly StoryId[]> = { ...grid.cells }
  for (const story of stories) {
    const from = grid.spots.get(story)
    if (!from) continue
    const key = keyAt(grid, from.column, from.slice)
    cells[key] = (cells[key] ?? []).filter((id) => !lifted.has(id))
  }
  const key = keyAt(grid, spot.column, spot.slice)
  const others = othersAt(grid, stories, spot.column, spot.slice)
  cells[key] = [...others.slice(0, spot.index), ...stories, ...others.slice(spot.index)]
  return cells
}

export function othersAt(grid: MapGrid, stories: readonly StoryId[], column: number, slice: number): readonly StoryId[] {
  return cardsAt(grid, column, slice).filter((id) => !stories.includes(id))
}

function keyAt(grid: MapGrid, column: number, slice: number): CellKey {
  return cellKey(grid.columns[column]?.key ?? '', grid.slices[slice] ?? '')
}

/** The next column in a direction that takes cards; where there is none, the same. */
function openColumn(grid: MapGrid, from: number, direction: 1 | -1): number {
  for (let at = from + direction; at >= 0 && at < grid.columns.length; at += direction)
    if (!grid.columns[at]?.isClosed) return at
  return Math.max(0, Math.min(from, grid.columns.length - 1))
}
