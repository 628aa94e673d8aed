import type { LocalId, StoryId } from '../../../src/plan/kernel/ids'
import type { StoryMap } from '../../../src/plan/views/storyMap'
import type { CellKey, ColumnKey } from '../../../src/plan/views/storyMap/backbone'
import { cellKey } from '../../../src/plan/views/storyMap/backbone'

/** Where a card stands: numbers of its column and its row, and its place among the cell's cards, all from 0. */
export interface Spot {
  readonly column: number
  readonly slice: number
  readonly index: number
}

export interface GridColumn {
  readonly key: ColumnKey
  readonly vertical: LocalId
  /** The vertical's own header is this column's header: it has no activities. */
  readonly isBare: boolean
  /** No card can be moved into it. */
  readonly isClosed: boolean
}

/** What of the map is on the screen: its columns and rows, and the cards that the filter lets through. */
export interface MapGrid {
  readonly columns: readonly GridColumn[]
  readonly slices: readonly LocalId[]
  readonly cells: Readonly<Record<CellKey, readonly StoryId[]>>
  readonly spots: ReadonlyMap<StoryId, Spot>
}

export function gridOf(map: StoryMap, isShown: (story: StoryId) => boolean): MapGrid {
  const columns = map.columns.map((column) => ({
    key: column.key,
    vertical: column.vertical,
    isBare: column.activity === null && !column.isLeftover,
    isClosed: column.isLeftover,
  }))
  const slices = map.slices.map((slice) => slice.id)
  const cells: Record<CellKey, readonly StoryId[]> = {}
  const spots = new Map<StoryId, Spot>()
  columns.forEach(({ key }, column) => {
    slices.forEach((id, slice) => {
      const all = map.cells[cellKey(key, id)]?.stories
      if (!all) return
      const shown = all.every(isShown) ? all : all.filter(isShown)
      cells[cellKey(key, id)] = shown
      shown.forEach((story, index) => spots.set(story, { column, slice, index }))
    })
  })
  return { columns, slices, cells, spots }
}

export function cardsAt(grid: MapGrid, column: number, slice: number): readonly StoryId[] {
  const key = grid.columns[column]?.key
  const id = grid.slices[slice]
  return key === undefined || id === undefined ? [] : (grid.cells[cellKey(key, id)] ?? [])
}
